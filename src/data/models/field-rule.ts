/** Fields of a wiki's model as the object store knows them. */
import type { PropertyValue } from '../../page'
import { readField } from '../objects/fields/check'
import type { Field, FieldRule } from '../objects/fields/field'
import { boolean, choice, date, dateTime, file, json, link, list, number, slug, text } from '../objects/fields/make'
import { isList } from './lists'
import type { FieldKind, ModelField, RecordFault } from './model'

const spared = { required: false } as const

const rules: Readonly<Record<FieldKind, (field: ModelField) => FieldRule>> = {
  text: () => text(spared),
  slug: () => slug(spared),
  number: ({ least, most }) => number({ ...spared, validate: (value) => faultOfBounds(value ?? 0, [least, most]) }),
  boolean: () => boolean(spared),
  date: () => date(spared),
  'date-time': () => dateTime(spared),
  choice: ({ choices }) => choice(choices, spared),
  list: listRule,
  link: () => link(spared),
  json: () => json(spared),
  file: () => file(spared),
}

/** A list of choices has no other words, one of links has them in their brackets. */
function listRule({ items, choices }: ModelField): FieldRule {
  const rule: FieldRule = list(spared)
  if (items === 'choice')
    return {
      ...rule,
      codec: { ...rule.codec, check: (value) => rule.codec.check(value) ?? faultOfItems(value, choices) },
    }
  if (items !== 'link') return rule
  const { codec } = link(spared)
  const parseItem = (item: PropertyValue): PropertyValue | undefined => readPlain(codec.parse(item))
  return {
    ...rule,
    codec: {
      ...rule.codec,
      parse: (plain) => allOf((isList(plain) ? plain : [plain]).map(parseItem)),
      format: (value) => (Array.isArray(value) ? value.map((item) => codec.format(String(item))) : []),
    },
  }
}

const readPlain = (value: unknown): PropertyValue | undefined => (typeof value === 'string' ? value : undefined)

const allOf = (items: readonly (PropertyValue | undefined)[]): readonly PropertyValue[] | undefined =>
  items.every((item) => item !== undefined) ? items : undefined

function faultOfItems(value: unknown, choices: readonly string[]): string | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const wrong = items.find((item) => !choices.some((choice) => choice === item))
  return wrong === undefined
    ? undefined
    : `has “${typeof wrong === 'string' ? wrong : JSON.stringify(wrong)}”, which is not one of ${choices.join(', ')}`
}

function faultOfBounds(value: number, [least, most]: readonly [number | null, number | null]): string | undefined {
  if (least !== null && value < least) return `is under ${least}`
  return most !== null && value > most ? `is over ${most}` : undefined
}

/** The rule of a field of the model. */
export function fieldRule(field: ModelField): FieldRule {
  const { isId, isBody, required } = field
  const rule = rules[field.kind](field)
  const given = field.default === null ? undefined : rule.codec.parse(field.default)
  const fallback = given ?? (required ? undefined : null)
  return { ...rule, isBody, fallback, role: isId ? 'id' : fallback === undefined ? 'needed' : 'spared' }
}

export const fieldRules = (fields: readonly ModelField[]): Readonly<Record<string, Field>> =>
  Object.fromEntries(fields.map((field) => [field.name, fieldRule(field)]))

export type ReadValue =
  { readonly kind: 'read'; readonly value: PropertyValue } | { readonly kind: 'fault'; readonly fault: RecordFault }

/** What a record says in a field; nothing of a file is read but what it is called. */
export function readValue(field: ModelField, rule: FieldRule, plain: PropertyValue | undefined): ReadValue {
  const read = readField(rule, plain)
  if (read.kind === 'fault') {
    const code = plain === undefined || plain === null ? 'required' : 'kind'
    return { kind: 'fault', fault: { field: field.name, code, reason: read.reason } }
  }
  const value = field.kind === 'file' ? (plain ?? null) : plainOf(read.value)
  const bounds = value === null ? undefined : rule.validate?.(value)
  if (bounds !== undefined) return { kind: 'fault', fault: { field: field.name, code: 'bounds', reason: bounds } }
  return { kind: 'read', value }
}

/** Fields of records hold what JSON can say, but for files. */
const plainOf = (value: unknown): PropertyValue => (isPlain(value) ? value : null)

const isPlain = (value: unknown): value is PropertyValue =>
  value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value)
