/** Reads a page's properties: what each says, and exactly where it stands. */
import { isAlias, isScalar, isSeq } from 'yaml'
import { lineFinder } from '../facts/lines'
import type { Range } from '../facts/model'
import { contentOfPlain, contentOfQuoted, kindOfKey } from './kinds'
import type { PageProperties, PropertyContent, PropertyEntry } from './model'
import { endOfLine, rangeOfValue, startOfLine } from './places'
import { keyOf, parseFrontMatter, type KeyValue, type Node, type Source } from './parse'

/** What of a node is not its value alone: an anchor, an alias, a tag. It is left as it is. */
const isTied = (node: Node): boolean => isAlias(node) || Boolean(node.anchor) || Boolean(node.tag)

const readScalar = (node: Node): PropertyContent | undefined => {
  if (!isScalar(node) || isTied(node) || typeof node.source !== 'string') return undefined
  return node.type === 'PLAIN' ? contentOfPlain(node.source) : contentOfQuoted(node.source)
}

const itemOf = (node: Node): string | undefined =>
  isScalar(node) && !isTied(node) && typeof node.source === 'string' ? node.source : undefined

/** Items as they read; undefined where one of them is more than a word. An item without a value is an empty text. */
function readItems(node: Node): readonly string[] | undefined {
  if (!isSeq(node) || isTied(node)) return undefined
  const items = (node.items as readonly Node[]).map(itemOf)
  return items.every((item) => item !== undefined) ? items : undefined
}

/** What is written in one value is several: `tags: one, two`. */
const splitWords = (kind: 'list' | 'tags', text: string): readonly string[] =>
  text.split(kind === 'tags' ? /[\s,]+/ : /\s*,\s*/).filter((word) => word !== '')

function readContent(key: string, value: Node | null): PropertyContent | undefined {
  const kind = kindOfKey(key)
  if (value === null) return kind ? { kind, items: [] } : { kind: 'empty' }
  const items = readItems(value)
  if (items) return { kind: kind ?? 'list', items }
  const content = readScalar(value)
  if (!kind || !content) return content
  return { kind, items: content.kind === 'empty' ? [] : splitWords(kind, (isScalar(value) && value.source) || '') }
}

const shift = ([from, to]: readonly number[], by: number): Range => ({ from: (from ?? 0) + by, to: (to ?? 0) + by })

function readEntry(pair: KeyValue, { inner, from }: Source, line: number): PropertyEntry {
  const key = keyOf(pair)
  const value = rangeOfValue(inner, pair)
  const start = startOfLine(inner, pair.key.range[0])
  const content = key === undefined ? undefined : readContent(key, pair.value)
  return {
    key: key ?? inner.slice(...pair.key.range.slice(0, 2)),
    content: content ?? null,
    line,
    keyAt: shift(pair.key.range, from),
    valueAt: shift(value, from),
    at: shift([start, endOfLine(inner, value[1])], from),
  }
}

/** The properties in their order. What cannot be read is said with its place, and nothing is guessed. */
export function readProperties(text: string): PageProperties {
  const parsed = parseFrontMatter(text)
  if (parsed.kind !== 'parsed') return parsed
  const { source, pairs } = parsed
  const lineAt = lineFinder(text)
  const entries = pairs.map((pair) => readEntry(pair, source, lineAt(source.from + pair.key.range[0])))
  return { kind: 'read', entries }
}
