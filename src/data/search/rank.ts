/**
 * Which of the pages found come first: those that are called so, then those with another name, a heading, a tag so called,
 * then those that say it; what is whole before what only begins so.
 */
import type { Catalog } from '../catalog/catalog'
import { wordsOf } from '../catalog/searchable'
import { listByTitle, readDirectory, type PageEntry } from './directory'
import type { Query } from './model'
import { expressionOf, listTexts, wordsFor, type TextQuery } from './words'

export type Order = 'best' | 'newest' | 'oldest' | 'title'

/** Steep enough that no number of words in a text outweighs one in the title (sqlite.org/fts5.html §5.1.1). */
const weights = '1e6, 1e5, 1e3, 1e2, 10, 1'

/** To weigh a page costs some microseconds; of more only those are weighed whose names or headings have the words. */
const mostWeighed = 2000
/** How many of the first are looked at more closely. */
const mostCompared = 200

/** Pages that were found; by that expression of the full-text table, where it alone has found them. */
export type Ranking = {
  readonly ids: ReadonlySet<number>
  readonly query: Query
  readonly expression: string | null
}

/** The pages among the ids, best first; equals by title. */
export function rankPages(catalog: Catalog, found: Ranking): readonly number[] {
  const byTitle = listByTitle(catalog, found.ids)
  const texts = listTexts(found.query)
  if (texts.length === 0) return byTitle
  const ranks = weigh(catalog, texts, found)
  const weighed = listByTitle(catalog, ranks)
  const ranked = weighed.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
  return compareNames(catalog, [...ranked, ...byTitle.filter((id) => !ranks.has(id))], texts)
}

/** The less, the better, of the first ones; none of the others. */
function weigh(
  catalog: Catalog,
  texts: readonly TextQuery[],
  { ids, expression }: Ranking,
): ReadonlyMap<number, number> {
  if (ids.size <= mostWeighed) {
    if (expression !== null) return toRanks(catalog.database.list<Ranked>(selectFirst, expression), 0)
    const any = texts.flatMap((text) => wholeAndBegun(text)).join(' OR ')
    return toRanks(catalog.database.list<Ranked>(selectAmong, any, JSON.stringify([...ids])), 0)
  }
  const named = listCalled(catalog, ids, { texts, columns: 'name alias' })
  const headed = named.length < mostCompared ? listCalled(catalog, ids, { texts, columns: 'headings tags' }) : []
  // All that are called so before all that only have a heading.
  return new Map([...toRanks(headed, 0), ...toRanks(named, -1e9)])
}

type Ranked = { readonly id: number; readonly rank: number }

const toRanks = (rows: readonly Ranked[], shift: number): ReadonlyMap<number, number> =>
  new Map(rows.map(({ id, rank }) => [id, rank + shift]))

const selectRanks = `SELECT rowid AS id, bm25(texts, ${weights}) AS rank FROM texts WHERE texts MATCH ?`
const firstOnes = `ORDER BY 2 LIMIT ${mostCompared}`
const selectAmong = `${selectRanks} AND +rowid IN (SELECT value FROM json_each(?)) ${firstOnes}`
const selectFirst = `${selectRanks} ${firstOnes}`

type Called = { readonly texts: readonly TextQuery[]; readonly columns: string }

/** Those with all words there; none where even these are too many. */
function listCalled(catalog: Catalog, ids: ReadonlySet<number>, { texts, columns }: Called): readonly Ranked[] {
  const expression = `{${columns}} : (${texts.map((text) => `(${wholeAndBegun(text).join(' OR ')})`).join(' AND ')})`
  if (countFound(catalog, expression) > mostWeighed) return []
  return catalog.database.list<Ranked>(selectFirst, expression).filter(({ id }) => ids.has(id))
}

const countFound = ({ database }: Catalog, expression: string): number =>
  database.list<{ pages: number }>('SELECT count(*) AS pages FROM texts WHERE texts MATCH ?', expression)[0]?.pages ?? 0

/** The beginning of a word is found twice where it is a whole one. */
function wholeAndBegun(text: TextQuery): readonly string[] {
  const words = wordsFor(text)
  const whole = expressionOf({ ...words, isOpen: false })
  return words.isOpen ? [whole, expressionOf(words)] : [whole]
}

/** Of the first ones those before all that are called just so, and then those whose names begin so. */
function compareNames(catalog: Catalog, ranked: readonly number[], texts: readonly TextQuery[]): readonly number[] {
  const { byId } = readDirectory(catalog)
  const wanted = texts.flatMap(({ text }) => wordsOf(text)).join(' ')
  const first = ranked.slice(0, mostCompared).map((id) => ({ id, distance: distanceOf(byId.get(id), wanted) }))
  return [...first.toSorted((a, b) => a.distance - b.distance).map(({ id }) => id), ...ranked.slice(mostCompared)]
}

function distanceOf(page: PageEntry | undefined, wanted: string): number {
  if (page === undefined) return 4
  const title = wordsOf(page.title).join(' ')
  const aliases = page.aliases.map((alias) => wordsOf(alias).join(' '))
  if (title === wanted) return 0
  if (aliases.includes(wanted)) return 1
  if (title.startsWith(wanted)) return 2
  return aliases.some((alias) => alias.startsWith(wanted)) ? 3 : 4
}
