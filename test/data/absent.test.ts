/** Pages whose text was left at the remote: known by their paths, read when they have come in, never fetched. */
import { expect, test } from 'vitest'
import { advanceCatalog, countPages, listBacklinks, listNames, readPosition, readWhatCame } from '../../src/data'
import { editTree, treeOf, writeBlob, writeCommit } from '../../src/git'
import { parsePagePath } from '../../src/names'
import { ada, bytes, commitFiles, emptyRepository } from '../git/notation'
import { buildCatalog, dump } from './notation'

const text = bytes('See [[Here]].')

/** A commit with two pages, the text of one of which is not stored. */
async function leaveOut() {
  const repository = await emptyRepository()
  const oid = await writeBlob(await emptyRepository(), text)
  const before = await treeOf(repository, await commitFiles(repository, [], { 'Here.md': 'Here.' }))
  const tree = await editTree(repository, before, [{ path: parsePagePath('There.md'), entry: { oid } }])
  const commit = await writeCommit(repository, { tree: tree!, parents: [], message: 'm', author: ada, committer: ada })
  return { repository, commit }
}

test('what is absent is counted and named, and links to it lead there', async () => {
  const { repository, commit } = await leaveOut()
  const catalog = await buildCatalog(repository, commit)
  expect(countPages(catalog)).toEqual({ pages: 2, absent: 1 })
  expect(listNames(catalog).map(({ title }) => title)).toEqual(['Here', 'There'])
  expect(await readWhatCame(catalog)).toBe(false)
})

test('what has come in is read, and then the catalog is as if it had always been here', async () => {
  const { repository, commit } = await leaveOut()
  const catalog = await buildCatalog(repository, commit)
  await writeBlob(repository, text)
  expect(await readWhatCame(catalog)).toBe(true)
  expect(readPosition(catalog)).toEqual({ kind: 'at', commit })
  expect(listBacklinks(catalog, parsePagePath('Here.md'))).toMatchObject([
    { path: 'There.md', context: 'See [[Here]].' },
  ])
  expect(dump(catalog)).toEqual(dump(await buildCatalog(repository, commit)))
  await advanceCatalog(catalog, { commit: null })
  expect(countPages(catalog)).toEqual({ pages: 0, absent: 0 })
})
