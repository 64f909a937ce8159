/** Places that name a page without linking to it. */
import { throwIfAborted } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { hideComments, splitFrontMatter, titleOf } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { contextOf, type Range } from '../catalog/context'
import { readPageText } from '../catalog/read-page'
import { isUnspaced, phraseQuery } from '../catalog/searchable'
import type { Place } from '../model'

/** Whoever is named on more pages has a name that is a common word. */
const mostPages = 300
const mostPlaces = 500
/** Every one of them is looked for at every letter; what is called by more was made to keep us busy. */
const mostNames = 50

type Candidate = { readonly id: number; readonly path: PagePath; readonly oid: Oid }

const selectCandidates = `
  SELECT files.id, path, oid FROM texts JOIN files ON files.id = texts.rowid
  WHERE texts MATCH ? AND path <> ? ORDER BY path LIMIT ${mostPages}`

/** By page, in the order they stand there; five hundred places on three hundred pages at most. */
export async function listMentions(
  catalog: Catalog,
  path: PagePath,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly Place[]> {
  const names = readNamesOf(catalog, path)
  if (names.length === 0) return []
  const query = `body : (${names.map(phraseQuery).join(' OR ')})`
  const pattern = patternOf(names)
  const places: Place[] = []
  for (const page of catalog.database.list<Candidate>(selectCandidates, query, path)) {
    if (places.length >= mostPlaces) break
    throwIfAborted(signal)
    places.push(...(await findPlaces(catalog, page, pattern)))
  }
  return places.slice(0, mostPlaces)
}

const selectTitle = 'SELECT title FROM files WHERE path = ?'
const selectAliases = 'SELECT alias FROM aliases JOIN files ON files.id = aliases.file WHERE path = ?'

/** What the page is called; a single letter is no name to look for, nor is what has no letters at all. */
function readNamesOf({ database }: Catalog, path: PagePath): readonly string[] {
  const title = database.list<{ title: string | null }>(selectTitle, path)[0]?.title ?? ''
  const aliases = database.list<{ alias: string }>(selectAliases, path).map(({ alias }) => alias)
  const names = [titleOf(path), title, ...aliases].map((name) => name.trim())
  const sought = [...new Set(names)].filter((name) => name.length > 1 && /[\p{L}\p{N}]/u.test(name))
  return sought.slice(0, mostNames)
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const letter = '[\\p{L}\\p{M}\\p{N}]'

/** Any of the names, the longest first; between other letters only where words are not parted by spaces. */
function patternOf(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const alone = longestFirst.map((name) => {
    const before = isUnspaced(name.charAt(0)) ? '' : `(?<!${letter})`
    const after = isUnspaced(name.charAt(name.length - 1)) ? '' : `(?!${letter})`
    return `${before}${name.split(/\s+/).map(escape).join('\\s+')}${after}`
  })
  return new RegExp(alone.join('|'), 'giu')
}

async function findPlaces(
  { database, repository }: Catalog,
  page: Candidate,
  pattern: RegExp,
): Promise<readonly Place[]> {
  const { path } = page
  const read = await readPageText(repository, page.oid)
  if (read.kind !== 'text') return []
  const { text } = read
  const links = database.list<Range>('SELECT start AS "from", end AS "to" FROM links WHERE file = ?', page.id)
  const begin = splitFrontMatter(text).frontMatter.length
  const found = [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  const { text: shown, placeOf } = hideComments(text)
  const shownAt = ({ from, to }: Range): Range => ({ from: placeOf(from), to: placeOf(to) })
  const isShown = (place: Range): boolean => shownAt(place).to - shownAt(place).from === place.to - place.from
  const isFree = (place: Range): boolean =>
    place.from >= begin && isShown(place) && !links.some(({ from, to }) => place.from < to && place.to > from)
  const line = lineCounter(text)
  return found.filter(isFree).map((place) => {
    const { text: context, mark } = contextOf(shown, shownAt(place))
    return { path, line: line(place.from), context, marks: [mark] }
  })
}

/** Counts lines on from the place before. */
function lineCounter(text: string): (at: number) => number {
  let [line, next] = [1, text.indexOf('\n')]
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++
    return line
  }
}
