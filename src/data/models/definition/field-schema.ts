/** A field as JSON Schema says it (json-schema.org, validation), with `x-` for what that has no word for. */
import type { PropertyValue } from '../../../page'
import { isList } from '../lists'
import type { FieldKind, ItemKind, ModelFault, ModelField } from '../model'
import { childOf, type YamlNode } from './yaml-map'

export type ReadField =
  { readonly kind: 'read'; readonly field: ModelField } | { readonly kind: 'fault'; readonly fault: ModelFault }

/** What `x-kind` may say where the type alone says too little. */
const told: readonly FieldKind[] = ['slug', 'link', 'file', 'json']

/** Names a record has for what can be done with it, and those that every object has. */
const reserved = new Set([
  'save',
  'delete',
  'with',
  'and',
  'or',
  'not',
  ...Object.getOwnPropertyNames(Object.prototype),
])

export function readField(node: YamlNode): ReadField {
  const isId = valueOf(node, 'x-id') === true
  if (reserved.has(node.key) || node.key.trim() === '' || (node.key === 'id' && !isId))
    return faultAt(node, 'name', node.key)
  const kind = kindOf(node)
  if (!kind) return faultAt(childOf(node.below, 'type') ?? node, 'type', textAt(node, 'type') || node.key)
  const choices = choicesOf(kind === 'list' ? childOf(node.below, 'items') : node)
  if (!choices || (kind === 'choice' && choices.length === 0))
    return faultAt(childOf(node.below, 'enum') ?? node, 'choices', node.key)
  return { kind: 'read', field: { ...describe(node), kind, choices, ...itemsOf(node, kind), isId, ...boundsOf(node) } }
}

const faultAt = ({ place }: YamlNode, code: ModelFault['code'], subject: string): ReadField => ({
  kind: 'fault',
  fault: { ...place, code, subject },
})

const describe = (node: YamlNode) => ({
  name: node.key,
  title: textAt(node, 'title') || node.key,
  description: textAt(node, 'description'),
  default: valueOf(node, 'default'),
  isBody: valueOf(node, 'x-body') === true,
  required: false,
})

const boundsOf = (node: YamlNode) => ({ least: numberAt(node, 'minimum'), most: numberAt(node, 'maximum') })

function itemsOf(node: YamlNode, kind: FieldKind): Pick<ModelField, 'items' | 'model'> {
  const items = kind === 'list' ? childOf(node.below, 'items') : undefined
  return { items: kind === 'list' ? itemKindOf(items) : null, model: textAt(items ?? node, 'x-model') || null }
}

function itemKindOf(items: YamlNode | undefined): ItemKind {
  if (!items) return 'text'
  if (childOf(items.below, 'enum')) return 'choice'
  return kindOf(items) === 'link' ? 'link' : 'text'
}

/** Undefined for a type we know nothing of. A type of several is the first of them that says something. */
function kindOf(node: YamlNode): FieldKind | undefined {
  const own = told.find((kind) => kind === valueOf(node, 'x-kind'))
  if (own) return own
  if (childOf(node.below, 'x-model') && typeOf(node) !== 'array') return 'link'
  if (childOf(node.below, 'enum')) return 'choice'
  return kindOfType(typeOf(node), valueOf(node, 'format'))
}

function typeOf(node: YamlNode): PropertyValue {
  const type = valueOf(node, 'type')
  const first = isList(type) ? (type.find((each) => each !== 'null' && each !== null) ?? null) : type
  return first ?? (childOf(node.below, 'items') ? 'array' : 'string')
}

const formats: Readonly<Record<string, FieldKind>> = { date: 'date', 'date-time': 'date-time' }
const types: Readonly<Record<string, FieldKind>> = {
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'json',
}

function kindOfType(type: PropertyValue, format: PropertyValue): FieldKind | undefined {
  if (type === 'string') return typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : 'text'
  return typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined
}

/** The words there are to choose from; empty where any will do, undefined where they are no words. */
function choicesOf(node: YamlNode | undefined): readonly string[] | undefined {
  const words = node ? valueOf(node, 'enum') : null
  if (words === null) return []
  if (!isList(words)) return undefined
  const texts = words.flatMap((word) => (typeof word === 'object' ? [] : [String(word)]))
  return texts.length === words.length ? [...new Set(texts)] : undefined
}

const valueOf = (node: YamlNode, key: string): PropertyValue => childOf(node.below, key)?.value ?? null

const textAt = (node: YamlNode, key: string): string => {
  const value = valueOf(node, key)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const numberAt = (node: YamlNode, key: string): number | null => {
  const value = valueOf(node, key)
  return typeof value === 'number' ? value : null
}

export type Attribute = readonly [path: readonly string[], value: PropertyValue]

/** What says the kind of a field. */
const kindKeys = [['type'], ['format'], ['enum'], ['x-kind'], ['x-model'], ['items']] as const

type Kinded = Pick<ModelField, 'kind' | 'choices' | 'items' | 'model'>

/** All that has to be said, or unsaid, for a field to be of that kind. */
export function attributesOfKind(field: Kinded): readonly Attribute[] {
  const said = new Map(saidOf(field).map((attribute) => [attribute[0].join(), attribute]))
  const unsaid = kindKeys.filter(([key]) => ![...said.values()].some(([path]) => path[0] === key))
  return [...unsaid.map((path): Attribute => [path, null]), ...said.values()]
}

function saidOf({ kind, choices, items, model }: Kinded): readonly Attribute[] {
  switch (kind) {
    case 'text':
      return [[['type'], 'string']]
    case 'number':
    case 'boolean':
      return [[['type'], kind]]
    case 'date':
    case 'date-time':
      return [[['type'], 'string'], [['format'], kind]] // prettier-ignore
    case 'choice':
      return [[['type'], 'string'], [['enum'], choices]] // prettier-ignore
    case 'list':
      return [[['type'], 'array'], ...saidOfItems(items ?? 'text', { choices, model })]
    case 'json':
      return [[['type'], 'object']]
    default:
      return [[['type'], 'string'], [['x-kind'], kind], ...modelOf(['x-model'], model)] // prettier-ignore
  }
}

const modelOf = (path: readonly string[], model: string | null): readonly Attribute[] =>
  model === null ? [] : [[path, model]]

function saidOfItems(items: ItemKind, { choices, model }: Pick<Kinded, 'choices' | 'model'>): readonly Attribute[] {
  const type: Attribute = [['items', 'type'], 'string']
  if (items === 'choice') return [type, [['items', 'enum'], choices]]
  return items === 'link' ? [type, [['items', 'x-kind'], 'link'], ...modelOf(['items', 'x-model'], model)] : [type]
}
