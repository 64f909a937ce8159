/** Values of records as texts: as they are typed, and as they are shown. */
import { language } from '../../../messages'
import { messages } from '../../../messages/all'
import type { ModelField, RecordValue } from '../../../../worker'

/** In a list, what has a comma or a quote is quoted. */
const formatItem = (item: string): string => (/[",]|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)
const item = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/y

/** `parseItems(formatItems(list))` is the list, but for items without a letter. */
export const formatItems = (items: readonly string[]): string => items.map(formatItem).join(', ')

export function parseItems(text: string): readonly string[] {
  const items: string[] = []
  for (let at = 0; at < text.length; at = item.lastIndex) {
    item.lastIndex = at
    const found = item.exec(text)
    if (!found) return [...items, text.slice(at).trim()]
    items.push(found[1]?.replaceAll('""', '"') ?? (found[2] ?? '').trim())
  }
  return items.filter((one) => one !== '')
}

const isList = (value: RecordValue): value is readonly RecordValue[] => Array.isArray(value)

/** The items of a value, whatever it is: none for nothing. */
export function itemsOf(value: RecordValue): readonly string[] {
  if (value === null) return []
  if (isList(value)) return value.flatMap(itemsOf)
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)]
}

/** As it is edited; null for nothing. */
export function textOf({ kind }: Pick<ModelField, 'kind'>, value: RecordValue): string | null {
  if (value === null) return null
  if (kind === 'json') return JSON.stringify(value)
  if (kind === 'list') return formatItems(itemsOf(value))
  if (kind === 'date-time' && typeof value === 'string') return value.replace(/(T\d\d:\d\d):00$/, '$1')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A day as people read it: "21 Nov 2026". */
export const formatDay = (day: string, style: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...style }).format(new Date(`${day.slice(0, 10)}T00:00Z`))

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))

type Spoken = Pick<ModelField, 'kind'> & Partial<Pick<ModelField, 'items'>>

/** One of a list, as it is read. */
export const shownItem = ({ items }: Partial<Pick<ModelField, 'items'>>, item: string): string =>
  items === 'link' ? labelOf(item) : item

/** As it is read. */
export function shownText(field: Spoken, value: RecordValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(value)
  if (typeof value === 'boolean') return value ? messages.records.grid.yes : messages.records.grid.no
  if (typeof value === 'string') return shownString(field.kind, value)
  return field.kind === 'json'
    ? JSON.stringify(value)
    : itemsOf(value)
        .map((item) => shownItem(field, item))
        .join(' · ')
}

function shownString(kind: ModelField['kind'], value: string): string {
  if (kind === 'link') return labelOf(value)
  if (kind === 'file') return value.split('/').at(-1) ?? value
  if ((kind !== 'date' && kind !== 'date-time') || !isDay(value)) return value
  return kind === 'date' ? formatDay(value) : `${formatDay(value)}, ${value.slice(11, 16)}`
}

/** What a link says: what stands behind its bar, or the last part of where it leads. */
export const labelOf = (target: string): string =>
  /\|(.*)$/.exec(target)?.[1] ?? target.replace(/#.*$/, '').split('/').at(-1)?.replace(/\.md$/i, '') ?? target
