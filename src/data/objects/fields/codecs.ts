/** One codec for each kind of field. They are patient with what other tools wrote, and strict with what is to be saved. */
import { isContent, type PropertyValue } from '../../../page'
import type { Codec } from './field'

/** What JSON can say, but null, which says that there is nothing. */
export type JsonValue = Exclude<PropertyValue, null>

const faultOfText = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return 'is not text'
  // To git a file with a NUL is none of text.
  if (value.includes('\0')) return 'has a NUL character'
  return value.isWellFormed() ? undefined : 'is not valid Unicode'
}

/** Text that has to look like something: `pattern` tells, and `fault` says what is wrong otherwise. */
const patterned = (isOne: (text: string) => boolean, fault: string) => (value: unknown) =>
  faultOfText(value) ?? (typeof value === 'string' && isOne(value) ? undefined : fault)

const isList = (plain: PropertyValue): plain is readonly PropertyValue[] => Array.isArray(plain)

/** What was meant as text, though other tools may have written it as a number, or as a list of one. */
function readText(plain: PropertyValue): string | undefined {
  if (typeof plain === 'string') return plain
  if (typeof plain === 'number' || typeof plain === 'boolean') return String(plain)
  return isList(plain) && plain.length <= 1 ? readText(plain[0] ?? '') : undefined
}

const itself = <Value>(value: Value): Value => value

const textual = (check: Codec['check'], parse: Codec<string>['parse'] = readText): Codec<string> => ({
  check,
  parse,
  format: itself,
  order: itself,
})

export const text = textual(faultOfText)

const isSlug = (value: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(value)
export const slug = textual(patterned(isSlug, 'has other characters than letters, digits, “-”, “_” and “.”'))

export const number: Codec<number> = {
  check: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'is not a number'),
  parse(plain) {
    if (typeof plain === 'number') return plain
    return typeof plain === 'string' && /^[-+]?[\d.]/.test(plain) && Number.isFinite(Number(plain))
      ? Number(plain)
      : undefined
  },
  // What is −0 in JavaScript is 0 to people.
  format: (value) => value + 0,
  order: itself,
}

const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])
export const boolean: Codec<boolean> = {
  check: (value) => (typeof value === 'boolean' ? undefined : 'is neither true nor false'),
  parse: (plain) =>
    typeof plain === 'string' ? words.get(plain.toLowerCase()) : typeof plain === 'boolean' ? plain : undefined,
  format: itself,
  order: Number,
}

const isDate = (value: string): boolean => isContent({ kind: 'date', text: value })
export const date = textual(patterned(isDate, 'is not a day such as 2026-11-21'))

const moment = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[-+]\d\d:?\d\d)?$/
const isMoment = (value: string): boolean =>
  isContent({ kind: 'date-time', text: moment.exec(value)?.[1] ?? '' }) && Number.isFinite(instantOf(value))
const instantOf = (value: string): number => Date.parse(moment.exec(value)?.[2] ? value : `${value}Z`)

/** Others put a space where the `T` is, and before the zone, or leave out the time. */
const readMoment = (plain: PropertyValue): string | undefined => {
  const written = typeof plain === 'string' ? plain : undefined
  return written && isDate(written) ? `${written}T00:00` : written?.replace(' ', 'T').replace(' ', '')
}
export const dateTime: Codec<string> = {
  ...textual(patterned(isMoment, 'is not a moment such as 2026-11-21T10:30'), readMoment),
  order: instantOf,
}

export const choice = <Option extends string>(options: readonly Option[]): Codec<Option> => ({
  check: (value) => (options.some((option) => option === value) ? undefined : `is not one of ${options.join(', ')}`),
  parse: (plain) => options.find((option) => option === readText(plain)),
  format: itself,
  order: itself,
})

export const list: Codec<readonly string[]> = {
  check: (value) => (Array.isArray(value) ? value.map(faultOfText).find(Boolean) : 'is not a list'),
  parse(plain) {
    if (!isList(plain)) return typeof plain === 'string' ? [plain] : undefined
    const items = plain.map((item) => readText(item ?? ''))
    return items.every((item) => item !== undefined) ? items : undefined
  },
  format: itself,
  order: (value) => JSON.stringify(value),
}

const isTarget = (value: string): boolean => /^[^[\]\p{Cc}]+$/u.test(value)
export const link: Codec<string> = {
  ...textual(patterned(isTarget, 'is not the target of a link'), (plain) =>
    readText(plain)?.replace(/^!?\[\[([^[\]]+)\]\]$/, '$1'),
  ),
  format: (value) => `[[${value}]]`,
}

/** The value as JSON would give it back; undefined for what JSON cannot say. */
function plainOf(value: unknown): PropertyValue | undefined {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.isWellFormed() ? value : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (Array.isArray(value)) return allOf(value.map(plainOf))
  return typeof value === 'object' && value !== null ? plainMap(value) : undefined
}

const allOf = (items: readonly (PropertyValue | undefined)[]): readonly PropertyValue[] | undefined =>
  items.every((item) => item !== undefined) ? items : undefined

function plainMap(value: object): PropertyValue | undefined {
  const items = allOf(Object.values(value).map(plainOf))
  const names = Object.keys(value)
  return names.every((name) => name.isWellFormed()) && items
    ? Object.fromEntries(names.map((name, at) => [name, items[at] ?? null]))
    : undefined
}

const deepest = 12
const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1)))

export const json: Codec<JsonValue> = {
  check(value) {
    if (!isWithin(value, deepest)) return `is nested deeper than ${deepest} levels`
    return plainOf(value) === undefined ? 'is not what JSON can say' : undefined
  },
  parse: (plain) => plain ?? undefined,
  format: (value) => plainOf(value) ?? value,
  order: (value) => JSON.stringify(value),
}
