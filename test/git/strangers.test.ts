/** Small things a stranger makes that would cost hours, or history: each is passed over, or refused, at once. */
import { describe, expect, test } from 'vitest'
import { listTree, moveCut, readCommit, transact, writeTree, type Repository } from '../../src/git'
import { describedGraph } from '../../src/git/graph'
import { decodeCommit } from '../../src/git/objects/commit'
import { peelTag } from '../../src/git/objects/read'
import { decodeTag } from '../../src/git/objects/tag'
import { writeCommit, writeObject } from '../../src/git/objects/write'
import { collectLinks } from '../../src/git/pack/incoming/links'
import { OidSet, OidTable } from '../../src/git/pack/oids'
import { encodeTree } from '../../src/git/trees/tree'
import { parseOid } from '../../src/names'
import { parseHref } from '../../src/page'
import { ada, bytes, commitFiles, emptyRepository } from './notation'

const someOid = parseOid('1'.repeat(40))

describe('what a stranger made', () => {
  test('may be a message of a million line breaks', () => {
    const headers = `tree ${someOid}\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\n`
    const message = `${'\n'.repeat(1_000_000)}x`
    expect(decodeCommit(someOid, bytes(`${headers}${message}\n\n`)).message).toBe(message)
    expect(decodeTag(bytes(`object ${someOid}\ntype commit\ntag x\n\n${message}\n`)).message).toBe(message)
  })

  test('may be an address of a million spaces', () => {
    expect(parseHref(`  a${' '.repeat(1_000_000)}b  `)).toMatchObject({ path: `a${' '.repeat(1_000_000)}b` })
  })

  test('may be ten thousand folders of ten thousand names that no path can hold', async () => {
    const repository = await emptyRepository()
    const names = Array.from({ length: 10_000 }, (_, i) => i.toString(36).padStart(3, '0'))
    const unnamed = await writeTree(
      repository,
      names.map((name) => ({ mode: '100644', name: `\xff${name}`, oid: someOid })),
    )
    const tree = await writeTree(
      repository,
      names.map((name) => ({ mode: '40000', name, oid: unnamed })),
    )
    expect((await listTree(repository, tree)).files).toEqual([])
    const commit = await writeCommit(repository, { tree, parents: [], message: 'm', author: ada, committer: ada })
    await describedGraph(repository, [commit])
  })

  test('may be a hundred thousand names of objects that begin alike', () => {
    const oids = Array.from({ length: 100_000 }, (_, i) => parseOid(`deadbeef${String(i).padStart(32, '0')}`))
    const entries = oids.map((oid, i) => ({ mode: '100644', name: String(i).padStart(6, '0'), oid }))
    const links = { structure: new OidSet(), files: new OidSet() }
    const tree = encodeTree(entries)
    collectLinks({ type: 'tree', bytes: tree }, links)
    expect(links.files.size).toBe(oids.length)
    const table = new OidTable()
    for (let end = tree.length; end > 0; end -= 34) table.number(tree, end - 20)
    expect(table.length).toBe(oids.length)
    expect(table.find(oids[0]!)).toBe(oids.length - 1)
  })

  test('may be a tag of nothing', async () => {
    const repository = await emptyRepository()
    const tag = await writeObject(repository, { type: 'tag', bytes: bytes('type commit\ntag x\n\nx\n') })
    expect(await peelTag(repository, tag)).toEqual({ tags: [], oid: tag, type: undefined })
  })

  test('may say that our own history ends where it does not', async () => {
    const repository = await emptyRepository()
    const first = await commitFiles(repository, [], { 'Home.md': 'one' })
    const head = await commitFiles(repository, [first], { 'Home.md': 'two' })
    await transact(repository, async (staged: Repository) => {
      await moveCut(staged, { shallow: [head], unshallow: [] })
      return []
    })
    repository.shallow.oids = undefined
    expect((await readCommit(repository, head)).parents).toEqual([first])
  })
})
