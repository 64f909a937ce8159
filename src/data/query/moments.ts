/** What history says of a page: when it came to be, when it was changed last, and by whom. */
import { throwIfAborted } from '../../errors'
import { readCommits } from '../../git'
import type { Oid } from '../../names'
import { listStatements } from '../../page/rows'
import type { Catalog } from '../catalog/catalog'
import { readPast } from '../search/past'
import { foldName, momentNames } from './views'

type MomentName = (typeof momentNames)[number]

/** Times as ISO 8601 has them, in UTC to the second; the author is that of the last change. */
export type Moment = Readonly<Record<MomentName, string | null>>

/** Undefined for a page that history says nothing of, or was not asked about. */
export type Moments = (path: string) => Moment | undefined
export const noMoments: Moments = () => undefined

/** What a query asks of history: a column that it names, or all of those of `pages`. A count of rows is none of it. */
export function momentsIn(sql: string): ReadonlySet<MomentName> {
  const tokens = [...listStatements(sql)].flatMap(({ tokens }) => tokens)
  const words = new Set(tokens.map(({ text }) => foldName(text)))
  const takesAll = tokens.some(({ text }, at) => text === '*' && tokens[at - 1]?.text !== '(')
  const isAll = takesAll && words.has('pages')
  return new Set(momentNames.filter((name) => isAll || words.has(name)))
}

const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

/** As of the commit the catalog is at. */
export async function readMoments(catalog: Catalog, sql: string, signal?: AbortSignal): Promise<Moments> {
  const asked = momentsIn(sql)
  if (asked.size === 0) return noMoments
  const { times } = await readPast(catalog, 'times', signal)
  const byPath: ReadonlyMap<string, { created: number; changed: number; commits: readonly Oid[] }> = times
  const last = [...times.values()].flatMap(({ commits }) => commits.slice(0, 1))
  const authors = asked.has('author') ? await readAuthors(catalog, last, signal) : new Map<Oid, string>()
  return (path) => {
    const page = byPath.get(path)
    const author = page?.commits[0] && authors.get(page.commits[0])
    return page && { created: isoOf(page.created), modified: isoOf(page.changed), author: author ?? null }
  }
}

const kept = new WeakMap<Catalog, Map<Oid, string>>()
const atOnce = 500

/** Of each commit the author's name. Commits are read once for each catalog. */
async function readAuthors(
  catalog: Catalog,
  commits: readonly Oid[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<Oid, string>> {
  const authors = kept.get(catalog) ?? new Map<Oid, string>()
  kept.set(catalog, authors)
  const unread = [...new Set(commits)].filter((oid) => !authors.has(oid))
  for (let from = 0; from < unread.length; from += atOnce) {
    throwIfAborted(signal)
    for (const { oid, author } of await readCommits(catalog.repository, unread.slice(from, from + atOnce)))
      authors.set(oid, author.name)
  }
  return authors
}
