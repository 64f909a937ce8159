/** A definition read from its file: what it says, and all that is wrong with it, with the places. Nothing is rewritten. */
import { isPagePath, type PagePath } from '../../../names'
import { fieldRule } from '../field-rule'
import { readField, type ReadField } from './field-schema'
import { isList } from '../lists'
import type { ModelFault, ModelField, ModelForm } from '../model'
import { childOf, readYamlMap, type YamlNode } from './yaml-map'

/** What the text alone says. */
export type Definition = Omit<ModelForm, 'records'>

/** `_models/Recipe.yaml` is the definition of “Recipe”. */
export function readModel(path: PagePath, name: string, text: string): Definition {
  const { nodes, faults } = readYamlMap(text)
  const folder = readFolder(childOf(nodes, 'folder'), name)
  const format = formatFaults(childOf(nodes, 'format'))
  const read = readFields(childOf(nodes, 'properties'), childOf(nodes, 'required'))
  return {
    name,
    title: textOf(childOf(nodes, 'title')) || name,
    description: textOf(childOf(nodes, 'description')),
    folder: folder.folder,
    path,
    fields: format.length > 0 ? [] : read.fields,
    faults: [...faults, ...folder.faults, ...format, ...read.faults],
  }
}

const textOf = (node: YamlNode | undefined): string => (typeof node?.value === 'string' ? node.value : '')

const faultAt = ({ place }: YamlNode, code: ModelFault['code'], subject: string): ModelFault => ({
  ...place,
  code,
  subject,
})

type Folder = { readonly folder: PagePath | ''; readonly faults: readonly ModelFault[] }

/** Unsaid, it is the one that is called as the model. A slash behind it says nothing more. */
function readFolder(node: YamlNode | undefined, name: string): Folder {
  const said = node === undefined ? name : node.value
  const folder = typeof said === 'string' ? said.replace(/\/+$/, '') : null
  if (folder === '' || (folder !== null && isPagePath(folder))) return { folder, faults: [] }
  return { folder: '', faults: node ? [faultAt(node, 'folder', node.key)] : [] }
}

const formatFaults = (node: YamlNode | undefined): readonly ModelFault[] =>
  node === undefined || node.value === 'page' ? [] : [faultAt(node, 'format', textOf(node))]

type Fields = { readonly fields: readonly ModelField[]; readonly faults: readonly ModelFault[] }

function readFields(properties: YamlNode | undefined, required: YamlNode | undefined): Fields {
  const read = (properties?.below ?? []).map((node) => checked(node, readField(node)))
  const found = read.flatMap((each) => (each.kind === 'read' ? [each.field] : []))
  const names = new Set(isList(required?.value) ? required.value.map(String) : [])
  const missing = [...names].filter((name) => !(properties?.below ?? []).some(({ key }) => key === name))
  const second = found.filter(({ isId }) => isId)[1]
  const node = second && childOf(properties?.below ?? [], second.name)
  return {
    fields: found
      .filter((field) => field !== second)
      .map((field) => ({ ...field, required: field.isId || names.has(field.name) })),
    faults: [
      ...read.flatMap((each) => (each.kind === 'fault' ? [each.fault] : [])),
      ...(node ? [faultAt(node, 'second-id', node.key)] : []),
      ...(required ? missing.map((name) => faultAt(required, 'no-such-field', name)) : []),
    ],
  }
}

/** A default has to be a value of its field. */
function checked(node: YamlNode, read: ReadField): ReadField {
  if (read.kind === 'fault' || read.field.default === null) return read
  const value = fieldRule(read.field).codec.parse(read.field.default)
  const isRight = value !== undefined && fieldRule(read.field).codec.check(value) === undefined
  if (isRight && read.field.kind !== 'file') return read
  return { kind: 'fault', fault: faultAt(childOf(node.below, 'default') ?? node, 'default', node.key) }
}
