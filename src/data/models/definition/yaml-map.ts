/** A YAML file that is a map of maps: what each key says, and where it stands. */
import { readProperties, readPropertyValues, type PropertyEntry, type PropertyValue } from '../../../page'
import { fence } from '../../objects/formats/yaml'
import { isMap } from '../lists'
import type { ModelFault } from '../model'

export type Place = { readonly line: number; readonly column: number }

/** A key with its value; `below` are the keys of a map. */
export type YamlNode = {
  readonly key: string
  readonly place: Place
  readonly value: PropertyValue
  readonly below: readonly YamlNode[]
}
export type YamlMap = { readonly nodes: readonly YamlNode[]; readonly faults: readonly ModelFault[] }

const first: Place = { line: 1, column: 1 }

export function readYamlMap(text: string): YamlMap {
  const fenced = fence(text)
  if (!fenced) return { nodes: [], faults: [{ ...first, code: 'not-yaml', subject: '' }] }
  return readBlock(fenced.text, fenced.open === '' ? 0 : -1)
}

/** Keys of one depth between fences; `before` is what its lines have to be counted up by. */
function readBlock(text: string, before: number): YamlMap {
  const properties = readProperties(text)
  if (properties.kind === 'foreign') return { nodes: [], faults: [{ ...first, code: 'not-map', subject: '' }] }
  if (properties.kind === 'invalid') {
    const { fault: code, line, column, subject } = properties
    return { nodes: [], faults: [{ line: Math.max(1, line + before), column, code, subject }] }
  }
  const entries = properties.kind === 'read' ? properties.entries : []
  const values = readPropertyValues(text)
  const read = entries.map((entry) => readEntry(entry, { text, value: values.get(entry.key), before }))
  return { nodes: read.map(({ node }) => node), faults: read.flatMap(({ faults }) => faults) }
}

type Around = { readonly text: string; readonly value: PropertyValue | undefined; readonly before: number }

/** Where a key below is there twice, nothing around it has a value: then each is looked at for itself. */
function readEntry(entry: PropertyEntry, { text, value, before }: Around) {
  const { key, keyAt, content } = entry
  const place = { line: entry.line + before, column: keyAt.from - text.lastIndexOf('\n', keyAt.from - 1) }
  const within = content === null && (isMap(value) || value === undefined) ? findBelow(text, entry) : undefined
  const said = value ?? saidBy(content)
  const inner = within ? readBlock(within.fenced, place.line - 1) : { nodes: flowNodes(said, place), faults: [] }
  return { node: { key, place, value: said, below: inner.nodes }, faults: inner.faults }
}

function saidBy(content: PropertyEntry['content']): PropertyValue {
  if (content === null || content.kind === 'empty') return null
  if (content.kind === 'checkbox') return content.checked
  if ('items' in content) return content.items
  return content.kind === 'number' ? Number(content.text) : content.text
}

/** What stands between braces is all where it begins. */
const flowNodes = (value: PropertyValue, place: Place): readonly YamlNode[] =>
  isMap(value)
    ? Object.entries(value).map(([key, inner]) => ({ key, place, value: inner, below: flowNodes(inner, place) }))
    : []

export const childOf = (nodes: readonly YamlNode[], key: string): YamlNode | undefined =>
  nodes.find((node) => node.key === key)

/** Where lines are in a text, and the same between fences of their own. */
export type Below = { readonly from: number; readonly to: number; readonly fenced: string }

const breakOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

/** The lines below a key; undefined for a value that begins behind it. */
export function findBelow(text: string, { at, valueAt }: PropertyEntry): Below | undefined {
  const from = text.indexOf('\n', at.from) + 1
  if (valueAt.from < valueAt.to && valueAt.from < from) return undefined
  const fence = `---${breakOf(text)}`
  return { from, to: at.to, fenced: fence + text.slice(from, at.to) + fence }
}
