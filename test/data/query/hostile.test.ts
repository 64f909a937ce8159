/** Queries of strangers, whose pages are in everybody’s wiki: what goes before and after the statement is bounded as well. */
import { expect, test, vi } from 'vitest'
import { askCatalog } from '../../../src/data'
import { catalogOf } from '../notation'

const properties = Array.from({ length: 40 }, (_, at) => `key${at}: ${at}`).join('\n')

test('a query that names hundreds of folders is stopped while they are made tables, and the next one is answered', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `folder${at}`)
  const catalog = await catalogOf(
    Object.fromEntries(names.map((name) => [`${name}/Page.md`, `---\n${properties}\n---\n`])),
  )
  const sql = `select 1 where 1 in (${names.join()})`
  expect(askCatalog(catalog, { sql, limits: { time: 5 } })).toMatchObject({ kind: 'fault', reason: 'slow' })
  expect(askCatalog(catalog, { sql: 'select key7 from folder7' })).toMatchObject({ rows: [[7n]] })
})

test('what an answer’s columns mean is asked at once, however many there are', async () => {
  const catalog = await catalogOf({ 'Page.md': '---\ndone: true\n---\n' })
  const list = vi.spyOn(catalog.database, 'list')
  const ask = (columns: number) => {
    list.mockClear()
    const names = Array.from({ length: columns }, (_, at) => `1 as ${at % 2 === 1 ? 'Done' : `other${at}`}`)
    const asked = askCatalog(catalog, { sql: `select ${names.join()}` })
    return { row: asked.kind === 'rows' ? asked.rows[0] : asked, questions: list.mock.calls.length }
  }
  const [few, many] = [ask(2), ask(1000)]
  expect(few.row).toEqual([1n, true])
  expect(many.row).toEqual(Array.from({ length: 500 }, () => [1n, true]).flat())
  expect(many.questions).toBeLessThanOrEqual(few.questions)
})
