/** What became of a page's properties. */
import type { PropertyContent } from './model'
import { sameContent } from './kinds'
import { readProperties } from './read'

/** A property with what it said and says, in words; null where it was not or is not there. Of lists, what went and came. */
export type PropertyChange = {
  readonly key: string
  readonly before: readonly string[] | null
  readonly after: readonly string[] | null
}

type Value = { readonly content: PropertyContent | null; readonly source: string }

type Known = ReadonlyMap<string, Value>

function readKnown(text: string): Known | undefined {
  const properties = readProperties(text)
  if (properties.kind === 'none') return new Map()
  if (properties.kind !== 'read') return undefined
  return new Map(
    properties.entries.map(({ key, content, valueAt }) => [
      key,
      { content, source: text.slice(valueAt.from, valueAt.to) },
    ]),
  )
}

function wordsOf({ content, source }: Value): readonly string[] {
  if (content === null) return [source]
  if ('items' in content) return content.items
  if (content.kind === 'checkbox') return [String(content.checked)]
  return content.kind === 'empty' ? [] : [content.text]
}

const isSame = (was: Value, is: Value): boolean =>
  was.source === is.source || (was.content !== null && sameContent(was.content, is.content))

const isList = ({ content }: Value): boolean => content !== null && 'items' in content

/** What of one list is not in the other. */
const without = (items: readonly string[], others: readonly string[]): readonly string[] =>
  items.filter((item) => !others.includes(item))

function compareValues(was: Value, is: Value): Pick<PropertyChange, 'before' | 'after'> {
  const [before, after] = [wordsOf(was), wordsOf(is)]
  return isList(was) && isList(is)
    ? { before: without(before, after), after: without(after, before) }
    : { before, after }
}

/** The properties that differ, in the order they have now; undefined when they cannot be read on both sides. */
export function compareProperties(before: string, after: string): readonly PropertyChange[] | undefined {
  const [old, next] = [readKnown(before), readKnown(after)]
  if (!old || !next) return undefined
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((key): PropertyChange[] => {
    const [was, is] = [old.get(key), next.get(key)]
    if (was && is) return isSame(was, is) ? [] : [{ key, ...compareValues(was, is) }]
    return [{ key, before: was ? wordsOf(was) : null, after: is ? wordsOf(is) : null }]
  })
}
