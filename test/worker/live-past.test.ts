/** Databases as they were, and tables that become what they were. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath, type Oid, type WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker/api'
import { begin, change, folder, lastMessage, newLaptop, row, table, textOf, titles } from './live-notation'
import { ada } from './notation'

const runs = Number(process.env.RESTORES ?? 6)

const headOf = async (api: WikiApi, id: WikiId): Promise<Oid> => (await api.readHead(id))!
const titlesAt = async (api: WikiApi, id: WikiId, at: Oid): Promise<unknown> => {
  const asked = await api.askLive(id, folder, 'SELECT title FROM books ORDER BY id', [], { at })
  return asked.kind === 'rows' ? asked.rows.flat() : asked
}
const filesAt = async (api: WikiApi, id: WikiId, at: Oid): Promise<readonly unknown[]> =>
  (await api.listFiles(id, at)).files.map(({ path, oid }) => [path, oid])

async function commit(api: WikiApi, id: WikiId, sql: string): Promise<Oid> {
  expect(await change(api, id, sql)).toMatchObject({ kind: 'changed' })
  await api.exportLive(id, folder, { author: ada })
  return headOf(api, id)
}

describe('a database as of a commit', () => {
  test('answers with the rows of then, and can change nothing', async () => {
    const { api, id } = await begin()
    const then = await headOf(api, id)
    await commit(api, id, "UPDATE books SET title = 'Emma!' WHERE id = 1; DELETE FROM books WHERE id = 2")
    expect(await titlesAt(api, id, then)).toEqual(['Emma', 'Walden'])
    expect(await titles(api, id)).toEqual(['Emma!'])
    expect(await api.askLive(id, folder, 'DELETE FROM books', [], { at: then })).toMatchObject({ reason: 'refused' })
    expect(await titlesAt(api, id, then)).toEqual(['Emma', 'Walden'])
  })

  test('tells its tables, though they are others now', async () => {
    const { api, id } = await begin()
    const then = await headOf(api, id)
    await commit(api, id, 'ALTER TABLE books ADD COLUMN pages INTEGER; CREATE TABLE shelves (id INTEGER PRIMARY KEY)')
    const standing = await api.readLive(id, folder, { at: then })
    expect(standing).toMatchObject({ folder, kind: 'sqlite', commit: then, changed: false, conflicted: false })
    expect(standing.tables).toEqual([{ name: 'books', columns: ['id', 'title', 'year'], key: ['id'] }])
    expect((await api.readLive(id, folder, { at: null })).tables).toHaveLength(2)
  })

  test('answers for more commits than are kept in memory, in whatever order, all at once', async () => {
    const { api, id } = await begin()
    const commits = [await headOf(api, id)]
    for (let year = 1; year <= 4; year++) commits.push(await commit(api, id, `UPDATE books SET title = '${year}'`))
    const asked = [...commits, ...commits].reverse().map((at) => titlesAt(api, id, at))
    const once = [
      ['4', '4'],
      ['3', '3'],
      ['2', '2'],
      ['1', '1'],
      ['Emma', 'Walden'],
    ]
    expect(await Promise.all(asked)).toEqual([...once, ...once])
  })

  test('was none before it was begun', async () => {
    const { api, id } = await begin()
    const [first] = (await api.listRevisions(id, parsePagePath('library/database.yaml'))).items
    const before = first!.commit.parents[0]!
    await expect(titlesAt(api, id, before)).rejects.toMatchObject({ code: 'not-found' })
    for (const which of ['books', null])
      await expect(api.restoreTable(id, folder, which, before)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('restoring', () => {
  test('makes one table what it was, as a commit that can be taken back, and leaves the others', async () => {
    const { api, id } = await begin()
    const then = await commit(api, id, 'CREATE TABLE shelves (id INTEGER PRIMARY KEY); INSERT INTO shelves VALUES (1)')
    await commit(api, id, 'DELETE FROM books; INSERT INTO shelves VALUES (2)')
    expect(await api.restoreTable(id, folder, 'books', then, { author: ada })).toMatchObject({ kind: 'published' })
    expect(await lastMessage(api, id)).toBe('Restore books of library')
    expect(await titles(api, id)).toEqual(['Emma', 'Walden'])
    expect(await api.askLive(id, folder, 'SELECT count(*) FROM shelves')).toMatchObject({ rows: [[2n]] })
    const [action] = await api.listActions(id)
    expect(action).toMatchObject({ kind: 'restore', subject: folder })
    await api.undoAction(id, action!.id, { message: 'Undo', author: ada })
    expect(await titles(api, id)).toEqual([])
  })

  test('commits before what was changed and not committed', async () => {
    const { api, id } = await begin()
    const then = await headOf(api, id)
    await change(api, id, "UPDATE books SET title = 'Not lost' WHERE id = 1")
    await api.restoreTable(id, folder, null, then, { author: ada, message: 'As it was' })
    expect(await titles(api, id)).toEqual(['Emma', 'Walden'])
    const [last, before] = (await api.listRevisions(id, table)).items
    expect(last!.commit.message.trim()).toBe('As it was')
    expect((await api.readPage(id, table, before!.commit.oid)).text).toContain('Not lost')
  })

  test('of a table whose columns are others now brings its columns back, with its indexes', async () => {
    const { api, id } = await begin()
    const then = await commit(api, id, 'CREATE INDEX by_title ON books (title)')
    await commit(api, id, 'DROP INDEX by_title; ALTER TABLE books DROP COLUMN title; CREATE TABLE more (a)')
    await api.restoreTable(id, folder, 'books', then, { author: ada })
    expect(await textOf(api, id)).toBe(row(1, 'Emma', 1815) + row(2, 'Walden', 1854))
    const made = await api.askLive(id, folder, "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'verso%' ORDER BY 1")
    expect(made).toMatchObject({ rows: [['books'], ['by_title'], ['more']] })
  })

  test('brings a table back that is gone', async () => {
    const { api, id } = await begin()
    const then = await headOf(api, id)
    await commit(api, id, 'DROP TABLE books; CREATE TABLE more (a)')
    await api.restoreTable(id, folder, 'books', then, { author: ada })
    expect(await titles(api, id)).toEqual(['Emma', 'Walden'])
    expect((await api.readLive(id, folder)).tables.map(({ name }) => name)).toEqual(['books', 'more'])
  })

  test('does nothing where all is as it was', async () => {
    const { api, id } = await begin()
    const head = await headOf(api, id)
    expect(await api.restoreTable(id, folder, null, head)).toEqual({ kind: 'unchanged', folder })
    expect(await api.readHead(id)).toBe(head)
  })

  test('of all tables to any commit gives the files of that commit, byte for byte, and its rows', async () => {
    const steps = [
      "INSERT INTO books (title) VALUES ('new'), ('newer')",
      'UPDATE books SET year = year + 1',
      'DELETE FROM books WHERE id % 2 = 0',
      'CREATE TABLE IF NOT EXISTS shelves (name TEXT PRIMARY KEY); INSERT OR IGNORE INTO shelves VALUES (1), (2)',
      'DROP TABLE IF EXISTS shelves',
      'UPDATE books SET title = title || \'\n"x"\'',
    ]
    const story = fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), async (sqls, which) => {
        const { api, id } = await begin(newLaptop())
        const commits = [await headOf(api, id)]
        for (const sql of sqls) commits.push(await commit(api, id, sql))
        const then = commits[which % commits.length]!
        await api.restoreTable(id, folder, null, then, { author: ada })
        expect(await filesAt(api, id, await headOf(api, id))).toEqual(await filesAt(api, id, then))
        expect(await titles(api, id)).toEqual(await titlesAt(api, id, then))
        expect(await api.exportLive(id, folder)).toEqual([{ kind: 'unchanged', folder }])
      }),
      { numRuns: runs },
    )
  })
})
