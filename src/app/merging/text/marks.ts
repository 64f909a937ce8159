/** What a side made of the base, line by line and word by word, for reading. Pure. */
import { diffTexts, type DiffLine, type Hunk } from '../../../page'

/** A run of text that stayed, came, or went. */
export type Mark = { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string }

/** A line of the side, or one that is gone from it; `changed` has words of both kinds. */
export type MarkedLine = { readonly kind: 'same' | 'added' | 'removed' | 'changed'; readonly marks: readonly Mark[] }

const textOf = (line: DiffLine): string => line.spans.map(({ text }) => text).join('')
const keptOf = (line: DiffLine): string => line.spans.map(({ text, changed }) => (changed ? '' : text)).join('')

const whole = (line: DiffLine, kind: 'same' | 'added' | 'removed'): MarkedLine => ({
  kind,
  marks: [{ kind: kind === 'same' ? 'kept' : kind, text: textOf(line) }],
})

/** Whether the two are one line that was changed: both keep the same words. */
const isPair = (before: DiffLine, after: DiffLine): boolean =>
  keptOf(before).trim() !== '' && keptOf(before) === keptOf(after)

/** What stands beside the words both lines keep: texts by how many kept letters come before them. */
function changesIn(line: DiffLine): ReadonlyMap<number, string> {
  const changes = new Map<number, string>()
  let at = 0
  for (const { text, changed } of line.spans) {
    if (changed) changes.set(at, (changes.get(at) ?? '') + text)
    else at += text.length
  }
  return changes
}

/** Both lines in one: what they share once, what went before what came. */
function interleave(before: DiffLine, after: DiffLine): MarkedLine {
  const [kept, gone, come] = [keptOf(after), changesIn(before), changesIn(after)]
  const cuts = [...new Set([0, ...gone.keys(), ...come.keys()])].sort((a, b) => a - b)
  const marks = cuts.flatMap((cut, index): readonly Mark[] => [
    { kind: 'removed', text: gone.get(cut) ?? '' },
    { kind: 'added', text: come.get(cut) ?? '' },
    { kind: 'kept', text: kept.slice(cut, cuts[index + 1]) },
  ])
  return { kind: 'changed', marks: marks.filter(({ text }) => text !== '') }
}

function markHunk({ kind, before, after }: Hunk): readonly MarkedLine[] {
  if (kind === 'same') return after.map((line) => whole(line, 'same'))
  const lines: MarkedLine[] = []
  let from = 0
  for (const line of after) {
    const at = before.findIndex((other, index) => index >= from && isPair(other, line))
    const other = before[at]
    if (other) {
      lines.push(...before.slice(from, at).map((gone) => whole(gone, 'removed')), interleave(other, line))
      from = at + 1
    } else lines.push(whole(line, 'added'))
  }
  return [...lines, ...before.slice(from).map((gone) => whole(gone, 'removed'))]
}

/**
 * The side's lines with what it changed in the base. Read without what was removed they are the side, read without what
 * was added they are the base.
 */
export const markChanges = (base: string, side: string): readonly MarkedLine[] =>
  diffTexts(base, side, { timeout: 200 }).hunks.flatMap(markHunk)
