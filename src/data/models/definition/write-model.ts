/** A definition made, or made to say something else: what a form does not know of its file stays, byte for byte. */
import type { PropertyValue } from '../../../page'
import { isSame } from '../../objects/fields/same'
import { attributesOfKind, type Attribute } from './field-schema'
import { pathOfModel } from '../list'
import { isList, isMap } from '../lists'
import type { FieldDraft, ModelDraft, ModelField } from '../model'
import { readModel, type Definition } from './read-model'
import { orderYaml, renameYaml, setYaml } from './yaml-edit'
import { childOf, readYamlMap, type YamlNode } from './yaml-map'

/** Null where it cannot be written without touching more than is meant. */
export function writeModel(text: string | null, draft: ModelDraft): string | null {
  const before = text === null ? null : readModel(pathOfModel(draft.name), draft.name, text)
  const steps = before
    ? [...editsOfNames(before, draft), ...editsOf(before, draft), order(draft)]
    : editsOf(null, draft)
  let edited: string | null = text ?? ''
  for (const step of steps) if (edited !== null) edited = step(edited)
  return edited
}

type Step = (text: string) => string | null

const set =
  (path: readonly string[], value: PropertyValue): Step =>
  (text) =>
    isSame(valueAt(text, path), value) ? text : (setYaml(text, path, value) ?? setWithin(text, path, value))

/** What stands between braces is written anew, as a whole. */
function setWithin(text: string, path: readonly string[], value: PropertyValue): string | null {
  const [around, key] = [path.slice(0, -1), path.at(-1) ?? '']
  const map = valueAt(text, around)
  if (around.length < 2 || !isMap(map)) return null
  const others = Object.entries(map).filter(([other]) => other !== key)
  const changed = Object.fromEntries(value === null ? others : [...others, [key, value]])
  return setYaml(text, around, changed) ?? setWithin(text, around, changed)
}

function valueAt(text: string, path: readonly string[]): PropertyValue {
  let [nodes, found]: [readonly YamlNode[], YamlNode | undefined] = [readYamlMap(text).nodes, undefined]
  for (const key of path) {
    found = nodes.find((node) => node.key === key)
    nodes = found?.below ?? []
  }
  return found?.value ?? null
}

/** Fields that go, and those that are called otherwise. */
function editsOfNames(before: Definition, { fields }: ModelDraft): readonly Step[] {
  const kept = new Map(fields.map(({ was, name }) => [was, name]))
  return before.fields.flatMap(({ name }): readonly Step[] => {
    const now = kept.get(name)
    if (now === undefined) return [set(['properties', name], null)]
    return now === name ? [] : [(text) => renameYaml(text, ['properties', name], now)]
  })
}

/** What the form does not know of stays where it stands. */
const order =
  ({ fields }: ModelDraft): Step =>
  (text) => {
    const wanted = fields.map(({ name }) => name)
    const there = childOf(readYamlMap(text).nodes, 'properties')?.below.map(({ key }) => key) ?? []
    const known = there.filter((key) => wanted.includes(key))
    return isSame(known, wanted) ? text : orderYaml(text, ['properties'], wanted)
  }

function editsOf(before: Definition | null, draft: ModelDraft): readonly Step[] {
  const { name, title, description, folder, fields } = draft
  const known = new Map(before?.fields.map((field) => [field.name, field]))
  return [
    ...(title === (before?.title ?? name) ? [] : [set(['title'], title === name ? null : orNothing(title))]),
    ...(description === (before?.description ?? '') ? [] : [set(['description'], orNothing(description))]),
    ...(folder === before?.folder ? [] : [set(['folder'], folder)]),
    ...fields.flatMap((field) => editsOfField(known.get(field.was ?? ''), field)),
    ...editsOfRequired(before, draft),
  ]
}

const orNothing = (text: string): string | null => (text === '' ? null : text)

function editsOfField(before: ModelField | undefined, field: FieldDraft): readonly Step[] {
  const told: readonly Attribute[] = [
    ...editsOfKind(before, field),
    ...((before ? titleOf(before) === titleOf(field) : titleOf(field) === null)
      ? []
      : [[['title'], titleOf(field)] as const]),
    ...((before?.description ?? '') === field.description
      ? []
      : [[['description'], orNothing(field.description)] as const]),
    ...(isSame(before?.default ?? null, field.default) ? [] : [[['default'], field.default] as const]),
    ...((before?.isId ?? false) === field.isId ? [] : [[['x-id'], field.isId ? true : null] as const]),
  ]
  return told.map(([path, value]) => set(['properties', field.name, ...path], value))
}

/** Of the same kind, a field need not say its type, and may say it otherwise: `integer`. */
function editsOfKind(before: ModelField | undefined, field: FieldDraft): readonly Attribute[] {
  if (before && isSame(kindOf(before), kindOf(field))) return []
  const attributes = attributesOfKind(field)
  return before?.kind === field.kind ? attributes.filter(([[key]]) => key !== 'type') : attributes
}

const kindOf = ({ kind, choices, items, model }: FieldDraft | ModelField) => ({ kind, choices, items, model })

/** A title that is the name is none. */
const titleOf = (field: FieldDraft | ModelField): string | null =>
  field.title === field.name || ('was' in field && field.title === field.was) ? null : orNothing(field.title)

/** Names of fields that are none are left as they are. */
function editsOfRequired(before: Definition | null, { fields }: ModelDraft): readonly Step[] {
  const wanted = fields.filter(({ required, isId }) => required && !isId).map(({ name }) => name)
  const [gone, old] = [
    new Set(before?.fields.map(({ name }) => name)),
    before?.fields.filter(({ required }) => required),
  ]
  return [
    (text) => {
      const said = valueAt(text, ['required'])
      const listed = isList(said) ? said.map(String) : []
      const others = listed.filter((name) => !gone.has(name) || wanted.includes(name) || isId(old, name))
      const names = [...others, ...wanted.filter((name) => !others.includes(name))]
      return set(['required'], names.length === 0 ? null : names)(text)
    },
  ]
}

const isId = (fields: readonly ModelField[] | undefined, name: string): boolean =>
  fields?.some((field) => field.name === name && field.isId) ?? false
