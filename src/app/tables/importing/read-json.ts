/** A list of JSON objects as a table: a column for every name, in the order in which they are met. */
import type { Cell } from '../../../page/rows'
import type { Brought, Item } from './brought'
import { typeOfCells } from './types'

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What has parts is kept as its JSON. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  return JSON.stringify(value)
}

/** One value, or one on each line. */
function parseItems(text: string): readonly Item[] | undefined {
  try {
    const whole: unknown = JSON.parse(text)
    const list: unknown = isItem(whole) ? [whole] : whole
    return Array.isArray(list) && list.every(isItem) ? list : undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return parseLines(text.split('\n').filter((line) => line.trim() !== ''))
  }
}

function parseLines(lines: readonly string[]): readonly Item[] | undefined {
  try {
    const items = lines.map((line): unknown => JSON.parse(line))
    return items.every(isItem) ? items : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export function readJson(text: string): Brought {
  const items = parseItems(text)
  if (!items) return { kind: 'fault', reason: 'not-json' }
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))]
  if (names.length === 0) return { kind: 'fault', reason: 'empty' }
  const cells = items.map((item) => names.map((name) => cellOf(Object.hasOwn(item, name) ? item[name] : null)))
  const types = names.map((_, at) => typeOfCells(cells.map((row) => row[at] ?? null)))
  const fit = (cell: Cell, at: number): Cell => {
    if (cell === null) return null
    if (types[at] === 'REAL') return Number(cell)
    return types[at] === 'TEXT' ? (typeof cell === 'string' ? cell : String(cell)) : cell
  }
  const columns = names.map((name, at) => ({ name, type: types[at] ?? 'TEXT' }))
  return { kind: 'table', columns, rows: cells.map((row) => row.map(fit)), items }
}
