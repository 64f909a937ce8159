/** What is wrong with values that are to be saved, in words for a form. */
import type { Fault, PlainValues } from '../../objects/fields/check'
import type { Fields } from '../../objects/fields/field'
import type { ModelField, RecordFault, RecordValue } from '../model'
import { fieldRule } from '../field-rule'
import { readable } from './new-record'

/** The store's faults, by what it was given. */
export function faultOf({ field, reason }: Fault, fields: Fields, values: PlainValues): RecordFault {
  return { field, reason, code: codeOf(fields, field, values[field] ?? null) }
}

function codeOf(fields: Fields, name: string, value: unknown): RecordFault['code'] {
  const rule = fields[name]
  if (!rule) return name === 'id' ? 'name' : 'unknown'
  if (value === null) return 'required'
  if (rule.codec.check(value) !== undefined) return 'kind'
  return rule.role === 'id' ? 'name' : 'bounds'
}

export type Checked =
  { readonly kind: 'right'; readonly value: unknown } | { readonly kind: 'wrong'; readonly fault: RecordFault }

/** One value of a record that is there. Nothing is the default of its field, where it has one. */
export function checkValue(field: ModelField, given: RecordValue): Checked {
  const wrong = (code: RecordFault['code'], reason: string): Checked => ({
    kind: 'wrong',
    fault: { field: field.name, code, reason },
  })
  if (field.isId) return wrong('name', 'is the name of the page')
  const rule = fieldRule(field)
  if (given === null)
    return rule.fallback === undefined ? wrong('required', 'is required') : { kind: 'right', value: rule.fallback }
  if (field.kind === 'file') return wrong('kind', 'is put beside its record when it is made')
  const value = readable(field, given)
  const kind = rule.codec.check(value)
  if (kind !== undefined) return wrong('kind', kind)
  const bounds = rule.validate?.(value)
  return bounds === undefined ? { kind: 'right', value } : wrong('bounds', bounds)
}
