/**
 * Cells in and out of PostgreSQL, by their text (postgresql.org/docs/18/datatype.html): whole numbers, real ones, truth and
 * bytes are what they are; all else, exact decimals, times, JSON and lists among it, is the text PostgreSQL has for it.
 */
import type { Cell } from '../../../page/rows'

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: (text.length - 2) / 2 }, (_, at) => Number.parseInt(text.slice(2 + 2 * at, 4 + 2 * at), 16))

const toHex = (bytes: Uint8Array): string =>
  `\\x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`

/** By the numbers of the types (pg_type.dat). */
const readers: Readonly<Record<number, (text: string) => Cell>> = {
  16: (text) => text === 't' || text === 'true',
  17: fromHex,
  20: BigInt,
  21: BigInt,
  23: BigInt,
  26: BigInt,
  700: Number,
  701: Number,
}

export const readCell = (type: number, text: string | null): Cell =>
  text === null ? null : (readers[type]?.(text) ?? text)

/** The text PostgreSQL reads as this cell. */
export const writeCell = (cell: Cell): string | null =>
  cell === null || typeof cell === 'string' ? cell : cell instanceof Uint8Array ? toHex(cell) : writePlain(cell)

const writePlain = (cell: boolean | bigint | number): string => (Object.is(cell, -0) ? '-0' : String(cell))
