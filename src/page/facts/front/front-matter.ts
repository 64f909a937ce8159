/** Properties of front matter, and the links in it. */
import { isScalar, parseDocument, visit, type Document } from 'yaml'
import { splitFrontMatter } from '../../front-matter'
import { readFlatYaml, type ReadEntry } from './flat-yaml'
import { withLineFeeds, type LineOf } from '../lines'
import { readWikilink } from '../links'
import type { LinkFact, PropertyFact, PropertyValue, Range } from '../model'
import { readValue } from '../values'
import { quoteBefore, unquoteSingle } from './yaml-quotes'

/** Larger or deeper front matter is somebody's data, or was written to keep the parser busy. In UTF-16 units. */
const largest = 128 * 1024
const deepest = 24

/** Whether brackets, or marks of lists in one line, nest deeper than anybody writes; those in quotation marks count, too. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return new RegExp(`(?:[-?:][ \\t]+){${deepest}}|(?:^|\\n)[ ]{${8 * deepest}}`).test(text)
}

/** Whether a map says a key twice. The parser can tell as well, but compares each key with every one before it. */
function hasRepeatedKeys(document: Document): boolean {
  let isRepeated = false
  visit(document, {
    Map(_, { items }) {
      const keys = items.flatMap(({ key }) => (isScalar(key) ? [key.value] : []))
      isRepeated ||= new Set(keys).size < keys.length
      return isRepeated ? visit.BREAK : undefined
    },
  })
  return isRepeated
}

/** Undefined where it is broken. */
function parseYaml(text: string): Document | undefined {
  const limits = {
    schema: 'core',
    intAsBigInt: true,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  } as const
  const document = parseDocument(text, limits)
  return document.errors.length > 0 || hasRepeatedKeys(document) ? undefined : document
}

/** The values of a parsed document, by key; undefined where aliases would make them grow without measure. */
function valuesOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    if (error instanceof ReferenceError) return undefined // that is how it says so
    throw error
  }
}

/** A key as values are kept under it. */
const nameOf = (key: unknown): string => (typeof key === 'string' ? key : (JSON.stringify(key, plainNumbers) ?? ''))

const plainNumbers = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

/** The keys of the top level with their offsets. */
function* keysOf({ contents }: Document): Generator<{ readonly key: string; readonly offset: number }> {
  const items: readonly unknown[] =
    contents && 'items' in contents && Array.isArray(contents.items) ? contents.items : []
  for (const item of items) {
    const key = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined
    if (isScalar(key)) yield { key: nameOf(key.value), offset: key.range?.[0] ?? 0 }
  }
}

/** The entries of any YAML; none where it is broken, no map, or beyond the limits. */
function readYaml(text: string): readonly ReadEntry[] {
  if (text.length > largest || isTooDeep(text)) return []
  const document = parseYaml(text)
  const values = document && valuesOf(document)
  if (!document || typeof values !== 'object' || values === null || Array.isArray(values)) return []
  const known = new Map<string, unknown>(Object.entries(values))
  return [...keysOf(document)].map(({ key, offset }) => ({ key, offset, value: readValue(known.get(key)) }))
}

/** The place of what is between the fences. */
function insideOf(frontMatter: string): Range {
  const from = frontMatter.indexOf('\n') + 1
  const to = Math.max(from, frontMatter.trimEnd().lastIndexOf('\n') + 1)
  return { from, to }
}

/** The properties in front matter, fences included, which begins at offset 0 of the page. */
export function readProperties(frontMatter: string, lineAt: LineOf): readonly PropertyFact[] {
  if (frontMatter === '') return []
  const { from, to } = insideOf(frontMatter)
  const inside = frontMatter.slice(from, to)
  const entries = readFlatYaml(inside) ?? readYaml(inside)
  return entries.map(({ key, value, offset }) => ({ key, value, from: 'front-matter', line: lineAt(from + offset) }))
}

/** What the properties of a page say, by key, without anything else that its text says. None where front matter is broken. */
export function readPropertyValues(text: string): ReadonlyMap<string, PropertyValue> {
  const { frontMatter } = splitFrontMatter(withLineFeeds(text))
  return new Map(readProperties(frontMatter, () => 0).map(({ key, value }) => [key, value]))
}

const unquoted = (link: LinkFact): LinkFact => ({
  ...link,
  written: unquoteSingle(link.written),
  label: link.label && unquoteSingle(link.label),
})

/** Wikilinks in the values of front matter; what is in a comment of its own line is none. */
export function readPropertyLinks(frontMatter: string, lineAt: LineOf): readonly LinkFact[] {
  const links: LinkFact[] = []
  for (const { 0: link, index } of frontMatter.matchAll(/\[\[[^[\]\n]+\]\]/g)) {
    const start = frontMatter.lastIndexOf('\n', index) + 1
    if (/^\s*#/.test(frontMatter.slice(start, index))) continue
    const place = { at: { from: index, to: index + link.length }, line: lineAt(index) }
    const read = readWikilink(frontMatter, place, 'property')
    if (read) links.push(quoteBefore(frontMatter, index) === "'" ? unquoted(read) : read)
  }
  return links
}
