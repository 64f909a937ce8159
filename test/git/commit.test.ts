import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import isomorphicGit from 'isomorphic-git'
import { cleanPerson, readCommit, writeCommit, writeTree, type Signature } from '../../src/git'
import { decodeCommit, parseSignature } from '../../src/git/objects/commit'
import { readObject } from '../../src/git/objects/read'
import type { NewCommit } from '../../src/git/objects/write'
import { parseOid } from '../../src/names'
import { openFileSystem, openMemoryStorage } from '../../src/storage'
import { fsck, git, makeFolder } from '../support/git'
import { ada, bytes, emptyRepository, moveMain, saveToFolder } from './notation'

const oid = parseOid('1'.repeat(40))
const tree = parseOid('4b825dc642cb6eb9a060e54bf8d69288fbee4904')

const decoder = new TextDecoder()

const zone = (offset: number): string => {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(minutes).padStart(2, '0')}`
}

function writtenByIsomorphicGit({ tree, parents, message, author, committer }: NewCommit): Promise<string> {
  const person = ({ time, offset, ...who }: Signature) => ({
    ...cleanPerson(who),
    timestamp: time,
    timezoneOffset: offset === 0 ? 0 : -offset,
  })
  const commit = { tree, parent: [...parents], message, author: person(author), committer: person(committer) }
  return isomorphicGit.writeCommit({ fs: openFileSystem(openMemoryStorage(), 'git'), gitdir: '/', commit })
}

describe('a commit', () => {
  it('is read as it was written, whoever wrote it, wherever, in any words', async () => {
    const person = fc.record({ name: fc.string({ unit: 'grapheme' }), email: fc.string() })
    const message = fc.string({ unit: 'grapheme' }).map((text) => `m${text.replace(/[\0\r]/g, '')}`.trim())
    const offset = fc.integer({ min: -12 * 60, max: 14 * 60 })
    await fc.assert(
      fc.asyncProperty(person, message, fc.nat(4e9), offset, async (who, text, time, east) => {
        const repository = await emptyRepository()
        const signature = { ...who, time, offset: east }
        const content = {
          tree: await writeTree(repository, []),
          parents: [],
          message: text,
          author: signature,
          committer: ada,
        }
        const commit = await readCommit(repository, await writeCommit(repository, content))
        expect(commit).toMatchObject({ ...content, author: { ...signature, ...cleanPerson(who) } })
      }),
      { numRuns: 100 },
    )
  })

  it('has the bytes that git gives it, and isomorphic-git', async () => {
    const folder = await makeFolder('commits')
    await git(['init', '-q', '--bare', folder])
    await git(['mktree'], { cwd: folder, input: '' })
    const word = fc.string({
      unit: fc.constantFrom('a', 'Ü', '日', '🎈', ' ', '.', ',', '"', '<', '>', '\n'),
      maxLength: 8,
    })
    const person = fc.record({ name: word, email: word })
    const message = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\n', '日', '#'), maxLength: 12 })
    const time = fc.nat(4e9)
    const offset = fc.constantFrom(0, 60, -90, 345, -720, 840)
    await fc.assert(
      fc.asyncProperty(person, message, time, offset, async (who, text, time, offset) => {
        const repository = await emptyRepository()
        const author = { ...who, time, offset }
        const words = `m${text}`
        const made = { tree, parents: [oid, tree], message: words, author, committer: { ...ada, offset: -offset } }
        const commit = await writeCommit(repository, made)
        const content = decoder.decode(await readObject(repository, commit, 'commit'))
        const { name, email } = cleanPerson(who)
        const env = {
          GIT_AUTHOR_NAME: name,
          GIT_AUTHOR_EMAIL: email,
          GIT_AUTHOR_DATE: `@${time} ${zone(offset)}`,
          GIT_COMMITTER_NAME: ada.name,
          GIT_COMMITTER_EMAIL: ada.email,
          GIT_COMMITTER_DATE: `@${ada.time} ${zone(-offset)}`,
        }
        const lone = content.replace(/^parent .*\n/gm, '')
        const named = await git(['hash-object', '-t', 'commit', '--stdin', '--literally'], { cwd: folder, input: lone })
        const input = `${words.replace(/^\n+|\n+$/g, '')}\n`
        expect(named).toBe(await git(['commit-tree', tree], { cwd: folder, env, input }))
        expect(commit).toBe(await writtenByIsomorphicGit(made))
      }),
      { numRuns: 40 },
    )
  })

  it('passes fsck --strict whatever its author is called', async () => {
    for (const name of ['', '  ', 'Eve <eve@', 'A\nB', '.,;', 'Łukasz 日本', '"quoted"']) {
      const repository = await emptyRepository()
      const signature = { name, email: '<x>\n', time: 0, offset: -90 }
      const commit = await writeCommit(repository, {
        tree: await writeTree(repository, []),
        parents: [],
        message: name || 'm',
        author: signature,
        committer: signature,
      })
      await moveMain(repository, null, commit)
      await fsck(await saveToFolder(repository))
    }
  })

  it('of an old tool is read with what it has', () => {
    const odd = decodeCommit(
      oid,
      bytes(`tree ${tree}\nauthor nobody\nencoding latin1\ngpgsig -----BEGIN\n tree x\n -----END\n\nhello`),
    )
    expect(odd).toMatchObject({
      tree,
      parents: [],
      message: 'hello',
      author: { name: 'nobody', email: '', time: 0, offset: 0 },
    })
    expect(parseSignature('A <a@b> 12 -0130')).toEqual({ name: 'A', email: 'a@b', time: 12, offset: -90 })
    const latin = Uint8Array.from([...bytes(`tree ${tree}\nencoding ISO-8859-1\n\n`), 0xe9])
    expect(decodeCommit(oid, latin).message).toBe('é')
    const wide = decodeCommit(
      oid,
      bytes(`tree ${tree}\nauthor A <a> 99999999999999999999 +0000\nencoding utf-16\n\nhi`),
    )
    expect(wide).toMatchObject({ tree, message: 'hi' })
    expect(new Date(wide.author.time * 1000).getTime()).not.toBeNaN()
    expect(() => decodeCommit(oid, bytes('nonsense'))).toThrow(expect.objectContaining({ code: 'damaged' }))
  })
})
