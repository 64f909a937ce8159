import fc from 'fast-check'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasCode } from '../../../src/errors'
import { findFile, openRepository, readBlob, resolveRef, type Repository } from '../../../src/git'
import { checkRepository } from '../../../src/git/maintenance/check/check'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { parsePagePath, type PagePath } from '../../../src/names'
import { openMemoryStorage, type Storage } from '../../../src/storage'
import { runGit } from '../../support/git'
import { importStream, loadFromFolder, saveToFolder } from '../notation'
import { flip, makeHistory } from '../pack/material'
import { main, newPlace, packNames, saveFiles } from './notation'

const text = (page: number, version: number): string =>
  Array.from({ length: 20 }, (_, line) => `Line ${line} of page ${page}, as of ${line === 7 ? version : 0}.`).join('\n')

const pages = ['Home.md', 'a/1.md', 'a/2.md', 'a/b/3.md', 'Ü/日本.md'].map(parsePagePath)
const textOf = new Map<PagePath, string>(pages.map((path, i) => [path, text(i, 99)]))

/** Two packs and some loose objects, so that every kind of thing is there to be damaged. */
async function makeWiki(): Promise<Repository> {
  const repository = openRepository((await newPlace()).open())
  for (let version = 0; version <= 12; version++) {
    const page = pages[version % pages.length] ?? 'x'
    await saveFiles(repository, { [page]: text(version % pages.length, 12 + (version % 2)), [`old/${version}`]: 'x' })
    if (version === 4 || version === 8) await foldLoose(repository)
  }
  await saveFiles(repository, Object.fromEntries(textOf))
  return repository
}

let values: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  const { storage } = await makeWiki()
  const keys = await storage.list('git/')
  values = new Map(await Promise.all(keys.map(async (key) => [key, (await storage.read(key))!] as const)))
})

async function copyWith(key: string, value: Uint8Array | null): Promise<Storage> {
  const storage = openMemoryStorage()
  await storage.write(new Map([...values, [key, value]]))
  return storage
}

/** What fsck says of the repository as a folder: nothing when it finds it sound. */
async function gitSays(storage: Storage): Promise<string> {
  const folder = await saveToFolder(openRepository(storage))
  const { code, stdout, stderr } = await runGit(['fsck', '--strict', '--full'], { cwd: folder })
  return code === 0 ? '' : `${stdout.toString()}${stderr}` || 'failed'
}

/** Which pages can be read at the head, and that none reads wrongly. */
async function readablePages(storage: Storage): Promise<readonly string[]> {
  const repository = openRepository(storage)
  const readable: string[] = []
  for (const path of pages)
    try {
      const head = await resolveRef(repository, main)
      const file = head && (await findFile(repository, head, path))
      if (!file) throw new Error('the page is there')
      expect(new TextDecoder().decode(await readBlob(repository, file.oid))).toBe(textOf.get(path))
      readable.push(path)
    } catch (error) {
      expect(hasCode(error, 'damaged') || hasCode(error, 'invalid-name')).toBe(true)
    }
  return readable
}

describe('a check', () => {
  test('finds a sound repository sound, as git does, and counts what is in it', async () => {
    const storage = await copyWith('settings/none', null)
    const report = await checkRepository(openRepository(storage))
    expect(report).toMatchObject({ commits: 14, absent: 0, faults: [], more: 0 })
    expect(await gitSays(storage)).toBe('')
    const native = await loadFromFolder(await makeHistory())
    await native.storage.write(
      new Map(
        (await native.storage.list('git/objects/pack/'))
          .filter((key) => key.endsWith('.rev'))
          .map((key) => [key, null]),
      ),
    )
    expect(await checkRepository(native)).toMatchObject({ commits: 60, faults: [], more: 0 })
  })

  test('sees any byte that was changed in any object, pack, index or ref; what is read is right or refused', async () => {
    const keys = [...values.keys()].filter((key) => key !== 'git/HEAD')
    const change = fc.record({
      key: fc.constantFrom(...keys),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      bits: fc.integer({ min: 1, max: 255 }),
    })
    let unseen = 0
    await fc.assert(
      fc.asyncProperty(change, async ({ key, place, bits }) => {
        const value = values.get(key)!
        const storage = await copyWith(key, flip(value, Math.floor(place * value.length), bits))
        const { faults } = await checkRepository(openRepository(storage))
        const readable = await readablePages(storage)
        if (faults.length === 0) {
          // Bits that say nothing: those that fill up the last byte of a compressed stream, or end a ref's line.
          expect(await gitSays(storage)).toBe('')
          expect(readable).toEqual(pages)
          unseen++
        } else if (key.startsWith('git/refs/')) {
          // Blanks behind the name that git would not have are read over.
          expect([[], pages]).toContainEqual(readable)
        }
      }),
      { numRuns: 500 },
    )
    expect(unseen).toBeLessThan(5)
  })

  test('sees that the two lengths of a stored block in a loose object do not agree', async () => {
    for (const [key, value] of values) {
      if (!/objects\/[0-9a-f]{2}\//.test(key)) continue
      const storage = await copyWith(key, flip(value, 5, 1))
      expect((await checkRepository(openRepository(storage))).faults).toMatchObject([{ kind: 'damaged' }])
    }
  })

  test('says of which page a text is missing or damaged, and leaves the others readable', async () => {
    const repository = openRepository(await copyWith('git/none', null))
    const head = (await resolveRef(repository, main))!
    const oid = (await findFile(repository, head, pages[2]!))!.oid
    const key = `git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`
    const missing = await copyWith(key, null)
    expect((await checkRepository(openRepository(missing))).faults).toEqual([
      {
        kind: 'missing',
        oid,
        type: 'blob',
        path: 'a/2.md',
        cause: null,
      },
    ])
    expect(await gitSays(missing)).toContain(`missing blob ${oid}`)
    const damaged = await copyWith(key, flip(values.get(key)!, 30, 8))
    expect((await checkRepository(openRepository(damaged))).faults).toMatchObject([
      { kind: 'damaged', oid, type: 'blob', path: 'a/2.md' },
    ])
    for (const storage of [missing, damaged])
      expect(await readablePages(storage)).toEqual(pages.filter((page) => page !== 'a/2.md'))
  })

  test('names a whole pack that is gone or has lost a half, and no more faults than can be read', async () => {
    const [name = ''] = await packNames(await copyWith('git/none', null))
    for (const ending of ['pack', 'idx']) {
      const { faults, more } = await checkRepository(openRepository(await copyWith(`${name}.${ending}`, null)))
      expect(faults.filter(({ type }) => type === null)).toMatchObject([{ cause: { kind: 'pack' } }])
      expect(faults.length).toBeGreaterThan(1)
      expect(more).toBe(0)
    }
  })

  test('takes contents that were left at a remote for absent, and no others', async () => {
    const blobs = await Promise.all(
      pages.map(async (path) => {
        const repository = openRepository(await copyWith('git/none', null))
        return (await findFile(repository, (await resolveRef(repository, main))!, path))!.oid
      }),
    )
    const storage = await copyWith('git/none', null)
    const keyOf = (oid: string): string => `git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`
    await storage.write(new Map(blobs.slice(1).map((oid) => [keyOf(oid), null])))
    expect((await checkRepository(openRepository(storage))).faults).toHaveLength(4)
    const [name = ''] = await packNames(storage)
    await storage.write(new Map([[`${name}.promisor`, new Uint8Array()]]))
    expect(await checkRepository(openRepository(storage))).toMatchObject({ absent: 4, faults: [] })
    await storage.write(new Map([[keyOf(blobs[0]!), flip(values.get(keyOf(blobs[0]!))!, 20, 1)]]))
    expect(await checkRepository(openRepository(storage))).toMatchObject({ absent: 4, faults: [{ kind: 'damaged' }] })
  })

  test('stops when asked to, and tells how far it is', async () => {
    const storage = await copyWith('git/none', null)
    const aborted = AbortSignal.abort()
    const { read } = storage
    let reads = 0
    storage.read = (key, range) => {
      const until = performance.now() + 25
      while (reads === 3 && performance.now() < until);
      reads++
      return read.call(storage, key, range)
    }
    await expect(checkRepository(openRepository(storage), { signal: aborted })).rejects.toSatisfy((error) =>
      hasCode(error, 'aborted'),
    )
    reads = 0
    const seen: number[] = []
    await checkRepository(openRepository(storage), { onProgress: ({ done }) => seen.push(done) })
    expect(seen.length).toBeGreaterThan(0)
  })
})

describe('an object that breaks the rules of its kind', () => {
  const person = 'A <a@example.org> 1700000000 +0000'
  const commit = (lines: string): string => `commit refs/heads/main\ncommitter ${person}\ndata 1\nm\n${lines}\n`

  /** A repository of native git with one more object, which a commit or branch points to. */
  async function withObject(
    type: string,
    bytes: string | Buffer,
  ): Promise<{ readonly folder: string; readonly oid: string }> {
    const folder = await importStream(commit('M 100644 inline Home.md\ndata 4\ntext\n'))
    const run = async (args: readonly string[], input?: string | Buffer): Promise<string> => {
      const { stdout, stderr, code } = await runGit(args, { cwd: folder, ...(input === undefined ? {} : { input }) })
      if (code !== 0) throw new Error(stderr)
      return stdout.toString().trim()
    }
    const oid = await run(['hash-object', '-w', '--stdin', '--literally', '-t', type], bytes)
    const ref = type === 'tree' ? await run(['commit-tree', '-m', 'm', oid]) : oid
    await writeFile(join(folder, type === 'tag' ? 'refs/tags/t' : 'refs/heads/other'), `${ref}\n`)
    return { folder, oid }
  }

  const blob = Buffer.from('6b584e8ece562ebffc15d38808cd6b98fc3d97ea', 'hex')
  const entry = (mode: string, name: string, oid = blob): Buffer =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), oid])
  const tree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
  const head = `tree ${tree}\nauthor ${person}\ncommitter ${person}\n`

  const objects: readonly (readonly [string, 'tree' | 'commit' | 'tag', Buffer | string])[] = [
    ['a sound tree', 'tree', Buffer.concat([entry('100644', 'a'), entry('100644', 'b')])],
    ['a tree out of order', 'tree', Buffer.concat([entry('100644', 'b'), entry('100644', 'a')])],
    ['a name twice', 'tree', Buffer.concat([entry('100644', 'a'), entry('100755', 'a')])],
    [
      'a name for a file and a folder',
      'tree',
      Buffer.concat([entry('100644', 'a'), entry('40000', 'a', Buffer.from(tree, 'hex'))]),
    ],
    [
      'files around a folder',
      'tree',
      Buffer.concat([entry('100644', 'a.b'), entry('40000', 'a', Buffer.from(tree, 'hex')), entry('100644', 'a0')]),
    ],
    ['a padded mode', 'tree', entry('040000', 'a', Buffer.from(tree, 'hex'))],
    ['an odd mode', 'tree', entry('100664', 'a')],
    ['a null oid', 'tree', entry('100644', 'a', Buffer.alloc(20))],
    ['.git', 'tree', entry('100644', '.git')],
    ['.GIT', 'tree', entry('100644', '.GiT')],
    ['git~1', 'tree', entry('100644', 'git~1')],
    ['.git with what is passed over', 'tree', entry('100644', '.g\u200cit')],
    ['..', 'tree', entry('100644', '..')],
    ['a slash', 'tree', entry('100644', 'a/b')],
    ['no name', 'tree', entry('100644', '')],
    ['a name that is no UTF-8', 'tree', Buffer.concat([Buffer.from('100644 '), Buffer.from([0xff, 0xfe, 0]), blob])],
    ['a sound commit', 'commit', `${head}\nmessage\n`],
    ['a commit without a message', 'commit', `${head}\n`],
    ['a signed commit', 'commit', `${head}gpgsig -----BEGIN\n text\n -----END\n\nm\n`],
    ['no author', 'commit', `tree ${tree}\ncommitter ${person}\n\nm\n`],
    ['two authors', 'commit', `tree ${tree}\nauthor ${person}\nauthor ${person}\ncommitter ${person}\n\nm\n`],
    ['no e-mail', 'commit', head.replace(' <a@example.org>', '')],
    ['a padded date', 'commit', head.replaceAll('1700000000', '01700000000')],
    ['no time zone', 'commit', head.replaceAll(' +0000', '')],
    ['an odd time zone', 'commit', head.replaceAll('+0000', '+000')],
    ['no space before the e-mail', 'commit', head.replaceAll('A <', 'A<')],
    ['a NUL in the message', 'commit', `${head}\nmess\0age\n`],
    ['no tree', 'commit', `author ${person}\ncommitter ${person}\n\nm\n`],
    ['a sound tag', 'tag', `object ${tree}\ntype tree\ntag t\ntagger ${person}\n\nm\n`],
    ['a tag without a tagger', 'tag', `object ${tree}\ntype tree\ntag t\n\nm\n`],
    ['a tag without a type', 'tag', `object ${tree}\ntag t\n\nm\n`],
    ['a tag by nobody in particular', 'tag', `object ${tree}\ntype tree\ntag t\ntagger A\n\nm\n`],
  ]

  test.each(objects)('is found just where git finds one: %s', async (_, type, bytes) => {
    const { folder, oid } = await withObject(type, bytes)
    await runGit(['hash-object', '-w', '--stdin', '-t', 'tree'], { cwd: folder, input: '' })
    await runGit(['hash-object', '-w', '--stdin'], { cwd: folder, input: 'x' })
    const { stdout, stderr } = await runGit(['fsck', '--strict', '--full'], { cwd: folder })
    const said = `${stdout.toString()}${stderr}`
      .split('\n')
      .filter((line) => line.includes(oid) && line.startsWith('error'))
    const report = await checkRepository(await loadFromFolder(folder))
    const ours = report.faults.filter((fault) => fault.kind === 'malformed' && fault.oid === oid)
    expect([ours.length > 0, said]).toEqual([said.length > 0, said])
  })
})
