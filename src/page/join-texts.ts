/** Two texts as one where they disagree: not to be read, but to measure by, when both are ancestors of what is merged. */
import { mergeTexts, type MergeHunk } from './compare'
import { readAlike, writeAlike } from './text-format'

type Sides = { readonly base: Uint8Array | null; readonly ours: Uint8Array; readonly theirs: Uint8Array }

/**
 * What both made of a file, each side's lines between marks where they changed the same, as git has it in the ancestors it
 * makes up. Whatever a later side made of such a place then counts as its own. Null when a side is no text.
 */
export function joinTexts(sides: Sides): Uint8Array | null {
  const alike = readAlike([sides.base ?? new Uint8Array(), sides.ours, sides.theirs])
  if (alike === null) return null
  const [base = '', ours = '', theirs = ''] = alike.texts
  const merge = mergeTexts(base, ours, theirs)
  const text = merge.kind === 'merged' ? merge.text : merge.hunks.flatMap(linesOf).join('')
  return writeAlike(text, alike.encoding)
}

/** Git's words, for how long they are counts where it looks for what a file became. */
const marks = {
  ours: '<<<<<<<<< Temporary merge branch 1\n',
  between: '=========\n',
  theirs: '>>>>>>>>> Temporary merge branch 2\n',
}

/** What both have at the beginning and end of their lines is no matter of dispute. */
function linesOf(hunk: MergeHunk): readonly string[] {
  if (hunk.kind === 'same') return hunk.lines
  const { ours, theirs } = hunk
  const most = Math.min(ours.length, theirs.length)
  let start = 0
  while (start < most && ours[start] === theirs[start]) start++
  let end = 0
  while (end < most - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++
  const middle = (lines: readonly string[]): readonly string[] => lines.slice(start, lines.length - end)
  return [
    ...ours.slice(0, start),
    marks.ours,
    ...middle(ours).map(ended),
    marks.between,
    ...middle(theirs).map(ended),
    marks.theirs,
    ...ours.slice(ours.length - end),
  ]
}

const ended = (line: string): string => (/[\r\n]$/.test(line) ? line : `${line}\n`)
