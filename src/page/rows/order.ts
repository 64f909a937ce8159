/**
 * The order of rows: null, false, true, numbers by size, text by code points, bytes. It is that of SQLite's own comparison
 * (sqlite.org/datatype3.html, 4.1), made total: of numbers of one size the whole one comes first, NaN before them all.
 */
import type { Cell, Row } from './model'

const rankOf = (cell: Cell): number => {
  if (cell === null) return 0
  if (typeof cell === 'boolean') return 1
  if (typeof cell === 'bigint' || typeof cell === 'number') return 2
  return typeof cell === 'string' ? 3 : 4
}

const sign = (isLess: boolean, isMore: boolean): number => (isLess ? -1 : isMore ? 1 : 0)

/** As UTF-8 compares: a surrogate is of a letter beyond all others. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  let at = 0
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (at === length) return a.length - b.length
  const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
  const raised = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)
  return raised(left) - raised(right)
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, place) => byte !== b[place])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

const isNaNumber = (cell: bigint | number): boolean => typeof cell === 'number' && Number.isNaN(cell)

/** A bigint and a number compare by their exact values (ECMA-262, 7.2.13). */
function compareNumbers(a: bigint | number, b: bigint | number): number {
  if (isNaNumber(a) || isNaNumber(b)) return sign(!isNaNumber(b), !isNaNumber(a))
  const bySize = sign(a < b, a > b)
  if (bySize !== 0 || typeof a !== typeof b) return bySize || sign(typeof a === 'bigint', typeof b === 'bigint')
  return sign(Object.is(a, -0) && !Object.is(b, -0), Object.is(b, -0) && !Object.is(a, -0))
}

const isNumber = (cell: Cell): cell is bigint | number => typeof cell === 'bigint' || typeof cell === 'number'

/** Negative when `a` comes first, 0 only for equal cells. */
export function compareCells(a: Cell, b: Cell): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b)
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b)
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b)
  return Number(a) - Number(b)
}

export function compareRows(a: Row, b: Row): number {
  const length = Math.max(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const order = compareCells(a[at] ?? null, b[at] ?? null)
    if (order !== 0) return order
  }
  return 0
}

export { compareTexts }
