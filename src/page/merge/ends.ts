/** The end of a page without a line break: it gets one, so that its last line may stand anywhere, and gives it back. */
import { breakOf, withoutBreak } from '../compare'
import { mapSides } from './hunks'
import type { Lines, MergeHunk, Sides } from './model'
import { settleWhole } from './sequence'

const endsOpen = (text: string): boolean => text !== '' && !text.endsWith('\n')

/** The text with a line break at its end, of the kind it has elsewhere. */
const closeText = (text: string): string => {
  if (!endsOpen(text)) return text
  return text + (breakOf(text.slice(0, text.indexOf('\n') + 1)) || '\n')
}

/** An empty line at the end is its line break, and stays. */
const openLines = (lines: Lines): Lines => [
  ...lines.slice(0, -1),
  ...lines.slice(-1).map((line) => withoutBreak(line) || line),
]

/** A last hunk as its sides ended; what is settled, as the sides agree on. */
function openHunk(hunk: MergeHunk, open: Sides<boolean>): MergeHunk {
  if (hunk.kind === 'same') return settleWhole(open)?.value ? { ...hunk, lines: openLines(hunk.lines) } : hunk
  const side = (name: keyof Sides<Lines>): Lines => (open[name] ? openLines(hunk[name]) : hunk[name])
  return { kind: 'conflict', base: side('base'), ours: side('ours'), theirs: side('theirs') }
}

const isEmpty = (hunk: MergeHunk): boolean => hunk.kind === 'same' && hunk.lines.length === 0

/** Merges texts as if each ended with a line break. */
export function mergeClosed(
  texts: Sides<string>,
  merge: (closed: Sides<string>) => readonly MergeHunk[],
): readonly MergeHunk[] {
  // A new page ends as the side that closed it.
  const open = { ...mapSides(texts, endsOpen), ...(texts.base === '' ? { base: true } : {}) }
  const hunks = merge(mapSides(texts, closeText))
  if (!open.ours && !open.theirs) return hunks
  const last = hunks.findLastIndex((hunk) => !isEmpty(hunk))
  return hunks.map((hunk, at) => (at === last ? openHunk(hunk, open) : hunk))
}
