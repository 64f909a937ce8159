/** The addresses of what pages say as data: queries, models, databases; and of the guide. */
import { isOid, isPagePath, type Oid, type PagePath, type WikiId } from '../../names'
import { formatQuery } from '../search/route-query'

export const modelViews = ['table', 'board', 'calendar', 'gallery', 'new', 'definition'] as const
/** How the records of a model are shown; or the form of a new one, or of the model itself. */
export type ModelView = (typeof modelViews)[number]

export type DataRoute =
  /** A query to be asked; empty when there is none yet. */
  | { readonly kind: 'query'; readonly wiki: WikiId; readonly sql: string }
  /** A model by its name; the definition of no name is that of a new one. */
  | { readonly kind: 'model'; readonly wiki: WikiId; readonly model: string; readonly view: ModelView }
  /** A folder that is a database, with one of its tables; as of a commit, or as it is now (null). */
  | {
      readonly kind: 'database'
      readonly wiki: WikiId
      readonly path: PagePath
      readonly table: string | null
      readonly commit: Oid | null
    }
  /** A page of the guide, its first where it is empty; and a heading of it by its id. */
  | { readonly kind: 'guide'; readonly wiki: WikiId; readonly page: string; readonly heading: string | null }

export const isDataRoute = (route: { readonly kind: string }): route is DataRoute =>
  route.kind === 'query' || route.kind === 'model' || route.kind === 'database' || route.kind === 'guide'

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** What follows the wiki. */
export function formatDataRoute(route: DataRoute): string {
  switch (route.kind) {
    case 'query':
      return `/query${formatQuery({ sql: route.sql })}`
    case 'model':
      return `/model/${encodeURIComponent(route.model)}${formatQuery({ as: route.view === 'table' ? null : route.view })}`
    case 'database':
      return `/database/${encodePath(route.path)}${formatQuery({ table: route.table, at: route.commit })}`
    case 'guide':
      return `/guide${['', route.page, route.heading ?? ''].map(encodeURIComponent).join('/').replace(/\/+$/, '')}`
  }
}

/** The words that begin such an address, each with what reads the decoded rest of it and its query. */
const parsers: Readonly<
  Record<string, (wiki: WikiId, rest: readonly string[], query: URLSearchParams) => DataRoute | undefined>
> = {
  query: (wiki, rest, query) => (rest.length === 0 ? { kind: 'query', wiki, sql: query.get('sql') ?? '' } : undefined),
  model: (wiki, [model, ...more], query) => {
    const view = modelViews.find((one) => one === (query.get('as') ?? 'table'))
    const isNamed = model !== undefined && (model !== '' || view === 'definition')
    return isNamed && view && more.length === 0 ? { kind: 'model', wiki, model, view } : undefined
  },
  database: (wiki, rest, query) => {
    const [path, commit] = [rest.join('/'), query.get('at')]
    if (!isPagePath(path) || !(commit === null || isOid(commit))) return undefined
    return { kind: 'database', wiki, path, table: query.get('table'), commit }
  },
  guide: (wiki, [page = '', heading = '', ...more]) =>
    more.length === 0 ? { kind: 'guide', wiki, page, heading: heading || null } : undefined,
}

export const isDataWord = (word: string): boolean => Object.hasOwn(parsers, word)

export const parseDataRoute = (
  wiki: WikiId,
  { word, rest, query }: { readonly word: string; readonly rest: readonly string[]; readonly query: URLSearchParams },
): DataRoute | undefined => parsers[word]?.(wiki, rest, query)
