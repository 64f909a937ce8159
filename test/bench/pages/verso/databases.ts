/** A database of the wiki, asked as the app asks it; and what merges the rows of its file. */
import { parsePagePath } from '../../../../src/names'
import { mergeRows } from '../../../../src/page/rows'
import type { VersoDesk } from '../desk'
import { rowTexts, tableName } from '../../tables/rows'
import { api, author, findWiki } from './workers'

const folder = parsePagePath('Stock')
const databases = () => api('databases')

const makeTable = (count: number): string => `
  CREATE TABLE ${tableName} (id INTEGER PRIMARY KEY, name TEXT NOT NULL, amount INTEGER NOT NULL);
  WITH RECURSIVE row(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM row WHERE i < ${count - 1})
  INSERT INTO ${tableName} SELECT i, 'Item ' || i, i FROM row;`

async function count(): Promise<number> {
  const asked = await databases().askLive(await findWiki(), folder, `SELECT count(*) FROM ${tableName}`)
  if (asked.kind === 'rows') return Number(asked.rows[0]?.[0])
  throw new Error(`The question ended ${asked.kind}.`)
}

let sides: ReturnType<typeof rowTexts> | undefined

type Calls = Pick<VersoDesk, 'prepareRows' | 'countRows' | 'changeRow' | 'exportRows' | 'mergeRows'>

export const databasesDesk: Calls = {
  async prepareRows(rows) {
    sides ??= rowTexts(rows)
    const wiki = await findWiki()
    if ((await databases().listLive(wiki)).length > 0) return
    const filling = { kind: 'statements', sql: makeTable(rows), limits: { time: 20_000, rows: 1 } } as const
    const { changed } = await databases().fillLive(wiki, folder, 'sqlite', filling)
    if (changed.kind === 'fault') throw new Error(changed.message)
  },
  countRows: count,
  async changeRow(round) {
    const sql = `UPDATE ${tableName} SET amount = amount + 1 WHERE id = ${round}`
    const changed = await databases().changeLive(await findWiki(), folder, { id: crypto.randomUUID(), sql })
    if (changed.kind === 'fault') throw new Error(changed.message)
  },
  async exportRows(expected) {
    const exported = await databases().exportLive(await findWiki(), folder, { author })
    const kinds = exported.map(({ kind }) => kind).join()
    if (kinds !== expected) throw new Error(`The export ended “${kinds}” instead of ${expected}.`)
  },
  async mergeRows() {
    const merge = sides && mergeRows(sides, ['id'])
    if (merge?.kind !== 'merged') throw new Error('The rows were not merged.')
  },
}
