/** Source code on a page, by lines, with the words that changed in them. */
import { breakOf, splitLines, withoutBreak } from '../lines'
import { listGaps, matchWithin } from '../match'
import { pairLines } from '../pair-lines'
import { compareWords } from '../words'
import type { Span } from '../../diff-model'
import type { Change, MarkedNode, PageElement } from './model'

type Line = { readonly text: string; readonly change: Change }

const sameLines = (lines: readonly string[]): Line[] => lines.map((text) => ({ text, change: 'same' }))

/** One line in place of another: what went stands before what came, what stayed is there once. */
function mixSpans(before: readonly Span[], after: readonly Span[]): Line[] {
  const gone = [...before]
  return [
    ...after.flatMap(({ text, changed }): Line[] => {
      const went: Line[] = gone[0]?.changed ? [{ text: gone.shift()?.text ?? '', change: 'removed' }] : []
      if (!changed) gone.shift()
      return [...went, { text, change: changed ? 'added' : 'same' }]
    }),
    ...gone.map(({ text }): Line => ({ text, change: 'removed' })),
  ]
}

function compareGap(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = []
  let done = 0
  for (const [at, to] of pairLines(before, after).entries()) {
    const text = before[at] ?? ''
    if (to === null) {
      lines.push({ text, change: 'removed' })
      continue
    }
    lines.push(...after.slice(done, to).map((text): Line => ({ text, change: 'added' })))
    const now = after[to] ?? ''
    const words = compareWords(withoutBreak(text), withoutBreak(now))
    lines.push(...mixSpans(words.before, words.after), { text: breakOf(now), change: 'same' })
    done = to + 1
  }
  return [...lines, ...after.slice(done).map((text): Line => ({ text, change: 'added' }))]
}

/** Compares the lines of two `pre`; the marks are within the innermost element that held the text. */
export function compareCode<Ref>(before: PageElement<Ref>, after: PageElement<Ref>): MarkedNode<Ref> {
  const [left, right] = [splitLines(before.text), splitLines(after.text)]
  const { runs } = matchWithin(left, right, { maxEditLength: 1000 })
  const pieces: (readonly [number, Line[]])[] = [
    ...runs.map((run) => [run.before + run.after, sameLines(right.slice(run.after, run.after + run.length))] as const),
    ...listGaps(runs, left.length, right.length).map(
      (gap) =>
        [
          gap.before + gap.after,
          compareGap(left.slice(gap.before, gap.beforeEnd), right.slice(gap.after, gap.afterEnd)),
        ] as const,
    ),
  ]
  const lines = pieces.sort(([a], [b]) => a - b).flatMap(([, piece]) => piece)
  const texts = lines.map((line): MarkedNode<Ref> => ({ kind: 'text', ...line }))
  const [only] = after.children
  const children: readonly MarkedNode<Ref>[] =
    only?.kind === 'element' && after.children.length === 1
      ? [{ kind: 'element', ref: only.ref, change: 'same', children: texts }]
      : texts
  return { kind: 'element', ref: after.ref, change: 'same', children }
}
