/** A database where nothing outlives the worker, and one whose files came from elsewhere. */
import { expect, test } from 'vitest'
import { defaultLimits, openLiveMemory } from '../../../src/data/live'
import { openRepository, resolveRef } from '../../../src/git'
import { writeBlob, writeCommit, writeTree } from '../../../src/git/objects/write'
import { executableMode, treeEntry } from '../../../src/git/trees/tree'
import { sqlKinds } from '../../../src/handlers/live'
import { parsePagePath } from '../../../src/names'
import { openMemoryPlace } from '../../../src/storage'
import { listMarked, readKind, readLiveFiles } from '../../../src/worker/live/folder'
import { LiveKeeper } from '../../../src/worker/live/keeper'
import { ada as author, bytes } from '../../git/notation'
import { ada, main, newPlace, openTab, shown } from '../../wiki/branches/notation'

const folder = parsePagePath('library')
const nothing = (): void => undefined

test('a change that could not be committed is not acknowledged when it is sent again, until it is', async () => {
  const tab = openTab(await newPlace())
  let failures = 2
  const keeper = new LiveKeeper({
    folder,
    kind: sqlKinds[0]!,
    database: await (await openLiveMemory()).open('test'),
    limits: defaultLimits,
    startPostgres: undefined,
    kept: false,
    readWiki: () => shown(tab),
    readAuthor: () => (failures-- > 0 ? Promise.reject(new Error('no room')) : Promise.resolve(ada)),
    announceMove: nothing,
    announceRefs: nothing,
    announceChange: nothing,
  })
  const change = { id: 'once', sql: 'CREATE TABLE books (id INTEGER PRIMARY KEY)' }
  await expect(keeper.change(change)).rejects.toThrow('no room')
  await expect(keeper.change(change)).rejects.toThrow('no room')
  expect(await keeper.change(change)).toMatchObject({ kind: 'changed' })
  expect(await resolveRef(tab.repository, main)).not.toBeNull()
})

test('files that a system marks as programs are those of a database all the same', async () => {
  const repository = openRepository(openMemoryPlace().open())
  const write = async (name: string, text: string) => ({
    mode: executableMode,
    name,
    oid: await writeBlob(repository, bytes(text)),
  })
  const tables = await writeTree(repository, [await write('books.jsonl', '{"id":1}\n')])
  const files = [await write('database.yaml', 'kind: sqlite\n'), treeEntry('tables', tables)]
  const tree = await writeTree(repository, [treeEntry(folder, await writeTree(repository, files))])
  const commit = await writeCommit(repository, { tree, parents: [], message: 'm', author, committer: author })
  const place = { repository, folder }
  expect(await readKind(place, commit)).toBe('sqlite')
  expect(await listMarked(repository, commit)).toEqual([{ folder, kind: 'sqlite' }])
  expect([...(await readLiveFiles(place, commit, sqlKinds[0]!)).keys()]).toEqual(['tables/books.jsonl'])
})
