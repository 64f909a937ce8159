import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPerson, readCommit, writeCommit, writeTree } from '../../src/git'
import { decodeCommit, parseSignature } from '../../src/git/objects/commit'
import { parseOid } from '../../src/names'
import { fsck } from '../support/git'
import { ada, bytes, emptyRepository, moveMain, saveToFolder } from './notation'

const oid = parseOid('1'.repeat(40))
const tree = parseOid('4b825dc642cb6eb9a060e54bf8d69288fbee4904')

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
