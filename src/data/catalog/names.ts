/** The names that links are resolved by: of files, of pages' aliases, and what paths of earlier are called now. */
import type { PagePath } from '../../names'
import { buildPageIndex, plainDialect, type Dialect, type PageIndex } from '../../page'
import type { Database } from '../sqlite/database'
import type { Catalog } from './catalog'

/** How links of this wiki are resolved, besides by its files. */
export type LinkRules = {
  readonly dialect: Dialect
  /** What paths of earlier are called now. */
  readonly redirects: readonly (readonly [from: string, to: string])[]
}

export const plainRules: LinkRules = { dialect: plainDialect, redirects: [] }

/** The maps of an index. */
export type NameKind = 'file' | 'alias' | 'redirect'

/** All names as they are now; kept until one comes or goes. */
export const readIndex = ({ database, names }: Catalog): PageIndex =>
  (names.index ??= buildIndex(database, names.rules))

const selectPaths = 'SELECT path FROM files'
/** Where two pages have one alias, the first by path has it: the index takes the last that it is told. */
const selectAliases = 'SELECT alias, path FROM aliases JOIN files ON files.id = aliases.file ORDER BY path DESC'

function buildIndex(database: Database, rules: LinkRules): PageIndex {
  const paths = database.list<{ path: PagePath }>(selectPaths).map(({ path }) => path)
  const aliases = database.list<{ alias: string; path: PagePath }>(selectAliases)
  return buildPageIndex(paths, { ...rules, aliases: aliases.map(({ alias, path }) => [alias, path]) })
}

/** What of the rules leads links; the rest of a dialect says how new ones are written. */
function format({ dialect, redirects }: LinkRules): string {
  const { name, pipeOrder, spacesAreHyphens, caseInsensitive, fileNames, newPages } = dialect
  return JSON.stringify({ name, pipeOrder, spacesAreHyphens, caseInsensitive, fileNames, newPages, redirects })
}

/** From now on links are resolved by these rules; whether those that are resolved were so by the same. */
export function adoptRules({ database, names }: Catalog, rules: LinkRules): boolean {
  const told = format(rules)
  if (format(names.rules) !== told) Object.assign(names, { rules, index: undefined })
  return database.list("SELECT 1 FROM meta WHERE key = 'rules' AND value = ?", told).length > 0
}

/** Notes the rules; all links are to be followed anew. */
export function unresolveAll({ database, names }: Catalog): void {
  database.run("REPLACE INTO meta(key, value) VALUES ('rules', ?)", format(names.rules))
  database.run("UPDATE files SET unresolved = 1 WHERE kind = 'page' AND state = 'read'")
}

/** Names that came or went. */
export type MovedNames = {
  readonly paths: readonly PagePath[]
  readonly aliases: readonly (readonly [alias: string, path: PagePath])[]
}

const unresolve = `
  UPDATE files SET unresolved = 1
  WHERE id IN (SELECT file FROM json_each(?) AS moved CROSS JOIN needs WHERE kind = ? AND name = moved.value)`

/** The links that asked for those names are to be followed anew. */
export function noteNames({ database, names }: Catalog, { paths, aliases }: MovedNames): void {
  if (paths.length + aliases.length === 0) return
  names.index = undefined
  const moved = buildPageIndex(paths, { ...names.rules, aliases })
  const note = (kind: NameKind, all: Iterable<string>): void => database.run(unresolve, JSON.stringify([...all]), kind)
  note('file', moved.byName.keys())
  note('alias', moved.aliases.keys())
}
