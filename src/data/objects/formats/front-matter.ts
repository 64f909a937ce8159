/** Properties between fences, as pages have them at the top, edited without touching anything else. */
import {
  addProperty,
  readProperties,
  readPropertyValues,
  removeProperty,
  setProperty,
  setPropertyValue,
  type PropertyContent,
  type PropertyValue,
} from '../../../page'
import type { FieldKind } from '../fields/field'
import type { Edits, Plain, Shape } from './format'

const isExact = (value: PropertyValue): boolean =>
  Array.isArray(value) ? value.every(isExact) : typeof value !== 'number' && typeof value !== 'boolean'

const asWritten: ReadonlySet<FieldKind | undefined> = new Set(['text', 'slug', 'choice', 'list', 'link'])

/** What the properties say. Where a text was written without quotes it is as it stands: `version: 1.10` is not 1.1. */
export function readFrontMatter(text: string, { kinds }: Shape): Plain {
  const values = readPropertyValues(text)
  const inexact = [...values].filter(([key, value]) => asWritten.has(kinds.get(key)) && !isExact(value))
  if (inexact.length === 0) return values
  const properties = readProperties(text)
  const entries = properties.kind === 'read' ? properties.entries : []
  const written = inexact.map(([key, value]) => {
    const content = entries.find((entry) => entry.key === key)?.content
    return [key, content ? textOf(content, value) : value] as const
  })
  return new Map([...values, ...written])
}

function textOf(content: PropertyContent, value: PropertyValue): PropertyValue {
  if ('text' in content) return content.text
  return 'items' in content ? content.items : value
}

/** Null where a property cannot be written without touching others. */
export function editFrontMatter(text: string, edits: Edits, shape: Shape): string | null {
  let edited: string | null = text
  for (const [key, value] of edits) if (edited !== null) edited = editProperty(edited, [key, value], shape)
  return edited
}

function editProperty(text: string, [key, value]: readonly [string, PropertyValue], shape: Shape): string | null {
  const properties = readProperties(text)
  const isThere = properties.kind === 'read' && properties.entries.some((entry) => entry.key === key)
  if (value === null) return isThere ? removeProperty(text, key) : text
  const content = contentOf(value, shape.kinds.get(key))
  if (content === undefined) return setPropertyValue(text, key, value)
  if (!isThere) return addProperty(text, key, content)
  return setProperty(text, key, content) ?? setPropertyValue(text, key, value)
}

/** How a value is written; undefined for one that is nested. */
function contentOf(value: PropertyValue, kind: FieldKind | undefined): PropertyContent | undefined {
  if (kind === 'json') return undefined
  if (typeof value === 'boolean') return { kind: 'checkbox', checked: value }
  if (typeof value === 'number') return { kind: 'number', text: String(value) }
  if (typeof value === 'string')
    return { kind: kind === 'date' || kind === 'date-time' ? kindOfMoment(value) : 'text', text: value }
  const items = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  return Array.isArray(value) && items.length === value.length ? { kind: 'list', items } : undefined
}

/** Front matter knows days, and times without zone and fraction; anything finer is text to it. */
function kindOfMoment(value: string): 'date' | 'date-time' | 'text' {
  if (value.length === 10) return 'date'
  return /^.{16}(:\d\d)?$/.test(value) ? 'date-time' : 'text'
}
