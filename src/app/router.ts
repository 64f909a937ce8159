/**
 * The address bar as a value.
 *
 * Addresses live behind `#`, so that any static host and any sub-path will do. Laws (`test/app/router.test.ts`):
 * `parseRoute(formatRoute(route))` is the route again; every text parses to some route.
 */
import {
  findOrder,
  formatFound,
  formatQuery,
  parseFound,
  parseQuery,
  type FoundPlace,
  type SearchOrder,
} from './search/route-query'
import { formatDataRoute, isDataRoute, isDataWord, parseDataRoute, type DataRoute } from './routes/data'
import { isOid, isPagePath, isRefName, isWikiId, type Oid, type PagePath, type WikiId } from '../names'

// Each word becomes a member of the union of its own, so that a check of `kind` narrows to it.
type Of<Kind> = Kind extends string ? { readonly kind: Kind } : never
type In<Kind> = Kind extends string ? { readonly kind: Kind; readonly wiki: WikiId } : never
type At<Kind> = Kind extends string ? { readonly kind: Kind; readonly wiki: WikiId; readonly path: PagePath } : never

/** The commit at which the whole wiki is looked at; absent, as it is now. */
type Then = { readonly at?: Oid | undefined }

/** A page's heading is the part after a second `#`. `path` of `new` is only suggested, so it may break the rules. */
export type Route =
  | Of<'start' | 'wikis' | 'clone' | 'settings'>
  | (In<'home' | 'pages'> & Then)
  | In<'changes' | 'deleted' | 'links' | 'remote' | 'export' | 'storage' | 'merge'>
  | In<'branches' | 'tags' | 'actions'>
  | In<'models' | 'databases'>
  | DataRoute
  /** What other programs sent here, to be made pages of. */
  | In<'received'>
  /** The page of this day or week, whichever it is when somebody goes there. */
  | In<'today' | 'week'>
  | At<'history'>
  /** All pages and their links, or those around a page. */
  | (In<'graph'> & { readonly around: PagePath | null })
  /** A page that is not there yet begins as the template, if one is named. */
  | (At<'edit'> & { readonly template?: PagePath })
  | (At<'page'> & Then & { readonly heading: string | null; readonly found?: FoundPlace | undefined })
  | (In<'new'> & { readonly path: string })
  /** Pages with a tag of theirs; all tags, where it is empty. */
  | (In<'tag'> & { readonly tag: string })
  | (In<'commit'> & { readonly commit: Oid })
  | (At<'revision'> & { readonly commit: Oid })
  /** Who wrote the page's lines, as it is now (null) or was at a commit, with a line to look at, from 1. */
  | (At<'blame'> & { readonly commit: Oid | null; readonly line: number | null })
  /** What is searched for in history, in a page unless its scope is the wiki. */
  | (In<'find'> & { readonly phrase: string; readonly page: PagePath | null; readonly scope: 'page' | 'wiki' })
  /** The pages that say what is searched for; the best first, unless told. */
  | (In<'search'> & { readonly text: string; readonly order?: SearchOrder | undefined })
  /** null stands for "where the page did not exist", `draft` for the text typed and not saved. */
  | (At<'compare'> & { readonly before: Oid | null; readonly after: Oid | 'draft' | null })
  /** Two branches, as people call them. */
  | (In<'compare-branches'> & { readonly before: string; readonly after: string })
  | { readonly kind: 'unknown'; readonly hash: string }

export type RouteKind = Route['kind']
/** The route of one kind, for the view that shows it. */
export type RouteOf<Kind extends RouteKind> = Extract<Route, { kind: Kind }>

const plain = ['wikis', 'clone', 'settings'] as const
const plainInWiki = [
  'pages',
  'changes',
  'deleted',
  'links',
  'remote',
  'export',
  'storage',
  'merge',
  'branches',
  'tags',
  'actions',
  'models',
  'databases',
  'received',
  'today',
  'week',
] as const

const oneOf = <Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined =>
  words.find((word) => word === text)

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
const formatSide = (side: Oid | 'draft' | null): string => side ?? 'none'

/** The route as `location.hash` shows it, `#` included. */
export function formatRoute(route: Route): string {
  if (route.kind === 'unknown') return route.hash
  if (route.kind === 'start') return '#/'
  return 'wiki' in route ? `#/w/${route.wiki}${formatThen(route)}${formatInWiki(route)}` : `#/${route.kind}`
}

const formatThen = (route: Route): string => ('at' in route && route.at ? `/at/${route.at}` : '')

function formatInWiki(route: Extract<Route, { wiki: WikiId }>): string {
  if (isDataRoute(route)) return formatDataRoute(route)
  switch (route.kind) {
    case 'home':
      return ''
    case 'page':
      return `/page/${encodePath(route.path)}${formatFound(route.found)}${route.heading ? `#${encodeURIComponent(route.heading)}` : ''}`
    case 'edit':
      return `/edit/${encodePath(route.path)}${formatQuery({ template: route.template ?? null })}`
    case 'history':
      return `/history/${encodePath(route.path)}`
    case 'graph':
      return route.around === null ? '/graph' : `/graph/${encodePath(route.around)}`
    case 'new':
      return `/new${route.path ? `?path=${encodeURIComponent(route.path)}` : ''}`
    case 'tag':
      return route.tag ? `/tag/${encodePath(route.tag)}` : '/tag'
    case 'commit':
      return `/commit/${route.commit}`
    case 'blame':
      return `/blame/${route.commit ?? 'now'}/${encodePath(route.path)}${route.line ? `#${route.line}` : ''}`
    case 'find':
      return `/find${formatQuery({ phrase: route.phrase, page: route.page, in: route.scope === 'wiki' ? 'wiki' : '' })}`
    case 'search':
      return `/search${formatQuery({ for: route.text, by: route.order ?? null })}`
    case 'revision':
      return `/revision/${route.commit}/${encodePath(route.path)}`
    case 'compare':
      return `/compare/${formatSide(route.before)}..${formatSide(route.after)}/${encodePath(route.path)}`
    case 'compare-branches':
      return `/branches/${encodePath(route.before)}...${encodePath(route.after)}`
    default:
      return `/${route.kind}`
  }
}

/** Any `location.hash` as a route; `unknown` when it is none of ours. */
export function parseRoute(hash: string): Route {
  return parseKnown(hash) ?? { kind: 'unknown', hash }
}

function parseKnown(hash: string): Route | undefined {
  const text = hash.replace(/^#?\/?/, '')
  if (text === '') return { kind: 'start' }
  const kind = oneOf(plain, text)
  if (kind) return { kind }
  const [head, wiki, ...rest] = text.split('/')
  return head === 'w' && wiki !== undefined && isWikiId(wiki) ? parseAtSomeTime(wiki, rest) : undefined
}

/** Reading alone can be done at another time than now. */
function parseAtSomeTime(wiki: WikiId, parts: readonly string[]): Route | undefined {
  const [word, at = '', ...rest] = parts
  if (word !== 'at') return parseInWiki(wiki, parts)
  const route = isOid(at) ? parseInWiki(wiki, rest) : undefined
  if (!isOid(at) || (route?.kind !== 'home' && route?.kind !== 'pages' && route?.kind !== 'page')) return undefined
  return { ...route, at }
}

/** What follows a word that has a form of its own. */
const parsers: ReadonlyMap<string, (wiki: WikiId, rest: readonly string[]) => Route | undefined> = new Map([
  ['blame', parseBlame],
  ['tag', parseTag],
  ['graph', parseGraph],
])

/** What is said in a query. */
const askers: ReadonlyMap<string, (wiki: WikiId, query: URLSearchParams) => Route | undefined> = new Map([
  ['new', (wiki: WikiId, query: URLSearchParams): Route => ({ kind: 'new', wiki, path: query.get('path') ?? '' })],
  ['find', parseFind],
  ['search', parseSearch],
])

function parseInWiki(wiki: WikiId, [word = '', ...rest]: readonly string[]): Route | undefined {
  if (word === '') return rest.length === 0 ? { kind: 'home', wiki } : undefined
  if (isDataWord(word.replace(/\?.*$/, ''))) return parseData(wiki, [word, ...rest].join('/'))
  const parseAsked = askers.get(word.replace(/\?.*$/, ''))
  if (parseAsked) return parseAsked(wiki, parseQuery(word))
  const parse = parsers.get(word)
  if (parse) return parse(wiki, rest)
  if (word === 'branches' && rest.length > 0) return parseCompareBranches(wiki, rest.join('/'))
  const kind = oneOf(plainInWiki, word)
  if (kind) return rest.length === 0 ? { kind, wiki } : undefined
  return parseOfPage(wiki, word, rest)
}

function parseData(wiki: WikiId, text: string): Route | undefined {
  const [word = '', ...rest] = text.replace(/\?.*$/, '').split('/').map(decodePart)
  const known = rest.filter((part) => part !== undefined)
  return known.length === rest.length ? parseDataRoute(wiki, { word, rest: known, query: parseQuery(text) }) : undefined
}

function parseFind(wiki: WikiId, query: URLSearchParams): Route | undefined {
  const page = query.get('page')
  if (page !== null && !isPagePath(page)) return undefined
  return {
    kind: 'find',
    wiki,
    phrase: query.get('phrase') ?? '',
    page,
    scope: query.get('in') === 'wiki' ? 'wiki' : 'page',
  }
}

function parseSearch(wiki: WikiId, query: URLSearchParams): Route {
  const order = findOrder(query.get('by'))
  return { kind: 'search', wiki, text: query.get('for') ?? '', ...(order && { order }) }
}

function parseTag(wiki: WikiId, parts: readonly string[]): Route | undefined {
  const decoded = parts.map(decodePart)
  return decoded.includes(undefined) ? undefined : { kind: 'tag', wiki, tag: decoded.join('/') }
}

function parseGraph(wiki: WikiId, parts: readonly string[]): Route | undefined {
  if (parts.length === 0) return { kind: 'graph', wiki, around: null }
  const around = parsePath(parts)
  return around && { kind: 'graph', wiki, around }
}

function parseOfPage(wiki: WikiId, word: string, rest: readonly string[]): Route | undefined {
  const [first = '', ...others] = rest
  if (word === 'page') return parsePageRoute(wiki, rest.join('/'))
  if (word === 'commit')
    return isOid(first) && others.length === 0 ? { kind: 'commit', wiki, commit: first } : undefined
  if (word === 'edit') return parseEdit(wiki, rest.join('/'))
  if (word === 'history') {
    const path = parsePath(rest)
    return path && { kind: word, wiki, path }
  }
  const path = parsePath(others)
  if (path === undefined) return undefined
  if (word === 'revision') return isOid(first) ? { kind: 'revision', wiki, commit: first, path } : undefined
  return word === 'compare' ? parseCompare(wiki, first, path) : undefined
}

function parseEdit(wiki: WikiId, text: string): Route | undefined {
  const path = parsePath((text.split('?')[0] ?? '').split('/'))
  const template = parseQuery(text).get('template')
  return path && { kind: 'edit', wiki, path, ...(template !== null && isPagePath(template) && { template }) }
}

function parsePageRoute(wiki: WikiId, text: string): Route | undefined {
  const [place = '', ...anchor] = text.split('#')
  const [encoded = '', ...query] = place.split('?')
  const path = parsePath(encoded.split('/'))
  const heading = decodePart(anchor.join('#'))
  if (path === undefined || heading === undefined) return undefined
  const found = query.length > 0 ? parseFound(parseQuery(`?${query.join('?')}`)) : undefined
  return { kind: 'page', wiki, path, heading: heading || null, ...(found && { found }) }
}

function parseBlame(wiki: WikiId, [at = '', ...rest]: readonly string[]): Route | undefined {
  const [encoded = '', number, ...more] = rest.join('/').split('#')
  const path = parsePath(encoded.split('/'))
  if (path === undefined || more.length > 0 || !(at === 'now' || isOid(at))) return undefined
  if (number !== undefined && !/^[1-9]\d{0,8}$/.test(number)) return undefined
  return {
    kind: 'blame',
    wiki,
    path,
    commit: at === 'now' ? null : at,
    line: number === undefined ? null : Number(number),
  }
}

function parseCompare(wiki: WikiId, range: string, path: PagePath): Route | undefined {
  const [from = '', to = '', ...more] = range.split('..')
  const before = parseSide(from)
  const after = to === 'draft' ? to : parseSide(to)
  if (before === undefined || after === undefined || more.length > 0) return undefined
  return { kind: 'compare', wiki, path, before, after }
}

/** No branch has two dots in a row in its name, or one at an end, so the three between them stand out. */
function parseCompareBranches(wiki: WikiId, range: string): Route | undefined {
  const [before, after, ...more] = range.split('...').map(decodePart)
  if (before === undefined || after === undefined || more.length > 0) return undefined
  return [before, after].every(isBranchName) ? { kind: 'compare-branches', wiki, before, after } : undefined
}

const isBranchName = (name: string): boolean => isRefName(`refs/heads/${name}`)

const parseSide = (text: string): Oid | null | undefined => (text === 'none' ? null : isOid(text) ? text : undefined)

function parsePath(parts: readonly string[]): PagePath | undefined {
  const decoded = parts.map(decodePart)
  const path = decoded.join('/')
  return decoded.includes(undefined) || !isPagePath(path) ? undefined : path
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
