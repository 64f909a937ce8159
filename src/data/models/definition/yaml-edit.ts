/** One key of a YAML file, however deep, made to say something else: an edit touches the lines of its key and no others; or keys in another order. */
import { addProperty, readProperties, renameProperty, type PropertyEntry, type PropertyValue } from '../../../page'
import { editFrontMatter } from '../../objects/formats/front-matter'
import { fence } from '../../objects/formats/yaml'
import type { Shape } from '../../objects/formats/format'
import { findBelow } from './yaml-map'

/** Null for an edit that cannot be made without touching more. */
type Edit = (fenced: string) => string | null

/**
 * Makes the key at the end of the path say the value, or takes it out (null); keys on the way there are made. Null when
 * that cannot be done without touching others.
 */
export const setYaml = (text: string, path: readonly string[], value: PropertyValue): string | null =>
  editFile(text, (fenced) => editAt(fenced, path, (key) => (block) => setLeaf(block, key, value)))

/** Calls the key at the end of the path otherwise; null when another is called so, or none is there. */
export const renameYaml = (text: string, path: readonly string[], to: string): string | null =>
  editFile(text, (fenced) => editAt(fenced, path, (key) => (block) => renameProperty(block, key, to)))

function editFile(text: string, edit: Edit): string | null {
  const fenced = fence(text)
  const edited = fenced && edit(fenced.text)
  if (!fenced || edited === null || edited === '') return edited
  return edited.slice(fenced.open.length, edited.length - fenced.close.length)
}

const plain: Shape = { kinds: new Map(), body: undefined }

const setLeaf = (block: string, key: string, value: PropertyValue): string | null =>
  editFrontMatter(block, new Map([[key, value]]), plain)

function editAt(fenced: string, [key = '', ...rest]: readonly string[], leaf: (key: string) => Edit): string | null {
  if (rest.length === 0) return leaf(key)(fenced)
  const there = findEntry(fenced, key) ? fenced : addKey(fenced, key)
  return there && editBelow(there, key, (block) => editAt(block, rest, leaf))
}

function findEntry(fenced: string, key: string): PropertyEntry | undefined {
  const properties = readProperties(fenced)
  return properties.kind === 'read' ? properties.entries.find((entry) => entry.key === key) : undefined
}

/** A key without a value. One called `tags` would be given an empty list, were it not called otherwise at first. */
function addKey(fenced: string, key: string): string | null {
  const added = addProperty(fenced, `${key}-`, { kind: 'empty' })
  return added && renameProperty(added, `${key}-`, key)
}

/** Edits what stands below a key, and nothing else. */
function editBelow(fenced: string, key: string, edit: Edit): string | null {
  const entry = findEntry(fenced, key)
  const below = entry && findBelow(fenced, entry)
  const edited = below ? edit(below.fenced) : null
  if (!entry || !below || edited === null) return null
  const inner = linesOf(edited)
  const isEmpty = below.from === below.to
  const indent = ' '.repeat(entry.keyAt.from - fenced.lastIndexOf('\n', entry.keyAt.from - 1) + 1)
  const after = fenced.slice(0, below.from) + (isEmpty ? indented(inner, indent) : inner) + fenced.slice(below.to)
  return othersOf(after, key) === othersOf(fenced, key) ? after : null
}

/** What is between the fences; without keys they are gone. */
const linesOf = (fenced: string): string => fenced.replace(/^---\r?\n/, '').replace(/---\r?\n$/, '')

const indented = (lines: string, indent: string): string => lines.replace(/^(?=.)/gm, indent)

/** All other keys with their lines: they must stay. */
function othersOf(fenced: string, but: string): string | null {
  const properties = readProperties(fenced)
  if (properties.kind !== 'read') return null
  const others = properties.entries.filter(({ key }) => key !== but)
  return JSON.stringify(others.map(({ key, at }) => [key, fenced.slice(at.from, at.to)]))
}

/**
 * The keys below the path in another order: those that are named come in that order where they stood, each with its lines
 * and the comments above it. Null when that cannot be done without touching others.
 */
export const orderYaml = (text: string, path: readonly string[], order: readonly string[]): string | null =>
  editFile(text, (fenced) => editAt(fenced, [...path, ''], () => (block) => orderBlock(block, order)))

function orderBlock(block: string, order: readonly string[]): string | null {
  const properties = readProperties(block)
  if (properties.kind !== 'read') return null
  const { entries } = properties
  const named = entries.map(({ key }) => key).filter((key) => order.includes(key))
  const wanted = order.filter((key) => named.includes(key))
  const begins = entries.map((_, at) => entries[at - 1]?.at.to ?? /^---\r?\n/.exec(block)?.[0].length ?? 0)
  const pieces = new Map(entries.map(({ key, at }, place) => [key, block.slice(begins[place], at.to)]))
  const moved = entries.map(({ key }) => pieces.get(order.includes(key) ? (wanted.shift() ?? key) : key) ?? '')
  return block.slice(0, begins[0] ?? 0) + moved.join('') + block.slice(entries.at(-1)?.at.to ?? block.length)
}
