/** Two texts compared: lines first, then the words of lines that changed. */
import type { DiffLine, Hunk, LineCounts, Span, TextDiff } from '../diff-model'
import { splitLines, withoutBreak } from './lines'
import { listGaps, matchLines, type Gap, type Run } from './match'
import { pairLines } from './pair-lines'
import { compareWords } from './words'

export type DiffOptions = {
  /** Milliseconds after which the search for the smallest difference stops; 1,000 unless told. */
  readonly timeout?: number
}

const defaultTimeout = 1000

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const countGaps = (gaps: readonly Gap[]): LineCounts => ({
  added: sum(gaps.map((gap) => gap.afterEnd - gap.after)),
  removed: sum(gaps.map((gap) => gap.beforeEnd - gap.before)),
})

/** The numbers of `git diff --numstat`, or less: git does not always find the smallest difference, this does. */
export function countLines(before: string, after: string, options: DiffOptions = {}): LineCounts {
  const [left, right] = [splitLines(before), splitLines(after)]
  const { runs } = matchLines(left, right, options.timeout ?? defaultTimeout)
  return countGaps(listGaps(runs, left.length, right.length))
}

type Side = readonly string[]

const wholeLine = (line: string): readonly Span[] => {
  const text = withoutBreak(line)
  return text === '' ? [] : [{ text, changed: false }]
}

const plainLines = (lines: Side, start: number, end: number): DiffLine[] =>
  lines.slice(start, end).map((line, at) => ({ number: start + at + 1, spans: wholeLine(line) }))

/** The texts compared, and the time at which to stop looking for words. */
type Comparison = { readonly before: Side; readonly after: Side; readonly deadline: number }

const sameHunk = (run: Run, { before, after }: Comparison): Hunk => ({
  kind: 'same',
  before: plainLines(before, run.before, run.before + run.length),
  after: plainLines(after, run.after, run.after + run.length),
})

/** Lines without a counterpart keep one unmarked span: being in the hunk says all about them. */
function changedHunk(gap: Gap, { before, after, deadline }: Comparison): Hunk {
  const left = plainLines(before, gap.before, gap.beforeEnd)
  const right = plainLines(after, gap.after, gap.afterEnd)
  const isInTime = (): boolean => Date.now() < deadline
  const pairs = isInTime()
    ? pairLines(before.slice(gap.before, gap.beforeEnd), after.slice(gap.after, gap.afterEnd))
    : []
  for (const [i, j] of pairs.entries()) {
    if (j === null || !isInTime()) continue
    const spans = compareWords(before[gap.before + i] ?? '', after[gap.after + j] ?? '')
    left[i] = { number: gap.before + i + 1, spans: spans.before }
    right[j] = { number: gap.after + j + 1, spans: spans.after }
  }
  return { kind: 'changed', before: left, after: right }
}

/**
 * Compares two texts. Lines are those of git: a `\r` belongs to its line, and so does a missing last line break, so a
 * change of nothing but line breaks is a change, shown by `␍␊` and `␊` at the end of the lines.
 */
export function diffTexts(before: string, after: string, options: DiffOptions = {}): TextDiff {
  const timeout = options.timeout ?? defaultTimeout
  const texts = { before: splitLines(before), after: splitLines(after), deadline: Date.now() + timeout }
  const { runs, exact } = matchLines(texts.before, texts.after, timeout)
  const gaps = listGaps(runs, texts.before.length, texts.after.length)
  const hunks = [
    ...runs.map((run) => ({ at: run.before + run.after, hunk: sameHunk(run, texts) })),
    ...gaps.map((gap) => ({ at: gap.before + gap.after, hunk: changedHunk(gap, texts) })),
  ]
  return { hunks: hunks.sort((a, b) => a.at - b.at).map(({ hunk }) => hunk), counts: countGaps(gaps), exact }
}
