/** What properties say about the page itself: its title, other names, tags. */
import { isTag } from '../syntax'
import type { PropertyFact, PropertyValue, TagFact } from './model'

/** A list of words, written as a list, or in one line with commas; tags are parted by spaces, too. */
function wordsOf(value: PropertyValue, separator: RegExp): readonly string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string')
    return value
      .split(separator)
      .map((word) => word.trim())
      .filter(Boolean)
  return Array.isArray(value) ? value.flatMap((item: PropertyValue) => wordsOf(item, /$^/)) : []
}

const isNamed = (property: PropertyFact, ...names: readonly string[]): boolean =>
  names.includes(property.key.toLowerCase())

export function titleIn(properties: readonly PropertyFact[]): string | null {
  const value = properties.find((property) => isNamed(property, 'title'))?.value
  const title = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return title || null
}

export const aliasesIn = (properties: readonly PropertyFact[]): readonly string[] => [
  ...new Set(properties.filter((one) => isNamed(one, 'aliases', 'alias')).flatMap(({ value }) => wordsOf(value, /,/))),
]

const bareTag = (word: string): string => word.replace(/^#?(?:\[\[)?|\]\]$/g, '')

export const tagsIn = (properties: readonly PropertyFact[]): readonly TagFact[] =>
  properties
    .filter((one) => isNamed(one, 'tags', 'tag'))
    .flatMap(({ value, line, from }) =>
      wordsOf(value, from === 'text' ? /,/ : /[,\s]/).map((word) => ({ tag: bareTag(word), line })),
    )
    .filter(({ tag }) => isTag(tag) || /\S\s+\S/.test(tag))
