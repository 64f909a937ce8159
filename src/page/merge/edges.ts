/**
 * What is set aside while the lines of a page are merged: a byte order mark at its start, line breaks of another system, and
 * a line break missing at its end. Each is then as the side that changed it has it.
 */
import { breakOf, withoutBreak } from '../compare'
import { mapSides } from './hunks'
import type { Lines, MergeHunk, Sides } from './model'
import { settleWhole } from './sequence'

type Merge = (texts: Sides<string>) => readonly MergeHunk[]

/** Whether the result has what only a page can have or not; a new page has it where `ours` and `theirs` say so. */
const settle = ({ base, ours, theirs }: Sides<boolean>): boolean => settleWhole({ base, ours, theirs })?.value ?? ours

/** What does not count of an empty base: as if both sides had changed it. */
const ofBase = (texts: Sides<string>, sides: Sides<boolean>, base: boolean): Sides<boolean> =>
  texts.base === '' ? { ...sides, base } : sides

const mapLines = (hunk: MergeHunk, map: (lines: Lines) => Lines): MergeHunk =>
  hunk.kind === 'same' ? { ...hunk, lines: map(hunk.lines) } : { kind: 'conflict', ...mapSides(hunk, map) }

const isEmpty = (hunk: MergeHunk): boolean => hunk.kind === 'same' && hunk.lines.length === 0

const mark = '\ufeff'
const isMarked = (text: string): boolean => text.startsWith(mark)

/** Merges texts without their byte order marks. */
const mergeUnmarked =
  (merge: Merge): Merge =>
  (texts) => {
    const marks = mapSides(texts, isMarked)
    const hunks = merge(mapSides(texts, (text) => (isMarked(text) ? text.slice(1) : text)))
    if (!settle(ofBase(texts, marks, false))) return hunks
    const first = hunks.findIndex((hunk) => !isEmpty(hunk))
    const addMark = (lines: Lines): Lines => lines.map((line, at) => (at === 0 ? mark + line : line))
    return hunks.map((hunk, at) => (at === first ? mapLines(hunk, addMark) : hunk))
  }

const usesReturns = (text: string): boolean => text.includes('\r\n')
const isMixed = (text: string): boolean => usesReturns(text) && /(?:^|[^\r])\n/.test(text)

/** Merges texts of which only some have the line breaks of Windows, and those all through, as if none had. */
const mergeUnbroken =
  (merge: Merge): Merge =>
  (texts) => {
    const { base, ours, theirs } = mapSides(texts, usesReturns)
    const isAlike = ours === theirs && (ours === base || texts.base === '')
    if (isAlike || [texts.base, texts.ours, texts.theirs].some(isMixed)) return merge(texts)
    const hunks = merge(mapSides(texts, (text) => text.replaceAll('\r\n', '\n')))
    if (!settle(ofBase(texts, { base, ours, theirs }, theirs))) return hunks
    return hunks.map((hunk) => mapLines(hunk, (lines) => lines.map((line) => line.replace(/\n$/, '\r\n'))))
  }

const endsOpen = (text: string): boolean => text !== '' && !text.endsWith('\n')

/** The text with a line break at its end, of the kind it has elsewhere. */
const closeText = (text: string): string =>
  endsOpen(text) ? text + (breakOf(text.slice(0, text.indexOf('\n') + 1)) || '\n') : text

/** An empty line at the end is its line break, and stays. */
const openLines = (lines: Lines): Lines => [
  ...lines.slice(0, -1),
  ...lines.slice(-1).map((line) => withoutBreak(line) || line),
]

/** A last hunk as its sides ended; what is settled, as the sides agree on. */
function openHunk(hunk: MergeHunk, open: Sides<boolean>): MergeHunk {
  if (hunk.kind === 'same') return settle(open) ? { ...hunk, lines: openLines(hunk.lines) } : hunk
  const side = (name: keyof Sides<Lines>): Lines => (open[name] ? openLines(hunk[name]) : hunk[name])
  return { kind: 'conflict', base: side('base'), ours: side('ours'), theirs: side('theirs') }
}

/** Merges texts as if each ended with a line break. */
const mergeClosed =
  (merge: Merge): Merge =>
  (texts) => {
    const open = ofBase(texts, mapSides(texts, endsOpen), true)
    const hunks = merge(mapSides(texts, closeText))
    if (!open.ours && !open.theirs) return hunks
    const last = hunks.findLastIndex((hunk) => !isEmpty(hunk))
    return hunks.map((hunk, at) => (at === last ? openHunk(hunk, open) : hunk))
  }

/** Merges texts by what stands between their edges. */
export const mergeWithinEdges = (texts: Sides<string>, merge: Merge): readonly MergeHunk[] =>
  mergeUnmarked(mergeUnbroken(mergeClosed(merge)))(texts)
