/** What a search asks of history: when pages came to be and were changed, and by whom. */
import { throwIfAborted } from '../../errors'
import { listPathTimes, readCommits, type PathTimes } from '../../git'
import type { Oid, PagePath } from '../../names'
import { readPosition, type Catalog } from '../catalog/catalog'
import { foldText } from '../catalog/searchable'
import type { Query } from './model'
import { secondsOf } from './language/time-span'

export type Past = {
  readonly times: ReadonlyMap<PagePath, PathTimes>
  /** By commit, its author as `Name <mail>`, folded; empty unless somebody asks for authors. */
  readonly authors: ReadonlyMap<Oid, string>
}

/** What of history a query asks about. */
export type Need = 'nothing' | 'times' | 'authors'

/** What the query needs, and whoever asks besides. */
export function needOf(query: Query, besides: Need = 'nothing'): Need {
  const needs = [besides, ...listNeeds(query)]
  return needs.find((need) => need === 'authors') ?? needs.find((need) => need === 'times') ?? 'nothing'
}

function listNeeds(query: Query): readonly Need[] {
  if (query.kind === 'time') return ['times']
  if (query.kind === 'in') return [query.field === 'author' ? 'authors' : 'nothing', ...listNeeds(query.of)]
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(listNeeds)
  return query.kind === 'not' || query.kind === 'cased' || query.kind === 'unit' ? listNeeds(query.of) : []
}

type Kept = { readonly commit: Oid; readonly times: Past['times']; readonly authors: Map<Oid, string> }
const kept = new WeakMap<Catalog, Kept>()

/** As of the commit the catalog is at; of one that is under way nothing is known. Commits are read once. */
export async function readPast(catalog: Catalog, need: Need, signal?: AbortSignal): Promise<Past> {
  const position = readPosition(catalog)
  if (need === 'nothing' || position.kind === 'under-way' || position.commit === null)
    return { times: new Map(), authors: new Map() }
  const past = await readTimes(catalog, position.commit, signal)
  if (need === 'authors') await readAuthors(catalog, past, signal)
  return past
}

async function readTimes(catalog: Catalog, commit: Oid, signal: AbortSignal | undefined): Promise<Kept> {
  const known = kept.get(catalog)
  if (known?.commit === commit) return known
  const times = await listPathTimes(catalog.repository, commit, { signal })
  const past = { commit, times, authors: known?.authors ?? new Map<Oid, string>() }
  kept.set(catalog, past)
  return past
}

const atOnce = 500

async function readAuthors({ repository }: Catalog, { times, authors }: Kept, signal?: AbortSignal): Promise<void> {
  const commits = new Set([...times.values()].flatMap(({ commits }) => commits))
  const unread = [...commits].filter((oid) => !authors.has(oid))
  for (let from = 0; from < unread.length; from += atOnce) {
    throwIfAborted(signal)
    for (const { oid, author } of await readCommits(repository, unread.slice(from, from + atOnce)))
      authors.set(oid, foldText(`${author.name} <${author.email}>`))
  }
}

export function pathsByTime(
  { times }: Past,
  query: Extract<Query, { kind: 'time' }>,
  now: Date,
): ReadonlySet<PagePath> {
  const { from, to } = secondsOf(query.span, now)
  const fits = (time: number): boolean => time >= from && time < to
  return new Set([...times].filter(([, page]) => fits(page[query.event])).map(([path]) => path))
}

/** Pages that somebody so called had a hand in. */
export function pathsByAuthor({ times, authors }: Past, text: string): ReadonlySet<PagePath> {
  const wanted = foldText(text)
  const theirs = new Set([...authors].filter(([, author]) => author.includes(wanted)).map(([oid]) => oid))
  return new Set([...times].filter(([, { commits }]) => commits.some((oid) => theirs.has(oid))).map(([path]) => path))
}
