/**
 * Sets of pages, as sums that the full-text table works out as far as it can.
 *
 * What words alone decide stays one expression of FTS5 (sqlite.org/fts5.html §3); everything else is ids.
 */
import type { Catalog } from '../catalog/catalog'
import { listJson, readDirectory } from './directory'

export type Match =
  | { readonly kind: 'every' }
  | { readonly kind: 'none' }
  /** Pages that an expression finds, or (`lacks`) that it does not. */
  | { readonly kind: 'finds'; readonly expression: string }
  | { readonly kind: 'lacks'; readonly expression: string }
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<number> }

export const every: Match = { kind: 'every' }
export const none: Match = { kind: 'none' }

const selectFound = 'SELECT json_group_array(rowid) AS rows FROM texts WHERE texts MATCH ?'

export function idsOf(catalog: Catalog, match: Match): ReadonlySet<number> {
  if (match.kind === 'ids') return match.ids
  if (match.kind === 'none') return new Set()
  if (match.kind === 'every') return new Set(readDirectory(catalog).ids)
  const found = new Set(listJson<number>(catalog, selectFound, match.expression))
  return match.kind === 'finds' ? found : new Set(readDirectory(catalog).ids.filter((id) => !found.has(id)))
}

export function complement(catalog: Catalog, match: Match): Match {
  if (match.kind === 'every') return none
  if (match.kind === 'none') return every
  if (match.kind === 'finds') return { ...match, kind: 'lacks' }
  if (match.kind === 'lacks') return { ...match, kind: 'finds' }
  return { kind: 'ids', ids: new Set([...idsOf(catalog, every)].filter((id) => !match.ids.has(id))) }
}

const joined = (expressions: readonly string[], by: 'AND' | 'OR'): string =>
  expressions.map((expression) => `(${expression})`).join(` ${by} `)

const expressionsOf = (matches: readonly Match[], kind: 'finds' | 'lacks'): readonly string[] =>
  matches.flatMap((match) => (match.kind === kind ? [match.expression] : []))

/** Pages in all of them. */
export function intersect(catalog: Catalog, matches: readonly Match[]): Match {
  if (matches.some(({ kind }) => kind === 'none')) return none
  const finds = expressionsOf(matches, 'finds')
  const lacks = expressionsOf(matches, 'lacks')
  const words = joinWords(finds, lacks)
  const sets = matches.flatMap((match) => (match.kind === 'ids' ? [match.ids] : []))
  if (sets.length === 0) return words ?? every
  if (words) sets.push(idsOf(catalog, words))
  const [least = new Set<number>(), ...others] = sets.toSorted((a, b) => a.size - b.size)
  return { kind: 'ids', ids: new Set([...least].filter((id) => others.every((ids) => ids.has(id)))) }
}

function joinWords(finds: readonly string[], lacks: readonly string[]): Match | undefined {
  if (finds.length === 0) return lacks.length === 0 ? undefined : { kind: 'lacks', expression: joined(lacks, 'OR') }
  const wanted = joined(finds, 'AND')
  return { kind: 'finds', expression: lacks.length === 0 ? wanted : `(${wanted}) NOT (${joined(lacks, 'OR')})` }
}

/** Pages in any of them. */
export function unite(catalog: Catalog, matches: readonly Match[]): Match {
  if (matches.some(({ kind }) => kind === 'every')) return every
  const wanted = matches.filter(({ kind }) => kind !== 'none')
  if (wanted.length === 0) return none
  const finds = expressionsOf(wanted, 'finds')
  if (finds.length === wanted.length) return { kind: 'finds', expression: joined(finds, 'OR') }
  return { kind: 'ids', ids: new Set(wanted.flatMap((match) => [...idsOf(catalog, match)])) }
}
