/**
 * Two new pages of one name, such as a note of the day begun on two devices: what they begin and end with alike stands
 * once, and between it ours, then theirs. No line is lost; where one has all of the other's lines, they stand once.
 *
 * Pages made from one template are put together section by section, at the headings both have once and in one order.
 */
import { breakOf, pairUniqueLines, withoutBreak } from '../compare'
import { ruled, textsOf } from './hunks'
import { readLines, type Line } from './lines'
import type { Lines, MergeHunk } from './model'

/** Lines of both pages. */
type Pair<Value> = { readonly ours: Value; readonly theirs: Value }
type Lined = readonly Line[]

const sayingOf = (line: Line | undefined): string | undefined => line && withoutBreak(line.text)

const isHeading = ({ text, kind }: Line): boolean => kind === 'text' && /^#{1,6}\s/.test(text)

/** The headings of a page by their places; what is no heading is told apart from everything. */
const headingsOf = (lines: Lined, side: string): string[] =>
  lines.map((line, at) => (isHeading(line) ? withoutBreak(line.text) : `${side}\n${at}`))

/** The pages cut at the headings they share. */
function listSections({ ours, theirs }: Pair<Lined>): Pair<Lined>[] {
  const pairs = pairUniqueLines(headingsOf(ours, 'ours'), headingsOf(theirs, 'theirs'))
  const starts = [[0, 0] as const, ...pairs]
  return starts.map(([left, right], at) => {
    const [leftEnd, rightEnd] = starts[at + 1] ?? [ours.length, theirs.length]
    return { ours: ours.slice(left, leftEnd), theirs: theirs.slice(right, rightEnd) }
  })
}

/** Whether lines go apart before `at` without tearing code in two. */
const isSeam = (lines: Lined, at: number): boolean => lines[at]?.kind !== 'literal' || lines[at - 1]?.kind !== 'literal'

/** How many lines both begin with. */
function countStart({ ours, theirs }: Pair<Lined>): number {
  const end = Math.min(ours.length, theirs.length)
  let count = 0
  while (count < end && sayingOf(ours[count]) === sayingOf(theirs[count])) count++
  while (count > 0 && !(isSeam(ours, count) && isSeam(theirs, count))) count--
  return count
}

/** How many lines both end with, after the `start` they begin with. */
function countEnd({ ours, theirs }: Pair<Lined>, start: number): number {
  const end = Math.min(ours.length, theirs.length) - start
  let count = 0
  while (count < end && sayingOf(ours.at(-1 - count)) === sayingOf(theirs.at(-1 - count))) count++
  while (count > 0 && !(isSeam(ours, ours.length - count) && isSeam(theirs, theirs.length - count))) count--
  return count
}

/** Whether all lines of `few` are among `many`, in their order. */
function isWithin(few: Lined, many: Lined): boolean {
  let at = 0
  for (const line of many) if (at < few.length && sayingOf(line) === sayingOf(few[at])) at++
  return at === few.length
}

const isParagraph = (line: Line | undefined): boolean =>
  line?.kind === 'text' && !/^\s*(?:$|[-*+>|]|\d{1,9}[.)]\s)/.test(line.text) && !isHeading(line)

const isQuote = (line: Line | undefined): boolean => line?.kind === 'text' && /^\s*>/.test(line.text)

/** Lines of one page, with the line it has above them. */
type Below = { readonly lines: Lined; readonly above: Line | undefined }

/** Whether they begin with a quote, a callout or a table of their own, and not with lines that go on with one above them. */
const beginsBlock = ({ lines: [first], above }: Below): boolean =>
  (isQuote(first) && !isQuote(above)) || (first?.kind === 'table' && first.header === first.text)

/** Whether two lines would be read as one block, so that an empty line has to part them. */
function runTogether(last: Line | undefined, below: Below): boolean {
  const [first] = below.lines
  if (!last?.text.trim() || !first?.text.trim() || isHeading(last)) return false
  return isParagraph(last) || isParagraph(first) || beginsBlock(below)
}

/** Both one after the other; `above` is the line that both have above them. */
function putTogether({ ours, theirs }: Pair<Lined>, above: Line | undefined): Lines {
  if (isWithin(theirs, ours)) return textsOf(ours)
  if (isWithin(ours, theirs)) return textsOf(theirs)
  const last = ours.at(-1)
  const gap = runTogether(last, { lines: theirs, above }) ? [breakOf(last?.text ?? '')] : []
  return [...textsOf(ours), ...gap, ...textsOf(theirs)]
}

function joinSection(section: Pair<Lined>): MergeHunk[] {
  const { ours, theirs } = section
  const start = countStart(section)
  const end = countEnd(section, start)
  const middle = { ours: ours.slice(start, ours.length - end), theirs: theirs.slice(start, theirs.length - end) }
  return [
    ruled(textsOf(ours.slice(0, start)), undefined),
    ruled(putTogether(middle, ours[start - 1]), 'new-pages'),
    ruled(textsOf(ours.slice(ours.length - end)), undefined),
  ]
}

/** Puts two pages that have no front matter together. Each ends with a line break. */
export const joinPages = ({ ours, theirs }: Pair<string>): readonly MergeHunk[] =>
  listSections({ ours: readLines(ours), theirs: readLines(theirs) }).flatMap(joinSection)
