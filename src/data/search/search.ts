/** Searching: from what somebody wrote to the pages they meant, the best first, with the lines that say so. */
import { throwIfAborted } from '../../errors'
import type { PagePath } from '../../names'
import type { Catalog } from '../catalog/catalog'
import { listByTitle, readDirectory, type PageEntry } from './directory'
import { examineHere, examinePages, type Examiner, type LookForLines, type Looking } from './examine'
import { findLines, listMarkers, markName, type FoundLine, type FoundLines, type Marker } from './lines'
import { idsOf } from './matches'
import type { Problem, Query, Range } from './model'
import { parseSearch } from './language/parse'
import { needOf, readPast, type Past } from './past'
import { planSearch } from './plan'
import { rankPages, type Order } from './rank'
import { readShownText } from './texts'
import { correct, type Correction } from './typos'

/** What is searched for; twenty pages from the first on, the best first, unless told. */
export type SearchRequest = {
  readonly text: string
  readonly order?: Order
  readonly offset?: number
  readonly limit?: number
}

/** A page that was found. Of its lines with marks the first few are here, of `lineCount` in all. */
export type Hit = {
  readonly path: PagePath
  readonly title: string
  readonly marks: readonly Range[]
  /** Another name of it that has the words, where its title has not. */
  readonly alias: { readonly text: string; readonly marks: readonly Range[] } | null
  readonly lines: readonly FoundLine[]
  readonly lineCount: number
}

export type Found = {
  readonly problems: readonly Problem[]
  /** Of all pages; `hits` are those from `offset` on. */
  readonly total: number
  readonly hits: readonly Hit[]
  /** What was looked for besides, because hardly anything was found; such pages come last. */
  readonly corrections: readonly Correction[]
}

export type SearchCall = Partial<Looking> & { readonly now?: Date }

/** With fewer pages it is looked for what may have been meant. */
const few = 3
const standardLimit = 20
const linesShown = 3
export const mostLines = 200

/** Nothing of a search without words. Throws `aborted`. */
export async function search(
  catalog: Catalog,
  { text, order = 'best', offset = 0, limit = standardLimit }: SearchRequest,
  call: SearchCall = {},
): Promise<Found> {
  const { query, problems } = parseSearch(text)
  if (query.kind === 'everything') return { problems, total: 0, hits: [], corrections: [] }
  const { examiner = examineHere, now = new Date(), ...rest } = call
  const asked = { ...rest, examiner, now, order }
  const found = await findPages(catalog, query, asked)
  const shown = found.ids.slice(offset, offset + limit)
  const hits = await showPages(catalog, shown, { markers: listMarkers(found.query), ...asked })
  return {
    problems: [...problems, ...found.problems],
    total: found.ids.length,
    hits,
    corrections: found.corrections,
  }
}

type Asked = Looking & { readonly now: Date; readonly order: Order }
type FoundPages = {
  readonly ids: readonly number[]
  readonly query: Query
  readonly problems: readonly Problem[]
  readonly corrections: readonly Correction[]
}

async function findPages(catalog: Catalog, query: Query, asked: Asked): Promise<FoundPages> {
  const past = await readPast(catalog, needOf(query, isByTime(asked.order) ? 'times' : 'nothing'), asked.signal)
  const exact = await answer(catalog, query, { ...asked, past })
  const ids = sort(catalog, exact.ids, { query, past, order: asked.order, expression: exact.expression })
  const other = ids.length < few ? correct(catalog, query) : null
  if (other === null) return { ids, query, problems: exact.problems, corrections: [] }
  const near = await answer(catalog, other.query, { ...asked, past })
  const added = new Set([...near.ids].filter((id) => !exact.ids.has(id)))
  const more = sort(catalog, added, { query: other.query, past, order: asked.order, expression: null })
  return {
    ids: [...ids, ...more],
    query: more.length > 0 ? other.query : query,
    problems: exact.problems,
    corrections: more.length > 0 ? other.corrections : [],
  }
}

const isByTime = (order: Order): boolean => order === 'newest' || order === 'oldest'

type Answer = {
  /** That of the full-text table, where it alone has told. */
  readonly expression: string | null
  readonly ids: ReadonlySet<number>
  readonly problems: readonly Problem[]
}

async function answer(catalog: Catalog, query: Query, asked: Asked & { readonly past: Past }): Promise<Answer> {
  const plan = planSearch(catalog, query, asked)
  const { test, problems } = plan
  const { match } = plan
  const expression = match.kind === 'finds' ? match.expression : null
  if (test === null) return { ids: idsOf(catalog, match), expression, problems }
  const { found, isWhole } = await examinePages(catalog, { ...plan, test }, asked)
  return {
    ids: found,
    expression: null,
    problems: isWhole ? problems : [...problems, { kind: 'slow-regex', at: query.at }],
  }
}

type Sorting = { readonly expression: string | null; readonly query: Query; readonly past: Past; readonly order: Order }

function sort(
  catalog: Catalog,
  ids: ReadonlySet<number>,
  { query, past, order, expression }: Sorting,
): readonly number[] {
  if (order === 'best') return rankPages(catalog, { ids, query, expression })
  const byTitle = listByTitle(catalog, ids)
  if (order === 'title') return byTitle
  const { byId } = readDirectory(catalog)
  const timeOf = (id: number): number => past.times.get(byId.get(id)?.path as PagePath)?.changed ?? 0
  const direction = order === 'newest' ? -1 : 1
  return byTitle.toSorted((a, b) => direction * (timeOf(a) - timeOf(b)))
}

async function showPages(
  catalog: Catalog,
  ids: readonly number[],
  { markers, ...asked }: Looking & { readonly markers: readonly Marker[] },
): Promise<readonly Hit[]> {
  const { byId } = readDirectory(catalog)
  const pages = ids.flatMap((id) => byId.get(id) ?? [])
  const texts = await Promise.all(pages.map(({ oid }) => readShownText(catalog, oid)))
  throwIfAborted(asked.signal)
  const found = await markLines({ texts, markers, most: linesShown }, asked.examiner)
  return pages.map((page, i) => describe(page, found[i] ?? { count: 0, lines: [] }, markers))
}

/** Patterns are left to the examiner; the words beside one that is too slow are marked all the same. */
async function markLines(look: LookForLines, examiner: Examiner): Promise<readonly FoundLines[]> {
  const plain = look.markers.filter(({ kind }) => kind !== 'regex')
  const marked = plain.length < look.markers.length ? await examiner.findLines(look) : null
  return marked ?? look.texts.map((text) => findLines(text, plain, look.most))
}

/** All lines of one page with marks, or the best two hundred of more; none when there is no such page. */
export async function listFoundLines(
  catalog: Catalog,
  { text, path }: { readonly text: string; readonly path: PagePath },
  { examiner = examineHere }: Partial<Looking> = {},
): Promise<readonly FoundLine[]> {
  const page = readDirectory(catalog).pages.find((each) => each.path === path)
  if (page === undefined) return []
  const { query } = parseSearch(text)
  const markers = listMarkers(correct(catalog, query)?.query ?? query)
  const texts = [await readShownText(catalog, page.oid)]
  const [found] = await markLines({ texts, markers, most: mostLines }, examiner)
  return found?.lines ?? []
}

function describe(page: PageEntry, { count, lines }: FoundLines, markers: readonly Marker[]): Hit {
  const words = markers.filter(({ kind }) => kind === 'words' || kind === 'letters')
  const marks = markName(page.title, words)
  const aliases = page.aliases.map((text) => ({ text, marks: markName(text, words) }))
  const alias = marks.length > 0 ? undefined : aliases.find(({ marks }) => marks.length > 0)
  return { path: page.path, title: page.title, marks, alias: alias ?? null, lines, lineCount: count }
}
