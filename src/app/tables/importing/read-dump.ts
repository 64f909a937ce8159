/** A plain dump of PostgreSQL: known by what `pg_dump` writes into each, and looked over before the engine reads it. */
import { listStatements, readMade } from '../../../page/rows'
import type { Brought } from './brought'
import { countInserted } from './inserted'

const copied = /^COPY\s[^;]*\sFROM\s+stdin\b[^;]*;[^\n]*\n((?:(?!\\\.\s*$)[^\n]*\n)*)\\\.[^\n]*$/gim
const header = /^-- PostgreSQL database (?:cluster )?dump\s*$/m
const copyHead = /^COPY\s[^;]*\sFROM\s+stdin\b/im

export const isDump = (text: string): boolean => header.test(text) || copyHead.test(text)

/** The rows of a COPY are lines, which are no SQL. */
export function readDump(text: string): Brought {
  let rows = 0
  const sql = text.replaceAll('\r\n', '\n').replaceAll(copied, (_, lines: string) => {
    rows += lines.split('\n').length - 1
    return ''
  })
  const statements = [...listStatements(sql)]
  const tables = statements.filter((statement) => readMade(statement)?.kind === 'table').length
  if (tables === 0) return { kind: 'fault', reason: 'empty' }
  return { kind: 'dump', text, tables, rows: rows + countInserted(statements) }
}
