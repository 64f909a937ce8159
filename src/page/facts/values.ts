/** Values of properties: the scalars of YAML 1.2's core schema (§10.3.2), and what a parser made, as plain values. */
import type { PropertyValue } from './model'

/** Deeper than anybody nests properties. */
const deepest = 16

const words: ReadonlyMap<string, PropertyValue> = new Map<string, PropertyValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

const number = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$|^0x[0-9a-fA-F]+$|^0o[0-7]+$/

/** A plain scalar as what it means. Numbers that cannot be told from others are kept as text. */
export function readScalar(text: string): PropertyValue {
  const word = words.get(text)
  if (word !== undefined) return word
  if (!number.test(text)) return text
  const value = Number(text.replace(/^\+/, ''))
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What a parser made of properties, as values that can be kept anywhere; null for what is no such value. */
export function readValue(value: unknown, depth = 0): PropertyValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (depth >= deepest || !isRecord(value)) return null
  if (Array.isArray(value)) return value.map((item) => readValue(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readValue(item, depth + 1)]))
}
