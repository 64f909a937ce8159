/** Properties of a page that is a record: what its model says of them. Pure. */
import { isContent, type PropertyContent, type PropertyKind } from '../../page'
import type { FieldKind, ModelField, ModelForm, RecordFault } from '../../worker'

const kinds: Readonly<Partial<Record<FieldKind, Exclude<PropertyKind, 'other' | 'empty'>>>> = {
  number: 'number',
  boolean: 'checkbox',
  date: 'date',
  'date-time': 'date-time',
  link: 'link',
  list: 'list',
}

/** Texts that a field takes for what they are, though nothing else would: they are shown in what suits the field. */
const patient: ReadonlySet<FieldKind> = new Set(['number', 'date', 'date-time', 'link'])

/** What the property says, as its field asks for it; what is not there has the form of what is to come. */
export function contentFor(field: ModelField, content: PropertyContent): PropertyContent {
  const kind = kinds[field.kind]
  if (kind === undefined || content.kind === kind) return content
  if (kind === 'checkbox') return content.kind === 'empty' ? { kind, checked: false } : content
  const text = 'text' in content ? content.text : ''
  if (kind === 'list' || kind === 'tags')
    return 'items' in content ? content : { kind: 'list', items: text ? [text] : [] }
  return content.kind === 'empty' || (patient.has(field.kind) && 'text' in content) ? { kind, text } : content
}

/** Whether the property says what its field may. */
export function isRight(field: ModelField, content: PropertyContent | null): boolean {
  if (content === null) return field.kind === 'json'
  if (content.kind === 'empty') return !field.required
  if (field.kind === 'choice') return 'text' in content && field.choices.includes(content.text)
  const asked = contentFor(field, content)
  const kind = kinds[field.kind]
  if (asked.kind === 'list' && field.items === 'choice')
    return asked.items.every((item) => field.choices.includes(item))
  if (kind === 'list') return 'items' in asked
  return kind === undefined || (asked.kind === kind && isContent(asked) && isWithin(field, asked))
}

/** Why it is not right: for `sayFault`. */
export function codeOf(field: ModelField, content: PropertyContent | null): RecordFault['code'] {
  if (content?.kind === 'empty') return 'required'
  const asked = content && contentFor(field, content)
  return asked?.kind === 'number' && isContent(asked) ? 'bounds' : 'kind'
}

function isWithin({ least, most }: ModelField, content: PropertyContent): boolean {
  if (content.kind !== 'number') return true
  const value = Number(content.text)
  return (least === null || value >= least) && (most === null || value <= most)
}

/** The number that a property says, for the bounds it has to keep. */
export const numberIn = (content: PropertyContent | null): number | null =>
  content?.kind === 'number' ? Number(content.text) : null

/** A new property of that field, without a value. */
export const firstContent = (field: ModelField): PropertyContent =>
  field.kind === 'list' ? { kind: 'list', items: [] } : { kind: 'empty' }

/** What the page has to say and does not. */
export const missingFields = (model: ModelForm, keys: readonly string[]): readonly ModelField[] =>
  model.fields.filter(
    ({ name, required, isId, isBody, default: fallback }) =>
      required && !isId && !isBody && fallback === null && !keys.includes(name),
  )
