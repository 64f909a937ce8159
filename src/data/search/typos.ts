/** Words of the wiki that somebody may have meant who mistyped one. */
import type { Catalog } from '../catalog/catalog'
import { isUnspaced, wordsOf } from '../catalog/searchable'
import { listJson } from './directory'
import type { Query } from './model'
import type { TextQuery } from './words'

/** A word, and those that were looked for beside it. */
export type Correction = { readonly word: string; readonly to: readonly string[] }

const mostWords = 5
/** Shorter ones are too near to all others. */
const shortest = 4
/** How many signs may be wrong, missing, too many or swapped. */
const tolerance = (word: string): number => (word.length < shortest ? 0 : word.length < 8 ? 1 : 2)

const createVocabulary = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'texts', 'row')"
const selectNear = `
  SELECT json_group_array(json_array(term, doc)) AS rows FROM temp.vocabulary
  WHERE term >= ?1 AND term < ?2 AND length(term) BETWEEN ?3 AND ?4`

/** The same query, with the words that come near beside each of its own; null when none do. */
export function correct(
  catalog: Catalog,
  query: Query,
): { readonly query: Query; readonly corrections: readonly Correction[] } | null {
  const corrections = new Map<string, readonly string[]>()
  for (const text of listMeant(query)) {
    const near = listNear(catalog, wordsOf(text.text)[0] ?? '')
    if (near.length > 0) corrections.set(text.text, near)
  }
  if (corrections.size === 0) return null
  return { query: widen(query, corrections), corrections: [...corrections].map(([word, to]) => ({ word, to })) }
}

/** Words that stand alone, for nobody mistypes a phrase on purpose. */
function listMeant(query: Query): readonly TextQuery[] {
  if (query.kind === 'text')
    return query.form !== 'phrase' && wordsOf(query.text).length === 1 && !isUnspaced(query.text) ? [query] : []
  return query.kind === 'all' || query.kind === 'any' ? query.of.flatMap(listMeant) : []
}

function widen(query: Query, corrections: ReadonlyMap<string, readonly string[]>): Query {
  if (query.kind === 'all' || query.kind === 'any')
    return { ...query, of: query.of.map((part) => widen(part, corrections)) }
  const near = query.kind === 'text' && query.form !== 'phrase' ? corrections.get(query.text) : undefined
  if (near === undefined) return query
  const others = near.map((text): Query => ({ kind: 'text', form: 'word', text, at: query.at }))
  return { kind: 'any', of: [query, ...others], at: query.at }
}

/** The nearest first, then those on most pages. People seldom get the first letter wrong. */
function listNear(catalog: Catalog, word: string): readonly string[] {
  const most = tolerance(word)
  if (most === 0) return []
  catalog.database.execute(createVocabulary)
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  const after = String.fromCodePoint((word.codePointAt(0) ?? 0) + 1)
  const values = [first, after, word.length - most, word.length + most]
  const terms = listJson<readonly [string, number]>(catalog, selectNear, ...values)
  return terms
    .map(([term, pages]) => ({ term, pages, distance: distanceOf(word, term, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || b.pages - a.pages || (a.term < b.term ? -1 : 1))
    .slice(0, mostWords)
    .map(({ term }) => term)
}

/** Signs to change, add, leave out, or swap with their neighbour, to make one of the other; of more than `most`, `most` + 1. */
export function distanceOf(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(before, last, { a, b, i })
    if (Math.min(...row, ...last) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

type Pair = { readonly a: string; readonly b: string; readonly i: number }

/** The distances of the first `i` signs of `a` from each beginning of `b`. */
function nextRow(before: readonly number[], last: readonly number[], { a, b, i }: Pair): readonly number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    const swapped = isSwapped ? (before[j - 2] ?? Infinity) + 1 : Infinity
    const changed = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
    row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped))
  }
  return row
}
