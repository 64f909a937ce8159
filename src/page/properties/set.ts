/** What has to be put where, for a key to say something else. Places are those of the front matter's inside. */
import { isScalar, isSeq } from 'yaml'
import type { Range } from '../facts/model'
import { formatContent, writeContent, type Manner, type Written } from './format'
import { editList, type ListNode } from './lists'
import type { PropertyContent } from './model'
import type { KeyValue, Node, Source } from './parse'
import { behindColon, endOfLine, rangeOfValue, startOfLine } from './places'
import type { Splice } from './splice'

const listNode = (node: Node | null): ListNode | undefined =>
  isSeq(node) ? { ...node, items: node.items, range: node.range, srcToken: node.srcToken } : undefined

const indentAt = (inner: string, at: number): string => /^ */.exec(inner.slice(startOfLine(inner, at), at))?.[0] ?? ''

/** As the lists that are there already are written; `  - item` where there is none. */
export function readManner({ inner }: Source, pairs: readonly KeyValue[]): Manner {
  const indent = pairs[0] ? indentAt(inner, pairs[0].key.range[0]) : ''
  const block = pairs.map(({ value }) => listNode(value)).find((list) => list && !list.flow && list.items.length > 0)
  const listIndent = block ? indentAt(inner, block.range[0] ?? 0) : `${indent}  `
  return { eol: inner.includes('\r\n') ? '\r\n' : '\n', indent, listIndent }
}

/** Where the value is with the space before it, and where lines may stand below its key instead. */
function roomOf(inner: string, pair: KeyValue): Range & { readonly below: number } {
  const [from, to] = rangeOfValue(inner, pair)
  const colon = behindColon(pair)
  if (inner.slice(colon, from).includes('\n')) {
    const below = startOfLine(inner, from)
    return { from: below, to: endOfLine(inner, to), below }
  }
  return { from: colon, to, below: endOfLine(inner, to) }
}

/** The value written anew, behind the colon or below it; a comment behind the key stays there. */
function replace(inner: string, pair: KeyValue, { head, lines }: Written): Splice[] {
  const colon = behindColon(pair)
  const { from, to, below } = roomOf(inner, pair)
  return [
    { from: colon, to: colon, insert: head && ` ${head}` },
    { from, to, insert: '' },
    { from: below, to: below, insert: lines },
  ]
}

const isFlowScalar = (node: Node | null): boolean =>
  isScalar(node) && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED'

function quotesOf(node: Node | null): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined {
  const type = isScalar(node) ? node.type : undefined
  return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? type : undefined
}

export type Setting = { readonly source: Source; readonly pair: KeyValue; readonly manner: Manner }

/** Makes the key of `pair` say `content`. */
export function planSet({ source: { inner }, pair, manner }: Setting, content: PropertyContent): readonly Splice[] {
  const list = listNode(pair.value)
  if (list && 'items' in content) {
    const splices = editList({ inner, list, eol: manner.eol }, content.items)
    if (splices) return splices
  }
  const written = writeContent(content, manner)
  const [from, to] = rangeOfValue(inner, pair)
  if (isFlowScalar(pair.value) && from < to && written.head !== '' && written.lines === '')
    return [{ from, to, insert: formatContent(content, quotesOf(pair.value)) }]
  return replace(inner, pair, written)
}

export const shiftSplices = (splices: readonly Splice[], by: Range['from']): Splice[] =>
  splices.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }))
