/** Values against the fields of their model: every fault is found, not the first. */
import type { PropertyValue } from '../../../page'
import type { FieldRule, Fields } from './field'

/** What is wrong with a field. `reason` is the end of a sentence: `is required`, `is not a number`. */
export type Fault = { readonly field: string; readonly reason: string }

export type PlainValues = Readonly<Record<string, unknown>>

/** What keeps the values from being saved as a record. */
export function checkValues(fields: Fields, values: PlainValues): readonly Fault[] {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(fields, name) && name !== 'id')
  return [
    ...Object.entries(fields).flatMap(([field, rule]) => faultsOf(field, rule, values[field])),
    ...unknown.map((field) => ({ field, reason: 'is not a field of the model' })),
  ]
}

function faultsOf(field: string, rule: FieldRule, value: unknown): readonly Fault[] {
  if (value === undefined || value === null) return rule.fallback === null ? [] : [{ field, reason: 'is required' }]
  const reason = rule.codec.check(value) ?? rule.validate?.(value)
  return reason === undefined ? [] : [{ field, reason }]
}

/** The values with those that were left out. */
export const withFallbacks = (fields: Fields, given: PlainValues): PlainValues => ({
  ...given,
  ...Object.fromEntries(
    Object.entries(fields).map(([field, { fallback }]) => [
      field,
      given[field] === undefined ? fallback : given[field],
    ]),
  ),
})

export type Read =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'fault'; readonly reason: string }

/** What a field says in a file. What `validate` finds is for new values: a rule of today does not hide what was saved before. */
export function readField(rule: FieldRule, plain: PropertyValue | undefined): Read {
  if (plain === undefined || plain === null)
    return rule.fallback === undefined
      ? { kind: 'fault', reason: 'is required' }
      : { kind: 'read', value: rule.fallback }
  const value = rule.codec.parse(plain)
  const reason = value === undefined ? (rule.codec.check(plain) ?? 'cannot be read') : rule.codec.check(value)
  return reason === undefined ? { kind: 'read', value } : { kind: 'fault', reason }
}
