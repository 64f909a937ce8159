/** Databases in a wiki: their tables are merged by row, whichever way two sides come together. */
import { beforeEach, describe, expect, test } from 'vitest'
import { branchRef, parsePagePath, type Oid } from '../../../src/names'
import {
  createBranch,
  finishMerge,
  mergeBranch,
  publish,
  readConflict,
  readHead,
  readMerge,
  readPage,
  resolveConflict,
  switchBranch,
  type OpenWiki,
} from '../../../src/wiki'
import { ada, bytes, type Files } from '../../git/notation'
import { commitBehind, openWiki } from '../notation'

const table = parsePagePath('db/tables/books.jsonl')
const schema = 'CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, year INTEGER);\n'
const row = (id: number, title: string, year: number): string => `{"id":${id},"title":"${title}","year":${year}}\n`
const before = row(1, 'Emma', 1815) + row(2, 'Ulysses', 1920)
const database = { 'db/database.yaml': 'kind: sqlite\n', 'db/schema.sql': schema, [table]: before }

const merging = { message: 'Merge', author: ada }
const textOf = async (wiki: OpenWiki): Promise<string> => (await readPage(wiki, table)).text

/** Two branches of a wiki, each of which changed something. */
async function twoSides(base: Files, ours: Files, theirs: Files): Promise<OpenWiki> {
  const wiki = await openWiki(base)
  await createBranch(wiki, 'other', (await readHead(wiki)) ?? undefined)
  await commitBehind({ ...wiki, branch: branchRef('main') }, ours)
  await switchBranch(wiki, 'other')
  const other = { ...wiki, branch: branchRef('other') }
  const head = await readHead(other)
  await publish(
    other,
    Object.entries(theirs).map(([path, text]) => ({
      path: parsePagePath(path),
      bytes: text === null ? null : bytes(text),
    })),
    { ...merging, base: head },
  )
  await switchBranch(wiki, 'main')
  return wiki
}

describe('a table that two branches changed', () => {
  test('has one row’s title from one and its year from the other', async () => {
    const wiki = await twoSides(
      database,
      { [table]: row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1920) },
      { [table]: row(1, 'Emma', 1816) + row(2, 'Ulysses', 1922) },
    )
    expect((await mergeBranch(wiki, 'other', merging)).merged.kind).toBe('merged')
    expect(await textOf(wiki)).toBe(row(1, 'Emma!', 1816) + row(2, 'Ulysses', 1922))
  })

  test('is in conflict row by row, and is whole again once each row is somebody’s', async () => {
    const wiki = await twoSides(
      database,
      { [table]: row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1921) + row(3, 'Walden', 1854) },
      { [table]: row(1, 'Emma?', 1815) + row(2, 'Ulysses', 1922) },
    )
    expect((await mergeBranch(wiki, 'other', merging)).merged).toEqual({ kind: 'conflicted', conflicts: 1 })
    const { hunks, conflict } = await readConflict(wiki, table)
    expect(conflict.reason).toBe('rows')
    expect(hunks).toEqual([
      {
        kind: 'conflict',
        base: [row(1, 'Emma', 1815)],
        ours: [row(1, 'Emma!', 1815)],
        theirs: [row(1, 'Emma?', 1815)],
      },
      {
        kind: 'conflict',
        base: [row(2, 'Ulysses', 1920)],
        ours: [row(2, 'Ulysses', 1921)],
        theirs: [row(2, 'Ulysses', 1922)],
      },
      { kind: 'same', lines: [row(3, 'Walden', 1854)], by: 'ours' },
    ])
    const text = row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1922) + row(3, 'Walden', 1854)
    await resolveConflict(wiki, conflict, { kind: 'text', text })
    expect((await finishMerge(wiki, merging)).merged.kind).toBe('merged')
    expect(await textOf(wiki)).toBe(text)
    expect(await readMerge(wiki)).toBeNull()
  })

  test('is merged by its lines where it is no database’s', async () => {
    const { 'db/database.yaml': _, ...loose } = database
    const wiki = await twoSides(
      loose,
      { [table]: row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1920) },
      { [table]: row(1, 'Emma', 1816) + row(2, 'Ulysses', 1920) },
    )
    expect((await mergeBranch(wiki, 'other', merging)).merged.kind).toBe('conflicted')
    const { hunks, conflict } = await readConflict(wiki, table)
    expect(hunks).toHaveLength(2)
    expect(conflict.reason).toBe('lines')
  })

  test('is merged by its lines where the sides have another key', async () => {
    const keyed = (key: string): string =>
      `CREATE TABLE books (id INTEGER, title TEXT, year INTEGER, PRIMARY KEY (${key}));\n`
    const wiki = await twoSides(
      { ...database, 'db/schema.sql': keyed('id') },
      { 'db/schema.sql': keyed('title'), [table]: row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1920) },
      { [table]: row(1, 'Emma', 1816) + row(2, 'Ulysses', 1920) },
    )
    expect((await mergeBranch(wiki, 'other', merging)).merged.kind).toBe('conflicted')
  })

  test('is merged where one side gave its folder another name', async () => {
    const moved = Object.entries(database).map(([path, text]) => [path.replace('db/', 'library/'), text] as const)
    const wiki = await twoSides(
      database,
      { [table]: row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1920) },
      {
        ...Object.fromEntries(Object.keys(database).map((path) => [path, null])),
        ...Object.fromEntries(moved),
        'library/tables/books.jsonl': row(1, 'Emma', 1816) + row(2, 'Ulysses', 1920),
      },
    )
    expect((await mergeBranch(wiki, 'other', merging)).merged.kind).toBe('merged')
    expect((await readPage(wiki, parsePagePath('library/tables/books.jsonl'))).text).toBe(
      row(1, 'Emma!', 1816) + row(2, 'Ulysses', 1920),
    )
  })
})

describe('a table that is saved after the branch moved', () => {
  let wiki: OpenWiki
  let base: Oid | null
  beforeEach(async () => {
    wiki = await openWiki(database)
    base = await readHead(wiki)
  })

  test('goes in row by row', async () => {
    await commitBehind(wiki, { [table]: row(1, 'Emma', 1816) + row(2, 'Ulysses', 1920) })
    const changes = [{ path: table, bytes: bytes(row(1, 'Emma!', 1815) + row(2, 'Ulysses', 1920)) }]
    expect(await publish(wiki, changes, { ...merging, base })).toMatchObject({ kind: 'published', merged: true })
    expect(await textOf(wiki)).toBe(row(1, 'Emma!', 1816) + row(2, 'Ulysses', 1920))
  })

  test('goes in with a schema that grew on one side', async () => {
    const wide = (id: number, title: string, year: number): string =>
      `{"id":${id},"title":"${title}","year":${year},"read":null}\n`
    await commitBehind(wiki, { [table]: row(1, 'Emma', 1816) + row(2, 'Ulysses', 1920) })
    const changes = [
      { path: parsePagePath('db/schema.sql'), bytes: bytes(schema.replace('year INTEGER', 'year INTEGER, read TEXT')) },
      { path: table, bytes: bytes(wide(1, 'Emma!', 1815) + wide(2, 'Ulysses', 1920)) },
    ]
    expect(await publish(wiki, changes, { ...merging, base })).toMatchObject({ kind: 'published', merged: true })
    expect(await textOf(wiki)).toBe(wide(1, 'Emma!', 1816) + wide(2, 'Ulysses', 1920))
  })
})
