/**
 * What kind of thing a value is, by how it is written: Obsidian's kinds, with quotes saying "this is text". `tags`,
 * `aliases` and `cssclasses` are lists however they are written.
 */
import type { PropertyContent } from './model'

const lists = new Set(['aliases', 'alias', 'cssclasses', 'cssclass'])
const tags = new Set(['tags', 'tag'])

/** What the value of a key has to be, whatever it looks like; undefined when its look decides. */
export function kindOfKey(key: string): 'list' | 'tags' | undefined {
  if (tags.has(key.toLowerCase())) return 'tags'
  return lists.has(key.toLowerCase()) ? 'list' : undefined
}

const date = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const time = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/

/** Whether the day is in the calendar: there is no 30 February. */
const isDate = (text: string): boolean => date.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text)

const isDateTime = (text: string): boolean => text[10] === 'T' && isDate(text.slice(0, 10)) && time.test(text.slice(11))

/** Decimal numbers of YAML 1.2 §10.3.2; others, `0x1F` or `.inf`, are read as text and stay what they are. */
const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/

const link = /^\[\[[^[\]\n]+\]\]$/

/** Other words YAML reads as null, a boolean or a number (§10.3.2). */
const special =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

const checked: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
}

/** What a plain value, without quotes, says; undefined for one that can only be edited as it is written. */
export function contentOfPlain(source: string): PropertyContent | undefined {
  if (source === '' || /^(?:~|null|Null|NULL)$/.test(source)) return { kind: 'empty' }
  const tick = checked[source]
  if (tick !== undefined) return { kind: 'checkbox', checked: tick }
  if (number.test(source)) return { kind: 'number', text: source }
  if (isDate(source)) return { kind: 'date', text: source }
  if (isDateTime(source)) return { kind: 'date-time', text: source }
  return special.test(source) ? undefined : { kind: 'text', text: source }
}

/** What a value in quotes or a block says. */
export const contentOfQuoted = (text: string): PropertyContent => ({ kind: link.test(text) ? 'link' : 'text', text })

/** What a text is by its look alone, in quotes or not. */
export function kindOfText(text: string): 'date' | 'date-time' | 'link' | 'text' {
  if (isDate(text)) return 'date'
  if (isDateTime(text)) return 'date-time'
  return link.test(text) ? 'link' : 'text'
}

/** Whether the words say what their kind claims: `2026-02-30` is no date. */
export function isContent(content: PropertyContent): boolean {
  if (content.kind === 'link') return link.test(content.text)
  if (content.kind === 'text') return !link.test(content.text)
  if (content.kind === 'number') return number.test(content.text)
  if (content.kind === 'date') return isDate(content.text)
  return content.kind === 'date-time' ? isDateTime(content.text) : true
}

export const sameContent = (a: PropertyContent | null, b: PropertyContent | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
