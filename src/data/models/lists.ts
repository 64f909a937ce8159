/** What a value that is more than a word is. */
import type { PropertyValue } from '../../page'

export const isList = (value: PropertyValue | undefined): value is readonly PropertyValue[] => Array.isArray(value)

export const isMap = (value: PropertyValue | undefined): value is { readonly [key: string]: PropertyValue } =>
  typeof value === 'object' && value !== null && !isList(value)
