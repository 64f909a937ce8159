/** Values by name as a text a person can read: a name a line, in order, so that a change is a line of it. */

/** A value as JSON has them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

export type Values = ReadonlyMap<string, Json>

/** The file such values are in. */
export const stateName = 'state.json'

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** The same value with the names of its objects in order. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(byName)
      .map(([name, inner]) => [name, ordered(inner)]),
  )
}

/** Equal values are equal texts. */
export const formatValue = (value: Json): string => JSON.stringify(ordered(value))

export function formatValues(values: Values): string {
  const lines = [...values].sort(byName).map(([name, value]) => `  ${JSON.stringify(name)}: ${formatValue(value)}`)
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}

const parse: (text: string) => Json = JSON.parse

/** Deeper than anybody nests, and far from what a stack holds. */
const deepest = 100

const isWithin = (value: Json, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner: Json) => isWithin(inner, levels - 1)))

/** Null for a text that is no object of JSON, or one nested too deep. What is in it is anybody's: whoever takes a value looks at its shape first. */
export function parseValues(text: string): Values | null {
  try {
    const said = parse(text)
    return isObject(said) && isWithin(said, deepest) ? new Map(Object.entries(said)) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
