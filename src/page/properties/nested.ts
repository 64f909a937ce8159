/** Values that no form shows, lists of lists and keys below keys, written as JSON in one line, which is YAML (YAML 1.2 §1.3). */
import { readPropertyValues, type PropertyValue } from '../facts'
import { addProperty, prove, readKnown } from './edit'
import { splice } from './splice'

/** JSON, with what a terminal or editor would not show escaped as well. */
const writeJson = (value: PropertyValue): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * Makes a key say a value of any depth; a key that is not there is put below the others. Null when that cannot be done, or
 * read again, without touching anything else.
 */
export function setPropertyValue(text: string, key: string, value: PropertyValue): string | null {
  const start = readKnown(text)?.some((entry) => entry.key === key)
    ? text
    : addProperty(text, key, { kind: 'text', text: '' })
  const entry = start === null ? undefined : readKnown(start)?.find((other) => other.key === key)
  if (start === null || !entry) return null
  const { from, to } = entry.valueAt
  const insert = `${from === to ? ' ' : ''}${writeJson(value)}`
  const after = prove(splice(start, [{ from, to, insert }]), { before: start, but: key, now: key })
  return after !== null && saysSame(readPropertyValues(after).get(key), value) ? after : null
}

const saysSame = (a: PropertyValue | undefined, b: PropertyValue): boolean => JSON.stringify(a) === JSON.stringify(b)
