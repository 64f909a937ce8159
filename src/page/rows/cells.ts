/**
 * A cell as JSON, and back without loss.
 *
 * Whole numbers are written with all their digits, real ones always with a point or an exponent (`5.0`), so that whoever
 * reads them by the rules of JSON gets the same number, and we the same kind. What JSON has no number for is
 * `{"real":"NaN"}`, `{"real":"Infinity"}` or `{"real":"-Infinity"}`; bytes are `{"blob":"…"}` in base64 (RFC 4648, 4).
 */
import type { Cell } from './model'

const whole = /^-?\d+$/

function formatReal(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  if (!Number.isFinite(value)) return `{"real":"${value}"}`
  const text = String(value)
  return whole.test(text) ? `${text}.0` : text
}

/** So many bytes become letters at once; divisible by three. */
const slice = 24_576

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += slice) text += btoa(String.fromCharCode(...bytes.subarray(at, at + slice)))
  return text
}

/** Null when it is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

/** Deterministic: equal cells have equal texts, on every machine. */
export function formatCell(cell: Cell): string {
  if (typeof cell === 'string') return JSON.stringify(cell)
  if (typeof cell === 'number') return formatReal(cell)
  if (cell instanceof Uint8Array) return `{"blob":"${toBase64(cell)}"}`
  return String(cell)
}

const blob = /^\{"blob":"([^"\\]*)"\}$/
const real = /^\{"real":"(NaN|-?Infinity)"\}$/

function parseNested(text: string): Cell {
  const [, special] = real.exec(text) ?? []
  if (special !== undefined) return Number(special)
  const [, letters] = blob.exec(text) ?? []
  const bytes = letters === undefined ? null : fromBase64(letters)
  return bytes ?? text
}

/** The cell of a text that is JSON; a list or an object that is none of ours is its own text. */
export function parseCell(text: string): Cell {
  const mark = text[0]
  if (mark === '"') return JSON.parse(text) as string
  if (mark === '{' || mark === '[') return parseNested(text)
  if (mark === 'n') return null
  if (mark === 't' || mark === 'f') return mark === 't'
  return whole.test(text) ? BigInt(text) : Number(text)
}
