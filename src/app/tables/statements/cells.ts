/** Cells as people read and type them. */
import type { Cell } from '../../../page/rows'
import type { ColumnKind } from './columns'

/** What is typed, or why it cannot stand there. */
export type Typed =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'fault'; readonly reason: 'whole' | 'number' | 'boolean' | 'range' }

const whole = /^[+-]?\d+$/
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n]

const cellOf = (cell: Cell): Typed => ({ kind: 'cell', cell })

/** As it stands in an editor; of bytes and of NULL nothing does. */
export function textOfCell(cell: Cell): string {
  if (cell === null || cell instanceof Uint8Array) return ''
  if (typeof cell !== 'number') return String(cell)
  if (Object.is(cell, -0)) return '-0.0'
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? `${cell}.0` : String(cell)
}

function readWhole(text: string): Typed {
  const value = BigInt(text.replace(/^\+/, ''))
  return value < least || value > most ? { kind: 'fault', reason: 'range' } : cellOf(value)
}

/** No number is too large to be told from infinity but those that are. */
function readNumber(text: string): Typed | undefined {
  const endless = /^([+-])?infinity$/i.exec(text)
  if (endless) return cellOf(endless[1] === '-' ? -Infinity : Infinity)
  if (!number.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? cellOf(value) : { kind: 'fault', reason: 'range' }
}

function readBoolean(text: string): Typed {
  if (/^(true|t|yes|1)$/i.test(text)) return cellOf(true)
  return /^(false|f|no|0)$/i.test(text) ? cellOf(false) : { kind: 'fault', reason: 'boolean' }
}

/** Digits too many for a whole number are read as text where text is taken. */
function readAny(text: string): Typed {
  const trimmed = text.trim()
  const read = whole.test(trimmed) ? readWhole(trimmed) : readNumber(trimmed)
  return read?.kind === 'cell' ? read : cellOf(text)
}

/** Of a column that takes numbers, an empty text is NULL; of one that takes text, the empty text. */
export function readTyped(kind: ColumnKind, text: string): Typed {
  const trimmed = text.trim()
  if (kind === 'text') return cellOf(text)
  if (trimmed === '') return cellOf(null)
  if (kind === 'boolean') return readBoolean(trimmed)
  if (kind === 'integer') return whole.test(trimmed) ? readWhole(trimmed) : { kind: 'fault', reason: 'whole' }
  if (kind === 'real') return readNumber(trimmed) ?? { kind: 'fault', reason: 'number' }
  return readAny(text)
}
