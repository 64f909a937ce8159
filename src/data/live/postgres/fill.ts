/** Rows into a table of PostgreSQL, many at a time. */
import type { PGlite } from '@electric-sql/pglite'
import type { Row } from '../../../page/rows'
import { writeCell } from './cells'
import { damaged } from './faults'
import type { TableRows } from './model'
import { quoteName, readTypes, type List } from './schema'

/** So many rows go in at once. */
const batch = 500

/** `first` is the number of rows of this table that came before. */
type Filling = TableRows & { readonly first: number }

/**
 * Each cell is cast from its text without being cut to its column's length; what does not fit is an error all the same.
 * Throws `damaged` with the table and its row.
 */
export async function fillTable(database: PGlite, list: List, { form, rows, first }: Filling): Promise<void> {
  const types = await readTypes(list, form.name)
  const columns = form.columns.map(quoteName).join()
  const casts = form.columns.map((name, at) => `(cells ->> ${at})::${types.get(name) ?? 'text'}`).join()
  const sql = `INSERT INTO ${quoteName(form.name)} (${columns}) OVERRIDING SYSTEM VALUE
    SELECT ${casts} FROM json_array_elements($1::json) AS rows (cells)`
  const insert = (some: readonly Row[]) => database.query(sql, [JSON.stringify(some.map((row) => row.map(writeCell)))])

  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch)
    await database.exec('SAVEPOINT filling')
    try {
      await insert(some)
    } catch (error) {
      const row = await findFaulty(database, some, insert)
      throw damaged(error, { table: form.name, row: first + at + row })
    }
    await database.exec('RELEASE filling')
  }
}

/** The first of some rows that does not go in. */
async function findFaulty(
  database: PGlite,
  rows: readonly Row[],
  insert: (rows: readonly Row[]) => Promise<unknown>,
): Promise<number> {
  await database.exec('ROLLBACK TO filling')
  for (const [at, row] of rows.entries()) {
    try {
      await insert([row])
    } catch (error) {
      if (error instanceof Error) return at
      throw error
    }
  }
  return 0
}
