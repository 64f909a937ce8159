/** What the rules say about a stretch, put together. */
import { settleLines } from '../compare'
import type { Line } from './lines'
import type { Lines, MergeHunk, MergeRule, Sides } from './model'

/** The lines of a conflict on all three sides. */
export type Passage = Sides<readonly Line[]>

/** What a rule makes of a passage, `undefined` when it has nothing to say. */
export type Merging = (passage: Passage) => readonly MergeHunk[] | undefined

export const textsOf = (lines: readonly Line[]): Lines => lines.map(({ text }) => text)

export const mapSides = <From, To>({ base, ours, theirs }: Sides<From>, map: (value: From) => To): Sides<To> => ({
  base: map(base),
  ours: map(ours),
  theirs: map(theirs),
})

export const isEverySide = <Value>({ base, ours, theirs }: Sides<Value>, test: (value: Value) => boolean): boolean =>
  test(base) && test(ours) && test(theirs)

/** Lines a rule came to, in its name unless they are as they were on all sides. */
export const ruled = (lines: Lines, by: MergeRule | undefined): MergeHunk =>
  by === undefined ? { kind: 'same', lines } : { kind: 'same', lines, by }

/** Lines that only one side changed, taken in the name of a rule that found that out; else a conflict. */
export function settleBy(rule: MergeRule, sides: Sides<Lines>): MergeHunk {
  const hunk = settleLines(sides)
  if (hunk.kind === 'conflict') return hunk
  return ruled(hunk.lines, hunk.by || sides.base.join('') !== hunk.lines.join('') ? rule : undefined)
}

/** Joins neighbours that were decided alike; conflicts stay apart, and where lines were taken out, an empty hunk says so. */
export function joinAlike(hunks: readonly MergeHunk[]): MergeHunk[] {
  const joined: { hunk: MergeHunk; lines: string[] }[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    if (hunk.kind === 'conflict') joined.push({ hunk, lines: [] })
    else if (last?.hunk.kind === 'same' && last.hunk.by === hunk.by)
      for (const line of hunk.lines) last.lines.push(line)
    else if (hunk.lines.length > 0 || hunk.by) joined.push({ hunk, lines: [...hunk.lines] })
  }
  return joined.map(({ hunk, lines }) => (hunk.kind === 'same' ? { ...hunk, lines } : hunk))
}
