/** Queries as of then: a catalog of an earlier commit is the one that would have been built there. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerQuery, PastCatalogs, type Catalog, type QueryRequest } from '../../../src/data'
import { transact } from '../../../src/git'
import { parsePagePath, parseRefName, type Oid } from '../../../src/names'
import { commitFiles, emptyRepository, type Files } from '../../git/notation'
import { buildCatalog, dump } from '../notation'

const dayOf = (day: number): number => new Date(2026, 0, day, 12).getTime() / 1000

async function historyOf(...all: readonly Files[]) {
  const repository = await emptyRepository()
  const commits: Oid[] = []
  for (const [at, files] of all.entries())
    commits.push(await commitFiles(repository, commits.slice(-1), files, dayOf(at + 1)))
  return { repository, commits }
}

const asker =
  (now: Catalog, past = new PastCatalogs()) =>
  (request: Partial<QueryRequest> & { readonly text: string }) =>
    answerQuery(now, { info: 'query', ...request }, { past })

const books = async () => {
  const { repository, commits } = await historyOf(
    { 'B/one.md': 'n:: 1' },
    { 'B/two.md': 'n:: 2', 'Home.md': '---\nmin: 2\n---\n' },
    { 'B/one.md': null, 'B/two.md': 'n:: 3' },
  )
  const tag = parseRefName('refs/tags/v1')
  await transact(repository, () => Promise.resolve([{ ref: tag, from: null, to: commits[0]! }]))
  return { commits, ask: asker(await buildCatalog(repository, commits[2]!)) }
}

describe('a block', () => {
  test('answers as of a tag, a commit, its first letters, a day', async () => {
    const { commits, ask } = await books()
    const text = 'select n from B order by n'
    const rows = async (at: string) => ask({ info: `query as list at "${at}"`, text })
    const form = { kind: 'list' }
    expect(await rows('v1')).toMatchObject({ kind: 'rows', form, rows: [[1n]], commit: commits[0] })
    expect(await rows(commits[1]!)).toMatchObject({ rows: [[1n], [2n]], commit: commits[1] })
    expect(await rows(commits[1]!.slice(0, 10))).toMatchObject({ rows: [[1n], [2n]], commit: commits[1] })
    expect(await rows('2026-01-01')).toMatchObject({ rows: [[1n]], commit: commits[0] })
    expect(await rows('2026-01-02 11:00')).toMatchObject({ rows: [[1n]] })
    expect(await rows(commits[2]!)).toMatchObject({ rows: [[3n]], commit: commits[2] })
    expect(await ask({ text })).toMatchObject({ rows: [[3n]], form: { kind: 'table' }, commit: commits[2] })
    expect(await rows('v9')).toEqual({ kind: 'no-such-commit', at: 'v9' })
    expect(await rows('2025-12-31')).toEqual({ kind: 'no-such-commit', at: '2025-12-31' })
    expect(await rows('0'.repeat(40))).toMatchObject({ kind: 'no-such-commit' })
  })

  test('that is no SQL is searched for, then as now', async () => {
    const { ask } = await books()
    expect(await ask({ text: 'file:one' })).toMatchObject({ kind: 'found', total: 0 })
    expect(await ask({ text: 'at v1\nfile:one' })).toMatchObject({ kind: 'found', hits: [{ path: 'B/one.md' }] })
  })

  test('that is wrong says where, in lines and columns of all its text', async () => {
    const { ask } = await books()
    expect(await ask({ text: 'as list\nselect n,\n  nope from B' })).toMatchObject({
      kind: 'fault',
      reason: 'wrong',
      place: { line: 3, column: 3 },
    })
    expect(await ask({ info: 'query as pie', text: 'select 1' })).toMatchObject({ kind: 'misread' })
  })
})

test('a page that is looked at as of then answers as of then, with its values of then', async () => {
  const { repository, commits } = await historyOf(
    { 'Home.md': '---\nmin: 1\n---\n', 'B/one.md': 'n:: 1', 'B/two.md': 'n:: 2' },
    { 'Home.md': '---\nmin: 3\n---\n', 'B/three.md': 'n:: 3' },
  )
  const ask = asker(await buildCatalog(repository, commits[1]!))
  const page = parsePagePath('Home.md')
  const text = 'select n from B where n >= :min order by n'
  expect(await ask({ text, page })).toMatchObject({ rows: [[3n]] })
  expect(await ask({ text, page, at: commits[0]! })).toMatchObject({ rows: [[1n], [2n]], commit: commits[0] })
  expect(await ask({ text: `at ${commits[1]!}\n${text}`, page, at: commits[0]! })).toMatchObject({
    rows: [[1n], [2n], [3n]],
  })
})

test('pages say when they came to be, when they were changed and by whom, as of then', async () => {
  const { ask } = await books()
  const text = 'select name, created, modified, author from pages order by name'
  const noon = (day: number): string => new Date(dayOf(day) * 1000).toISOString().replace('.000', '')
  const [one, two] = [
    ['one.md', noon(1), noon(1)],
    ['two.md', noon(2), noon(3)],
  ]
  const [home, by] = [['Home.md', noon(2), noon(2)], 'Ada']
  expect(await ask({ text })).toMatchObject({ rows: [home, two].map((row) => [...row, by]) })
  expect(await ask({ text: `at v1\n${text}` })).toMatchObject({ rows: [[...one, by]] })
  expect(await ask({ text: 'select n, modified from B' })).toMatchObject({ rows: [[3n, noon(3)]] })
  expect(
    await ask({ text: `select name from pages where modified > '2026-01-03' and author like 'a%'` }),
  ).toMatchObject({
    rows: [['two.md']],
  })
  expect(await ask({ text: 'select * from pages limit 1' })).toMatchObject({
    columns: ['path', 'title', 'folder', 'name', 'created', 'modified', 'author'],
    rows: [['B/two.md', 'two', 'B', 'two.md', noon(2), noon(3), by]],
  })
})

test('a catalog of an earlier commit says what one says that is built there, whatever was asked before', async () => {
  const text = fc.constantFrom(
    '[[a]] n:: 1',
    '---\ntitle: T\naliases: [a]\n---\n# H\n- [ ] t',
    '[[F/b]] #tag',
    '',
    null,
  )
  const step = fc.dictionary(fc.constantFrom('a.md', 'F/b.md', 'F/c.md', 'G/a.md', 'x.png'), text, { minKeys: 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 5 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
      async (steps, order) => {
        const { repository, commits } = await historyOf({ 'Home.md': 'h' }, ...steps)
        const now = await buildCatalog(repository, commits.at(-1)!)
        const past = new PastCatalogs()
        for (const at of order) {
          const commit = commits[at % commits.length]!
          const expected = dump(await buildCatalog(repository, commit))
          expect(await past.ask(now, commit, { use: dump })).toEqual(expected)
        }
        await past.close()
      },
    ),
    { numRuns: 25 },
  )
})

test('what is stopped leaves nothing behind, and is answered when asked again', async () => {
  const pages = (text: string): Files => Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`p${at}.md`, text]))
  const { repository, commits } = await historyOf(pages('old'), pages('new'))
  const now = await buildCatalog(repository, commits[1]!)
  const past = new PastCatalogs()
  const controller = new AbortController()
  const stopped = past.ask(now, commits[0]!, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
    use: () => 'answered',
  })
  await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
  const seen: number[] = []
  const again = past.ask(now, commits[0]!, { onProgress: (done, total) => void seen.push(done / total), use: dump })
  expect(await again).toEqual(dump(await buildCatalog(repository, commits[0]!)))
  expect(seen.at(-1)).toBe(1)
})
