/** An answer as a file: CSV as RFC 4180 has it, or JSON, a list of objects. */
import type { Cell } from '../../../worker'
import type { Table } from '../results'

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const textOf = (cell: Cell): string =>
  cell === null ? '' : cell instanceof Uint8Array ? base64(cell) : typeof cell === 'string' ? cell : String(cell)

/** Programs take a text that begins so for a formula, and run it; behind an apostrophe they do not. */
const isFormula = (cell: Cell, text: string): boolean => typeof cell === 'string' && /^[=+\-@\t\r]/.test(text)

function csvCell(cell: Cell): string {
  const text = textOf(cell)
  const safe = isFormula(cell, text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

export const csvOf = ({ columns, rows }: Table): string => [columns, ...rows].map(csvLine).join('')

/** A whole number that JSON's readers would round is a text. */
function jsonCell(cell: Cell): string | number | boolean | null {
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell)
  return cell instanceof Uint8Array ? base64(cell) : cell
}

/** Of columns that are called the same each has its number behind its name. */
export function jsonOf({ columns, rows }: Table): string {
  const names = columns.map((name, at) => {
    const before = columns.slice(0, at).filter((other) => other === name).length
    return before === 0 ? name : `${name} ${before + 1}`
  })
  const objects = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, jsonCell(row[at] ?? null)])))
  return `${JSON.stringify(objects, null, 2)}\n`
}
