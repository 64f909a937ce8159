/**
 * The address bar as a value.
 *
 * Addresses live behind `#`, so that any static host and any sub-path will do. Laws (`test/app/router.test.ts`):
 * `parseRoute(formatRoute(route))` is the route again; every text parses to some route.
 */
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
  | In<'changes' | 'deleted' | 'remote' | 'export' | 'storage' | 'merge'>
  | In<'branches' | 'tags' | 'actions'>
  | At<'edit' | 'history'>
  | (At<'page'> & Then & { readonly heading: string | null })
  | (In<'new'> & { readonly path: string })
  | (In<'commit'> & { readonly commit: Oid })
  | (At<'revision'> & { readonly commit: Oid })
  /** Who wrote the page's lines, as it is now (null) or was at a commit, with a line to look at, from 1. */
  | (At<'blame'> & { readonly commit: Oid | null; readonly line: number | null })
  /** What is searched for in history, in a page unless its scope is the wiki. */
  | (In<'find'> & { readonly phrase: string; readonly page: PagePath | null; readonly scope: 'page' | 'wiki' })
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
  'remote',
  'export',
  'storage',
  'merge',
  'branches',
  'tags',
  'actions',
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
  switch (route.kind) {
    case 'home':
      return ''
    case 'page':
      return `/page/${encodePath(route.path)}${route.heading ? `#${encodeURIComponent(route.heading)}` : ''}`
    case 'edit':
    case 'history':
      return `/${route.kind}/${encodePath(route.path)}`
    case 'new':
      return `/new${route.path ? `?path=${encodeURIComponent(route.path)}` : ''}`
    case 'commit':
      return `/commit/${route.commit}`
    case 'blame':
      return `/blame/${route.commit ?? 'now'}/${encodePath(route.path)}${route.line ? `#${route.line}` : ''}`
    case 'find':
      return `/find${formatQuery({ phrase: route.phrase, page: route.page, in: route.scope === 'wiki' ? 'wiki' : '' })}`
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

/** What of a query says something. */
function formatQuery(query: Readonly<Record<string, string | null>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

const parseQuery = (word: string): URLSearchParams =>
  new URLSearchParams(word.replace(/^[^?]*/, '').replaceAll('+', '%2B'))

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

function parseInWiki(wiki: WikiId, [word = '', ...rest]: readonly string[]): Route | undefined {
  if (word === '') return rest.length === 0 ? { kind: 'home', wiki } : undefined
  if (word === 'new' || word.startsWith('new?')) return { kind: 'new', wiki, path: parseSuggestion(word) }
  if (word === 'find' || word.startsWith('find?')) return parseFind(wiki, parseQuery(word))
  if (word === 'blame') return parseBlame(wiki, rest)
  if (word === 'branches' && rest.length > 0) return parseCompareBranches(wiki, rest.join('/'))
  const kind = oneOf(plainInWiki, word)
  if (kind) return rest.length === 0 ? { kind, wiki } : undefined
  return parseOfPage(wiki, word, rest)
}

const parseSuggestion = (word: string): string => parseQuery(word).get('path') ?? ''

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

function parseOfPage(wiki: WikiId, word: string, rest: readonly string[]): Route | undefined {
  const [first = '', ...others] = rest
  if (word === 'page') return parsePageRoute(wiki, rest.join('/'))
  if (word === 'commit')
    return isOid(first) && others.length === 0 ? { kind: 'commit', wiki, commit: first } : undefined
  if (word === 'edit' || word === 'history') {
    const path = parsePath(rest)
    return path && { kind: word, wiki, path }
  }
  const path = parsePath(others)
  if (path === undefined) return undefined
  if (word === 'revision') return isOid(first) ? { kind: 'revision', wiki, commit: first, path } : undefined
  return word === 'compare' ? parseCompare(wiki, first, path) : undefined
}

function parsePageRoute(wiki: WikiId, text: string): Route | undefined {
  const [encoded = '', ...anchor] = text.split('#')
  const path = parsePath(encoded.split('/'))
  const heading = decodePart(anchor.join('#'))
  return path === undefined || heading === undefined
    ? undefined
    : { kind: 'page', wiki, path, heading: heading || null }
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
