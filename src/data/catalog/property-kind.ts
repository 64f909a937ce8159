/** What the value of a property is, as a form for it would ask. */
import { kindOfText, type PropertyValue } from '../../page'
import type { PropertyKind } from '../model'

export function kindOfValue(value: PropertyValue): PropertyKind {
  if (typeof value === 'boolean') return 'checkbox'
  if (typeof value === 'number') return 'number'
  if (value === null || typeof value === 'object') return Array.isArray(value) ? 'list' : 'text'
  return kindOfText(value)
}
