import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import git from 'isomorphic-git'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileSystem, openMemoryStorage, stage, type Storage } from '../../src/storage'
import { bytes, pattern, same, text } from '../contract/bytes'
import { fill } from '../contract/upload-laws'

const author = { name: 'Ada', email: 'ada@example.org', timestamp: 1_700_000_000, timezoneOffset: -60 }

describe('the file system on a storage', () => {
  test('keeps each file under its own key, at once', async () => {
    const storage = openMemoryStorage()
    const { promises: fs } = openFileSystem(storage, 'git')
    await fs.writeFile('/refs/heads/main', 'oid\n')
    await fs.writeFile('/objects/ab/cd', bytes(1, 2))
    expect(await storage.list('')).toEqual(['git/objects/ab/cd', 'git/refs/heads/main'])
    expect(await fs.readFile('/refs/heads/main', 'utf8')).toBe('oid\n')
    expect(await fs.readFile('//objects/./ab/cd')).toEqual(bytes(1, 2))
  })

  test('sees folders where keys lie in them', async () => {
    const { promises: fs } = openFileSystem(await filled(['git/a/b', 'git/a/c/d', 'git/ab', 'other/x']), 'git')
    expect(await fs.readdir('/')).toEqual(['a', 'ab'])
    expect(await fs.readdir('/a')).toEqual(['b', 'c'])
    expect((await fs.stat('/a')).isDirectory()).toBe(true)
    expect(await fs.stat('/ab')).toMatchObject({ type: 'file', size: 2 })
    expect((await fs.stat('/')).isDirectory()).toBe(true)
  })

  test('can show the whole storage', async () => {
    const { promises: fs } = openFileSystem(await filled(['git/HEAD']), '')
    expect(await fs.readdir('/')).toEqual(['git'])
    expect(await fs.readFile('/git/HEAD')).toEqual(text('ok'))
  })

  test('says ENOENT of what is not there, which is how isomorphic-git asks', async () => {
    const { promises: fs } = openFileSystem(openMemoryStorage(), 'git')
    for (const ask of [
      fs.readFile('/no'),
      fs.stat('/no'),
      fs.lstat('/no'),
      fs.readdir('/no'),
      fs.rename('/no', '/x'),
    ]) {
      await expect(ask).rejects.toMatchObject({ code: 'ENOENT' })
    }
    expect(await fs.readdir('/')).toEqual([])
  })

  test('renames and removes files, and takes folders as given', async () => {
    const storage = await filled(['git/a/b'])
    const { promises: fs } = openFileSystem(storage, 'git')
    await fs.mkdir('/c')
    await fs.rename('/a/b', '/c/d')
    await fs.rename('/c/d', '/c/d')
    await fs.rmdir('/a')
    expect(await storage.list('')).toEqual(['git/c/d'])
    await fs.unlink('/c/d')
    expect(await storage.list('')).toEqual([])
  })

  test('sees what was uploaded as any other file', async () => {
    const storage = openMemoryStorage()
    const { promises: fs } = openFileSystem(storage, 'git')
    const upload = await fill(storage, 300_000)
    await expect(fs.stat('/objects/pack/pack-1.pack')).rejects.toMatchObject({ code: 'ENOENT' })
    await storage.write(new Map([['git/objects/pack/pack-1.pack', upload]]))
    expect(await fs.readdir('/objects/pack')).toEqual(['pack-1.pack'])
    expect(await fs.stat('/objects/pack/pack-1.pack')).toMatchObject({ type: 'file', size: 300_000 })
    expect(same(new Uint8Array(await fs.readFile('/objects/pack/pack-1.pack')), pattern(300_000))).toBe(true)
  })

  test('has no symbolic links', async () => {
    const { promises: fs } = openFileSystem(openMemoryStorage(), 'git')
    await expect(fs.symlink('/a', '/b')).rejects.toMatchObject({ code: 'EPERM' })
    await expect(fs.readlink('/b')).rejects.toMatchObject({ code: 'EINVAL' })
  })
})

describe('isomorphic-git on a storage', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'verso-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('writes a repository that git accepts, strictly', async () => {
    const storage = openMemoryStorage()
    const oid = await commitFile(storage, 'Hello', 'Home.md')
    await dump(storage, folder)
    const native = (...args: string[]) =>
      execFileSync('git', ['-C', join(folder, 'git'), ...args], { encoding: 'utf8' })
    expect(native('fsck', '--strict', '--full')).toBe('')
    expect(native('rev-parse', 'main').trim()).toBe(oid)
    expect(native('show', 'main:Home.md')).toBe('Hello')
    expect(native('log', '-1', '--format=%an <%ae> %ad', '--date=raw').trim()).toBe(
      'Ada <ada@example.org> 1700000000 +0100',
    )
  })

  test('writes a save to a stage that goes down in one batch', async () => {
    const base = openMemoryStorage()
    const top = stage(base)
    const oid = await commitFile(top, 'Hello', 'Home.md')
    expect(await base.list('')).toEqual([])
    expect(await top.flush(new Map([['git/refs/heads/main', null]]))).toBe('written')
    const { commit } = await git.readCommit({ fs: openFileSystem(base, 'git'), gitdir: '/', oid })
    expect(commit.message).toBe('Say hello\n')
    expect(await git.log({ fs: openFileSystem(base, 'git'), gitdir: '/' })).toHaveLength(1)
  })
})

/** Commits one file on `main` of a bare repository in the storage's folder `git`. */
async function commitFile(storage: Storage, content: string, path: string): Promise<string> {
  const repository = { fs: openFileSystem(storage, 'git'), gitdir: '/' }
  await git.init({ ...repository, bare: true, defaultBranch: 'main' })
  const blob = await git.writeBlob({ ...repository, blob: text(content) })
  const tree = await git.writeTree({ ...repository, tree: [{ mode: '100644', path, oid: blob, type: 'blob' }] })
  const commit = { message: 'Say hello\n', tree, parent: [], author, committer: author }
  const oid = await git.writeCommit({ ...repository, commit })
  await git.writeRef({ ...repository, ref: 'refs/heads/main', value: oid })
  expect((await git.readCommit({ ...repository, oid })).commit.tree).toBe(tree)
  return oid
}

async function filled(keys: readonly string[]): Promise<Storage> {
  const storage = openMemoryStorage()
  await storage.write(new Map(keys.map((key) => [key, text('ok')])))
  return storage
}

async function dump(storage: Storage, folder: string): Promise<void> {
  for (const key of await storage.list('')) {
    mkdirSync(dirname(join(folder, key)), { recursive: true })
    writeFileSync(join(folder, key), (await storage.read(key)) ?? bytes())
  }
}
