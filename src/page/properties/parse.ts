/** Front matter as the `yaml` package sees it: its nodes with their places in the page, or where it goes wrong. */
import { Composer, isMap, isScalar, type Document, type Pair, type ParsedNode } from 'yaml'
import { splitFrontMatter } from '../front-matter'
import type { PageProperties, PropertyFault } from './model'
import { readTokens } from './tokens'

export type Node = ParsedNode
export type KeyValue = Pair<Node, Node | null>

/** What lies between the fences. `from` and `to` are its places in the page; `nodes` have theirs in `inner`. */
export type Source = { readonly inner: string; readonly from: number; readonly to: number }

export type Parsed =
  | { readonly kind: 'parsed'; readonly source: Source; readonly pairs: readonly KeyValue[] }
  | Exclude<PageProperties, { kind: 'read' }>

/** Longer front matter, in UTF-16 units, is left to the editor; so is what is nested deeper. */
const maxLength = 64 * 1024

/** The front matter without its fences; null when the page has none. */
function findSource(text: string): Source | null {
  const { frontMatter } = splitFrontMatter(text)
  if (frontMatter === '') return null
  const from = frontMatter.indexOf('\n') + 1
  const last = frontMatter.replace(/\r?\n$/, '').lastIndexOf('\n') + 1
  return { inner: frontMatter.slice(from, last), from, to: last }
}

const faults: Readonly<Record<string, PropertyFault>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'reserved',
  MISSING_CHAR: 'unclosed',
}

type Problem = { readonly fault: PropertyFault; readonly at: number; readonly subject?: string }

function invalid(text: string, { fault, at, subject = '' }: Problem): Parsed {
  const lines = text.slice(0, at).split('\n')
  const last = (lines.at(-1) ?? '').replace(/^\ufeff/, '')
  return { kind: 'invalid', fault, line: lines.length, column: last.length + 1, subject }
}

/** A key with that text; undefined for a key that is none of plain or quoted text. */
export const keyOf = ({ key }: KeyValue): string | undefined =>
  isScalar(key) && typeof key.source === 'string' && !key.anchor && !key.tag ? key.source : undefined

function findRepeated(pairs: readonly KeyValue[]): Problem | undefined {
  const seen = new Set<string>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    if (key === undefined) continue
    if (seen.has(key)) return { fault: 'repeated-key', at: pair.key.range[0], subject: key }
    seen.add(key)
  }
  return undefined
}

function findProblem(inner: string, [first, second]: readonly Document.Parsed[]): Problem | undefined {
  const error = first?.errors[0]
  if (!error) return second && { fault: 'not-yaml', at: second.range[0] }
  const [at, end] = error.pos
  return { fault: faultOf(error.code, inner, at), at, subject: inner.slice(at, end).trim().slice(0, 40) }
}

const isOpenAt = (inner: string, at: number): boolean =>
  inner.slice(0, at).split(/[[{]/).length > inner.slice(0, at).split(/[\]}]/).length

/** A bracket that is not closed makes every line below it look badly indented. */
function faultOf(code: string, inner: string, at: number): PropertyFault {
  return code === 'BAD_INDENT' && isOpenAt(inner, at) ? 'unclosed' : (faults[code] ?? 'not-yaml')
}

/** Reads the page's front matter. Nothing of it is evaluated: anchors and aliases stay what they are. */
export function parseFrontMatter(text: string): Parsed {
  const source = findSource(text)
  if (!source) return { kind: 'none' }
  const { inner, from } = source
  const tokens = inner.length > maxLength ? null : readTokens(inner)
  if (!tokens) return invalid(text, { fault: 'too-large', at: from })
  const documents = [...new Composer({ uniqueKeys: false, keepSourceTokens: true }).compose(tokens)]
  const problem = findProblem(inner, documents)
  if (problem) return invalid(text, { ...problem, at: from + problem.at })
  const contents = documents[0]?.contents ?? null
  if (contents === null) return { kind: 'parsed', source, pairs: [] }
  if (!isMap(contents) || contents.flow) return { kind: 'foreign' }
  const repeated = findRepeated(contents.items)
  return repeated
    ? invalid(text, { ...repeated, at: from + repeated.at })
    : { kind: 'parsed', source, pairs: contents.items }
}
