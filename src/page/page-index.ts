/**
 * Finding the file a link means.
 *
 * People link by path, by name alone, with or without the extension, and not always in the right case. The index holds
 * every file under its folded name, so that a link costs one look-up and a comparison of the few files that share it.
 */
import { readFileName } from './dialect/file-names'
import { plainDialect } from './dialect/known'
import type { Dialect } from './dialect/model'
import { withoutMarkupExtension } from './kinds/foreign'
import { folderOf, joinPath, nameOf, withoutPageExtension } from './path'
import type { PagePath } from '../names'

export type PageIndex = {
  readonly byName: ReadonlyMap<string, readonly PagePath[]>
  readonly dialect: Dialect
  /** Other names of pages, folded. */
  readonly aliases: ReadonlyMap<string, PagePath>
  /** What paths of earlier are called now (`.redirects.gollum`), by their folded path. */
  readonly redirects: ReadonlyMap<string, string>
}

/** What besides the paths tells which file a link means. Names are as people write them. */
export type IndexOptions = {
  readonly dialect?: Dialect
  readonly aliases?: Iterable<readonly [alias: string, path: PagePath]>
  readonly redirects?: Iterable<readonly [from: string, to: string]>
}

type Folding = Pick<Dialect, 'spacesAreHyphens' | 'caseInsensitive'>

/** Unicode form, and what else the dialect does not tell names apart by. */
function fold(text: string, { spacesAreHyphens, caseInsensitive }: Folding): string {
  const bare = withoutMarkupExtension(text.normalize('NFC'))
  const even = spacesAreHyphens ? bare.replace(/[ _-]+/g, '-') : bare
  return caseInsensitive ? even.toLowerCase() : even
}

export function buildPageIndex(paths: Iterable<PagePath>, options: IndexOptions = {}): PageIndex {
  const { dialect = plainDialect, aliases = [], redirects = [] } = options
  const byName = new Map<string, PagePath[]>()
  for (const path of paths) {
    const key = fold(nameOf(readFileName(path, dialect)), dialect)
    const namesakes = byName.get(key)
    if (namesakes) namesakes.push(path)
    else byName.set(key, [path])
  }
  const folded = <Value>(pairs: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> =>
    new Map([...pairs].map(([name, value]) => [fold(name, dialect), value]))
  return { byName, dialect, aliases: folded(aliases), redirects: folded(redirects) }
}

/** The paths a link may mean: seen from its page's folder first, from the root after. */
function readingsOf(written: string, from: string): readonly PagePath[] {
  const readings = [joinPath(folderOf(from), written), joinPath('', written)]
  return [...new Set(readings.filter((path) => path !== undefined))]
}

const first = (matches: readonly boolean[]): number => (matches.includes(true) ? matches.indexOf(true) : Infinity)

/** How well a file answers a link, smaller is better: letter for letter, by name alone, and both again but folded. */
function distance(file: string, readings: readonly string[], dialect: Dialect): number {
  const path = readFileName(file, dialect)
  const bare = withoutMarkupExtension(path)
  const folded = fold(path, dialect)
  const name = readings.at(-1) ?? ''
  return first([
    ...readings.map((reading) => reading === path || reading === bare),
    path.endsWith(`/${name}`) || bare.endsWith(`/${name}`),
    ...readings.map((reading) => fold(reading, dialect) === folded),
    folded.endsWith(`/${fold(name, dialect)}`),
  ])
}

/** Of equally good answers the one nearest to the root goes first, then the first in the alphabet. */
function isBefore(a: string, b: string): boolean {
  const depth = a.split('/').length - b.split('/').length
  return depth < 0 || (depth === 0 && a < b)
}

function findNearest(readings: readonly PagePath[], { byName, dialect }: PageIndex): PagePath | undefined {
  let nearest: PagePath | undefined
  let least = Infinity
  for (const path of byName.get(fold(nameOf(readings[0] ?? ''), dialect)) ?? []) {
    const found = distance(path, readings, dialect)
    if (found > least || found === Infinity) continue
    if (found === least && nearest && isBefore(nearest, path)) continue
    nearest = path
    least = found
  }
  return nearest
}

/** Pages that stand for their folder, as on GitHub, in Foam and in Gollum. */
const folderPages = ['README', 'index', 'Home']

function findFolderPage(readings: readonly PagePath[], { byName, dialect }: PageIndex): PagePath | undefined {
  const wanted = readings.flatMap((folder) => folderPages.map((name) => `${folder}/${name}`))
  for (const want of wanted) {
    // Whoever tells a folder's page apart by the case of its name does not exist.
    const cases = [nameOf(want), nameOf(want).toLowerCase()].map((name) => byName.get(fold(name, dialect)) ?? [])
    const found = cases.flat().find((path) => withoutPageExtension(path).toLowerCase() === want.toLowerCase())
    if (found) return found
  }
  return undefined
}

/** The page that has the name as another one of its own. */
const findAlias = (written: string, { aliases, dialect }: PageIndex): PagePath | undefined =>
  aliases.size > 0 ? aliases.get(fold(written.trim(), dialect)) : undefined

/** What a path of earlier leads to now; a chain of them ends somewhere, or is none. */
function findRedirected(readings: readonly PagePath[], index: PageIndex, steps = 8): PagePath | undefined {
  if (index.redirects.size === 0 || steps === 0) return undefined
  for (const reading of readings) {
    const now = index.redirects.get(fold(reading, index.dialect))
    const path = now === undefined ? undefined : joinPath('', now)
    const found = path && (findNearest([path], index) ?? findRedirected([path], index, steps - 1))
    if (found) return found
  }
  return undefined
}

/** The file that answers best to a path written in the page at `from`, or the page that stands for that folder. */
export function findFile(written: string, from: string, index: PageIndex): PagePath | undefined {
  const readings = readingsOf(written, from)
  return (
    findNearest(readings, index) ??
    findFolderPage(readings, index) ??
    findAlias(written, index) ??
    findRedirected(readings, index)
  )
}
