/** A conflict of lines, offered to the rules in turn: tables, tasks, and words at last. */
import { settleLines } from '../compare'
import { mapSides, textsOf, type Merging, type Passage } from './hunks'
import type { Line } from './lines'
import type { MergeHunk, MergeRules } from './model'
import { mergeTables } from './tables/tables'
import { mergeTasks, taskPattern } from './tasks'
import { mergeWords } from './words/words'

/** Lines of one kind, and what comes after or before them. */
type Cut = { readonly run: Passage; readonly rest: Passage; readonly runs: 'first' | 'last' }

type Test = (line: Line) => boolean

const isBlank: Test = ({ text }) => text.trim() === ''
const isRow: Test = ({ kind }) => kind === 'table'
const isTask: Test = ({ text, kind }) => kind === 'text' && (taskPattern.test(text.trimEnd()) || /^\s+\S/.test(text))

const countRun = (lines: readonly Line[], test: Test): number => {
  const count = lines.findIndex((line) => !test(line))
  return count < 0 ? lines.length : count
}

/** Cuts off the lines of a kind that a passage begins with, where an empty line follows on every side that has more. */
function cutFirst(passage: Passage, test: Test): Cut | undefined {
  const cut = mapSides(passage, (lines) => {
    const count = countRun(lines, test)
    return { run: lines.slice(0, count), rest: lines.slice(count) }
  })
  const sides = [cut.base, cut.ours, cut.theirs]
  const isClean = sides.every(({ rest }) => !rest[0] || isBlank(rest[0]))
  const isCut = sides.filter(({ run }) => run.length > 0).length > 1 && sides.some(({ rest }) => rest.length > 0)
  if (!isClean || !isCut) return undefined
  return { run: mapSides(cut, ({ run }) => run), rest: mapSides(cut, ({ rest }) => rest), runs: 'first' }
}

const reverse = (passage: Passage): Passage => mapSides(passage, (lines) => [...lines].reverse())

/** The same for the lines it ends with. */
function cutLast(passage: Passage, test: Test): Cut | undefined {
  const cut = cutFirst(reverse(passage), test)
  return cut && { run: reverse(cut.run), rest: reverse(cut.rest), runs: 'last' }
}

/** Offers a rule the whole passage, or the lines of its kind at either end, and the others what is left then. */
function offer(passage: Passage, rule: { readonly merge: Merging; readonly test: Test }, rules: MergeRules): Settled {
  const whole = rule.merge(passage)
  if (whole) return whole
  for (const cut of [cutFirst(passage, rule.test), cutLast(passage, rule.test)]) {
    const run = cut && rule.merge(cut.run)
    if (!run) continue
    const rest = settleRest(cut.rest, rules)
    return cut.runs === 'first' ? [...run, ...rest] : [...rest, ...run]
  }
  return undefined
}

type Settled = readonly MergeHunk[] | undefined

function settleRest(passage: Passage, rules: MergeRules): readonly MergeHunk[] {
  const hunk = settleLines(mapSides(passage, textsOf))
  return hunk.kind === 'same' ? [hunk] : (applyRules(passage, rules) ?? [hunk])
}

/** What the rules make of a conflict; `undefined` when it stays one as it is. */
export const applyRules = (passage: Passage, rules: MergeRules): Settled =>
  (rules.tables ? offer(passage, { merge: mergeTables, test: isRow }, rules) : undefined) ??
  (rules.tasks ? offer(passage, { merge: mergeTasks, test: isTask }, rules) : undefined) ??
  (rules.words ? mergeWords(passage) : undefined)
