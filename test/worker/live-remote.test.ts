/** One database on two devices that sync through a git server, and its rows over time. */
import { expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import { fsck } from '../support/git'
import { ada } from './notation'
import { serve, type Side } from './remote-notation'

const folder = parsePagePath('library')
const table = parsePagePath('library/tables/books.jsonl')
const { share } = serve()

let changes = 0
const change = ({ api, id }: Side, sql: string) => api.changeLive(id, folder, { id: `change ${changes++}`, sql })

async function rows({ api, id }: Side): Promise<unknown> {
  const asked = await api.askLive(id, folder, 'SELECT id, title, year FROM books ORDER BY id')
  return asked.kind === 'rows' ? asked.rows : asked
}

async function begin() {
  const { clone, native, path } = await share()
  const ours = await clone()
  await ours.api.createLive(ours.id, folder, 'sqlite', { author: ada })
  await change(ours, 'CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, year INTEGER)')
  await change(ours, "INSERT INTO books VALUES (1, 'Emma', 1815), (2, 'Walden', 1854)")
  await ours.api.sync(ours.id)
  return { ours, theirs: await clone(), native, path }
}

test('two who change different rows, or different columns of one, both see both after a sync', async () => {
  const { ours, theirs, native, path } = await begin()
  await change(theirs, "UPDATE books SET year = 1816 WHERE id = 1; INSERT INTO books VALUES (10, 'Ulysses', 1922)")
  await theirs.api.sync(theirs.id)
  await change(ours, "UPDATE books SET title = 'Emma!' WHERE id = 1; DELETE FROM books WHERE id = 2")
  expect(await ours.api.sync(ours.id)).toMatchObject({ kind: 'synced' })
  await theirs.api.sync(theirs.id)
  const both = [
    [1n, 'Emma!', 1816n],
    [10n, 'Ulysses', 1922n],
  ]
  expect([await rows(ours), await rows(theirs)]).toEqual([both, both])
  expect(await native('show', 'main:library/tables/books.jsonl')).toBe(
    '{"id":1,"title":"Emma!","year":1816}\n{"id":10,"title":"Ulysses","year":1922}',
  )
  await fsck(path)
})

test('two who change one cell meet in a conflict of that row, and both have what somebody makes of it', async () => {
  const { ours, theirs } = await begin()
  await change(theirs, "UPDATE books SET title = 'Theirs' WHERE id = 1")
  await theirs.api.sync(theirs.id)
  await change(ours, "UPDATE books SET title = 'Ours', year = 1 WHERE id = 1; UPDATE books SET year = 2 WHERE id = 2")
  expect(await ours.api.sync(ours.id)).toEqual({ kind: 'conflicted', conflicts: 1 })
  const { hunks, conflict } = await ours.api.readConflict(ours.id, table)
  expect(hunks?.map(({ kind }) => kind)).toEqual(['conflict', 'same'])
  await ours.api.resolveConflict(ours.id, conflict, {
    kind: 'text',
    text: '{"id":1,"title":"Both","year":1}\n{"id":2,"title":"Walden","year":2}\n',
  })
  await ours.api.finishMerge(ours.id, { message: 'Settle', author: ada })
  await ours.api.sync(ours.id)
  await theirs.api.sync(theirs.id)
  const both = [
    [1n, 'Both', 1n],
    [2n, 'Walden', 2n],
  ]
  expect([await rows(ours), await rows(theirs)]).toEqual([both, both])
})

test('a table is restored to what it was, as any file is', async () => {
  const { ours } = await begin()
  const { api, id } = ours
  const then = (await api.readHead(id))!
  await change(ours, "DELETE FROM books; INSERT INTO books VALUES (3, 'Oops', 0)")
  await api.restorePage(id, table, then, { message: 'Restore', author: ada, base: await api.readHead(id) })
  expect(await rows(ours)).toEqual([
    [1n, 'Emma', 1815n],
    [2n, 'Walden', 1854n],
  ])
})
