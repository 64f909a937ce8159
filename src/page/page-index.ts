/**
 * Finding the file a link means.
 *
 * People link by path, by name alone, with or without the extension, and not always in the right case. The index holds
 * every file under its folded name, so that a link costs one look-up and a comparison of the few files that share it.
 */
import { folderOf, joinPath, nameOf, withoutPageExtension } from './path'
import type { PagePath } from '../names'

export type PageIndex = { readonly byName: ReadonlyMap<string, readonly PagePath[]> }

/** Case, Unicode form, and the choice of space, dash or underscore do not tell names apart. */
const fold = (text: string): string =>
  withoutPageExtension(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[ _-]+/g, '-')

export function buildPageIndex(paths: Iterable<PagePath>): PageIndex {
  const byName = new Map<string, PagePath[]>()
  for (const path of paths) {
    const key = fold(nameOf(path))
    const namesakes = byName.get(key)
    if (namesakes) namesakes.push(path)
    else byName.set(key, [path])
  }
  return { byName }
}

/** The paths a link may mean: seen from its page's folder first, from the root after. */
function readingsOf(written: string, from: string): readonly PagePath[] {
  const readings = [joinPath(folderOf(from), written), joinPath('', written)]
  return [...new Set(readings.filter((path) => path !== undefined))]
}

const first = (matches: readonly boolean[]): number => (matches.includes(true) ? matches.indexOf(true) : Infinity)

/** How well a file answers a link, smaller is better: letter for letter, by name alone, and both again but folded. */
function distance(path: string, readings: readonly string[]): number {
  const bare = withoutPageExtension(path)
  const folded = fold(path)
  const name = readings.at(-1) ?? ''
  return first([
    ...readings.map((reading) => reading === path || reading === bare),
    path.endsWith(`/${name}`) || bare.endsWith(`/${name}`),
    ...readings.map((reading) => fold(reading) === folded),
    folded.endsWith(`/${fold(name)}`),
  ])
}

/** Of equally good answers the one nearest to the root goes first, then the first in the alphabet. */
function isBefore(a: string, b: string): boolean {
  const depth = a.split('/').length - b.split('/').length
  return depth < 0 || (depth === 0 && a < b)
}

function findNearest(readings: readonly PagePath[], index: PageIndex): PagePath | undefined {
  let nearest: PagePath | undefined
  let least = Infinity
  for (const path of index.byName.get(fold(nameOf(readings[0] ?? ''))) ?? []) {
    const found = distance(path, readings)
    if (found > least || found === Infinity) continue
    if (found === least && nearest && isBefore(nearest, path)) continue
    nearest = path
    least = found
  }
  return nearest
}

/** Pages that stand for their folder, as on GitHub, in Foam and in Gollum. */
const folderPages = ['README', 'index', 'Home']

function findFolderPage(readings: readonly PagePath[], index: PageIndex): PagePath | undefined {
  const wanted = readings.flatMap((folder) => folderPages.map((name) => `${folder}/${name}`.toLowerCase()))
  for (const want of wanted) {
    const namesakes = index.byName.get(fold(nameOf(want))) ?? []
    const found = namesakes.find((path) => withoutPageExtension(path).toLowerCase() === want)
    if (found) return found
  }
  return undefined
}

/** The file that answers best to a path written in the page at `from`, or the page that stands for that folder. */
export function findFile(written: string, from: string, index: PageIndex): PagePath | undefined {
  const readings = readingsOf(written, from)
  return findNearest(readings, index) ?? findFolderPage(readings, index)
}
