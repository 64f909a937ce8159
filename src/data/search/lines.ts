/** The lines of a page that were meant, with what was searched for marked in them. */
import { searchable, spaceCharacter } from '../catalog/searchable'
import type { Query, Range } from './model'
import { lettersPattern, patternOf, type Letters } from './patterns'
import { findWords, lettersFor, wordsFor, type Words } from './words'

/** What is marked. */
export type Marker =
  | ({ readonly kind: 'words' } & Words)
  | ({ readonly kind: 'letters' } & Letters)
  | { readonly kind: 'regex'; readonly source: string; readonly isCased: boolean }
  /** Items of task lists that are done, or not, or both. */
  | { readonly kind: 'task'; readonly isDone: boolean | null }

/** A line, from 1, cut where it is long; `kinds` is how many different things that were searched for are in it. */
export type FoundLine = {
  readonly line: number
  readonly text: string
  readonly marks: readonly Range[]
  readonly kinds: number
}

/** What a page may show of a query: what it is to have, not what it must not. */
export function listMarkers(query: Query, isCased = false): readonly Marker[] {
  switch (query.kind) {
    case 'text':
      return [isCased ? { kind: 'letters', ...lettersFor(query) } : { kind: 'words', ...wordsFor(query) }]
    case 'regex':
      return [{ kind: 'regex', source: query.source, isCased }]
    case 'all':
    case 'any':
      return query.of.flatMap((part) => listMarkers(part, isCased))
    case 'cased':
      return listMarkers(query.of, true)
    case 'in':
      return isInText.has(query.field) ? listMarkers(query.of, isCased) : []
    case 'unit':
      return query.of.kind === 'everything' ? [taskMarker(query.unit)] : listMarkers(query.of, isCased)
    default:
      return []
  }
}

const isInText: ReadonlySet<string> = new Set(['content', 'title', 'tag'])

const taskMarker = (unit: string): Marker => ({ kind: 'task', isDone: unit === 'task' ? null : unit === 'task-done' })

/** How many lines of a text have marks; of these those with most of what was searched for, in the order they stand in. */
export type FoundLines = { readonly count: number; readonly lines: readonly FoundLine[] }

/**
 * Only the lines that are shown, `most` of them, are looked at sign by sign: a word that is typed may be in every line of
 * every page.
 */
export function findLines(text: string, markers: readonly Marker[], most: number): FoundLines {
  const kinds = countKinds(text, markers)
  const best = [...kinds].sort(([a, kindsOfA], [b, kindsOfB]) => kindsOfB - kindsOfA || a - b).slice(0, most)
  const raw = best.length > 0 ? text.split('\n') : []
  const lines = best
    .sort(([a], [b]) => a - b)
    .map(([at, kinds]) => {
      const line = (raw[at] ?? '').normalize('NFC')
      return { line: at + 1, kinds, ...cutLine(line, merge(markers.flatMap((marker) => finderOf(marker)(line)))) }
    })
  return { count: kinds.size, lines }
}

/** The lines that something is in, from 0; and of how many markers. */
function countKinds(text: string, markers: readonly Marker[]): ReadonlyMap<number, number> {
  const kinds = new Map<number, number>()
  let folded: string | undefined
  for (const marker of markers) {
    const lines =
      marker.kind === 'words'
        ? linesWithWords((folded ??= searchable(text).toLowerCase()), marker)
        : linesWith(text, finderOf(marker))
    for (const line of lines) kinds.set(line, (kinds.get(line) ?? 0) + 1)
  }
  return kinds
}

/** What the full-text table takes for a letter, once it is folded. */
const sign = '[a-z\\d\\x80-\\uffff]'
const between = '[\\0-\\t\\v-/:-`{-\\x7f]+'

/** Of a folded text: each line once. */
function* linesWithWords(folded: string, { words, isOpen }: Words): Generator<number> {
  if (words.length === 0) return
  const pattern = new RegExp(`(?<!${sign})${words.join(between)}${isOpen ? '' : `(?!${sign})`}`, 'g')
  let line = 0
  let start = 0
  for (let found = pattern.exec(folded); found; found = pattern.exec(folded)) {
    for (let end = folded.indexOf('\n', start); end >= 0 && end < found.index; end = folded.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    yield line
    const next = folded.indexOf('\n', found.index)
    if (next < 0) return
    pattern.lastIndex = next
  }
}

const linesWith = (text: string, find: Find): readonly number[] =>
  text.split('\n').flatMap((line, at) => (find(line.normalize('NFC')).length > 0 ? [at] : []))

/** A name with its marks. */
export const markName = (name: string, markers: readonly Marker[]): readonly Range[] =>
  merge(markers.flatMap((marker) => finderOf(marker)(name.normalize('NFC'))))

type Find = (line: string) => readonly Range[]

function finderOf(marker: Marker): Find {
  if (marker.kind === 'words') return (line) => findInLine(line, marker)
  if (marker.kind === 'task') return (line) => findTask(line, marker.isDone)
  const pattern = marker.kind === 'regex' ? patternOf(marker.source, marker.isCased) : lettersPattern(marker)
  return (line) => (pattern ? findPattern(line, pattern) : [])
}

const mostMarks = 20

function findPattern(line: string, pattern: RegExp): readonly Range[] {
  const ranges: Range[] = []
  for (const { 0: found, index } of line.matchAll(pattern)) {
    if (found !== '') ranges.push({ from: index, to: index + found.length })
    if (ranges.length === mostMarks) break
  }
  return ranges
}

const task = /^[\s>]*(?:[-*+]|\d+[.)])\s+(\[(.)\])\s+/

function findTask(line: string, isDone: boolean | null): readonly Range[] {
  const [whole, box = '', mark = ''] = task.exec(line) ?? []
  if (whole === undefined || (isDone !== null && /x/i.test(mark) !== isDone)) return []
  const from = line.indexOf(box)
  return [{ from, to: from + box.length }]
}

function findInLine(line: string, wanted: Words): readonly Range[] {
  const { words, ranges } = scan(line)
  const found: Range[] = []
  for (let at = findWords(words, wanted); at >= 0; at = findWords(words, wanted, at + wanted.words.length)) {
    const [first, last] = [ranges[at], ranges[at + wanted.words.length - 1]]
    if (first && last) found.push({ from: first.from, to: last.to })
    if (found.length === mostMarks) break
  }
  return found
}

/** The words of a line, as `wordsOf` has them, and where each is. */
function scan(line: string): { readonly words: readonly string[]; readonly ranges: readonly Range[] } {
  const words: string[] = []
  const ranges: Range[] = []
  let isOpen = false
  let at = 0
  for (const character of line) {
    const to = at + character.length
    for (const { text, isWord } of partsOf(character)) {
      const last = ranges.at(-1)
      if (isWord && isOpen && last) {
        words.push(`${words.pop() ?? ''}${text}`)
        ranges[ranges.length - 1] = { from: last.from, to }
      } else if (isWord) {
        words.push(text)
        ranges.push({ from: at, to })
      }
      isOpen = isWord
    }
    at = to
  }
  return { words, ranges }
}

type Part = { readonly text: string; readonly isWord: boolean }

const partsKnown = new Map<string, readonly Part[]>()

/** What becomes of a character: letters of words, and what is between them. */
function partsOf(character: string): readonly Part[] {
  const known = partsKnown.get(character)
  if (known) return known
  const folded = character < '\x80' ? character.toLowerCase() : spaceCharacter(character)
  const texts: readonly string[] = folded.match(/[a-z\d\x80-\u{10ffff}]+|[^]/gu) ?? []
  const parts = texts.map((text) => ({ text, isWord: /[a-z\d\x80-\u{10ffff}]/u.test(text) }))
  partsKnown.set(character, parts)
  return parts
}

/** In their order, and where they touch or overlap as one. */
function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1)
    if (last && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else merged.push(range)
  }
  return merged
}

const lead = 60
const longest = 240
const marker = /^(?:[ \t]|>|#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t])*/

/** Without what only begins it, and cut around its first mark where it is long; “…” where something is missing. */
function cutLine(line: string, marks: readonly Range[]): Pick<FoundLine, 'text' | 'marks'> {
  const first = marks[0]?.from ?? 0
  const begin = Math.min(first, marker.exec(line.slice(0, longest))?.[0].length ?? 0)
  const from = line.length - begin > longest && first - begin > lead ? wordStart(line, first - lead) : begin
  const to = from + longest < line.length ? from + longest : line.length
  const before = from > begin ? '…' : ''
  const cut = line.slice(from, to)
  const shown = cut.isWellFormed() ? cut : cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  const shift = before.length - from
  return {
    text: `${before}${shown}${to < line.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.from < from + shown.length)
      .map((mark) => ({ from: mark.from + shift, to: Math.min(mark.to, from + shown.length) + shift })),
  }
}

/** A little further, if a word begins there. */
function wordStart(line: string, at: number): number {
  const space = line.slice(at, at + 20).search(/\s\S/)
  const start = space < 0 ? at : at + space + 1
  return start + Number(/[\udc00-\udfff]/.test(line.charAt(start)))
}
