/** Many rows as statements of their own, for what is brought in at once: values go with one statement only. */
import type { Cell, Row, TableForm } from '../../../page/rows'
import { listNames, quoteName } from './names'

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A NUL would end the statement. */
const literalOfText = (text: string): string =>
  text.includes('\0') ? `CAST(x'${hex(new TextEncoder().encode(text))}' AS TEXT)` : `'${text.replaceAll("'", "''")}'`

function literalOfReal(value: number): string {
  if (Number.isNaN(value)) return 'NULL'
  if (!Number.isFinite(value)) return value > 0 ? '9e999' : '-9e999'
  const text = Object.is(value, -0) ? '-0' : String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

/** The least whole number is one more than its digits can say. */
const literalOfWhole = (value: bigint): string =>
  value === -(2n ** 63n) ? `(-9223372036854775807 - 1)` : String(value)

/** As SQLite reads it. */
function formatLiteral(cell: Cell): string {
  if (cell === null) return 'NULL'
  if (typeof cell === 'string') return literalOfText(cell)
  if (typeof cell === 'number') return literalOfReal(cell)
  if (typeof cell === 'bigint') return literalOfWhole(cell)
  return cell instanceof Uint8Array ? `x'${hex(cell)}'` : cell ? '1' : '0'
}

/** Characters of a statement, and rows of it (https://sqlite.org/limits.html, 4). */
const mostCharacters = 200_000
const mostRows = 500

export function* insertRows(
  { name, columns }: Pick<TableForm, 'name' | 'columns'>,
  rows: Iterable<Row>,
): Generator<string> {
  const head = `INSERT INTO ${quoteName(name)} (${listNames(columns)}) VALUES`
  let lines: string[] = []
  let size = 0
  for (const row of rows) {
    const line = `(${row.map(formatLiteral).join(', ')})`
    if (lines.length === mostRows || (lines.length > 0 && size + line.length > mostCharacters)) {
      yield `${head}\n${lines.join(',\n')}`
      lines = []
      size = 0
    }
    lines.push(line)
    size += line.length
  }
  if (lines.length > 0) yield `${head}\n${lines.join(',\n')}`
}
