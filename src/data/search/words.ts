/** Words of a query, as the full-text table and as texts are asked for them. */
import { wordsOf } from '../catalog/searchable'
import type { Query } from './model'
import type { Letters } from './patterns'

export type TextQuery = Extract<Query, { kind: 'text' }>

/** Words next to each other; of the last only its beginning when it is open. */
export type Words = { readonly words: readonly string[]; readonly isOpen: boolean }

export const wordsFor = ({ text, form }: TextQuery): Words => ({ words: wordsOf(text), isOpen: form === 'prefix' })

/** The same where case counts. */
export const lettersFor = ({ text, form }: TextQuery): Letters => ({
  text: text.normalize('NFC').trim(),
  isOpen: form === 'prefix',
})

/** The expression of FTS5, in those columns alone if any are named. A prefix finds what is whole better than its beginning. */
export function expressionOf({ words, isOpen }: Words, columns?: string): string {
  const phrase = `"${words.join(' ')}"`
  return `${columns ? `{${columns}} : ` : ''}${isOpen ? `${phrase} *` : phrase}`
}

/** Where the words are in a text that is given as words; −1 where they are not. */
export function findWords(text: readonly string[], { words, isOpen }: Words, from = 0): number {
  const last = words.length - 1
  for (let at = from; at + last < text.length; at++) {
    const fits = words.every((word, i) =>
      isOpen && i === last ? text[at + i]?.startsWith(word) : text[at + i] === word,
    )
    if (fits) return at
  }
  return -1
}

/** Every text of the query that a page is to have, wherever it is looked for as words. */
export function listTexts(query: Query): readonly TextQuery[] {
  if (query.kind === 'text') return [query]
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(listTexts)
  if (query.kind === 'unit' || query.kind === 'cased') return listTexts(query.of)
  return query.kind === 'in' && (query.field === 'title' || query.field === 'content') ? listTexts(query.of) : []
}
