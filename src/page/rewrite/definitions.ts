/**
 * Foam's definitions for other readers: `[page]: page.md "Title"` below the text makes `[[page]]` a link everywhere.
 * Their names follow the wikilinks they stand for.
 */
import type { LinkFact } from '../facts'
import type { TextEdit } from './model'
import { isWikilink } from './written'

const begin = '[//begin]'

/** For wikilinks that were written anew, the same name in their definitions. */
export function definitionEdits(
  text: string,
  links: readonly LinkFact[],
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const start = text.indexOf(begin)
  if (start < 0) return []
  const targets = new Set(links.filter(isWikilink).map(({ target }) => target.from))
  const written = edits.filter(({ from }) => targets.has(from))
  const renamed = new Map(written.map(({ from, to, insert }) => [text.slice(from, to), insert]))
  return links.flatMap(({ kind, label, at }) => {
    const isDefinition = kind === 'reference' && at.from > start
    const insert = isDefinition && label !== null ? renamed.get(label) : undefined
    return insert === undefined || label === null ? [] : [{ from: at.from + 1, to: at.from + 1 + label.length, insert }]
  })
}
