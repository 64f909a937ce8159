/** A heading called otherwise: its line, and what the links to its page have to follow. */
import { readFacts, type HeadingFact } from '../facts'
import type { PagePath } from '../../names'
import type { RenamedHeading } from './fragments'

/** A heading's lines: its words as they are written, and the signs around them. */
type HeadingLine = { readonly before: string; readonly words: string; readonly after: string }

function readLine(line: string): HeadingLine {
  const [, before, words = '', closing = ''] =
    /^([ \t]{0,3}#{1,6}(?:[ \t]+|$))(.*?)([ \t]+#+[ \t]*)?$/s.exec(line) ?? []
  if (before !== undefined) return { before, words, after: closing }
  const underline = /(?:\r\n?|\n)[^\r\n]*$/.exec(line)?.[0] ?? ''
  return { before: '', words: line.slice(0, line.length - underline.length), after: underline }
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The words of a heading as they are written in the text, markup and all. */
export const writtenHeading = (text: string, { at }: HeadingFact): string =>
  inOneLine(readLine(text.slice(at.from, at.to)).words)

/** The text with a heading called otherwise, and every heading that another fragment leads to since, numbered ones too. */
export type RenamedText = {
  readonly text: string
  readonly heading: HeadingFact
  readonly renamed: readonly RenamedHeading[]
}

/** The heading's lines with other words; with a sign before them where they would be a list, or a fence, above its underline. */
const waysToWrite = (line: HeadingLine, level: number, words: string): readonly string[] => [
  line.before + words + line.after,
  `${'#'.repeat(level)} ${words}`,
]

/** Whether the same headings are there, the one at that place with words. */
const areSame = (before: readonly HeadingFact[], now: readonly HeadingFact[], at: number): boolean =>
  now.length === before.length && now.every(({ level }, i) => level === before[i]?.level) && now[at]?.text !== ''

function listRenamed(
  before: readonly HeadingFact[],
  now: readonly HeadingFact[],
  page: PagePath,
): readonly RenamedHeading[] {
  return before.flatMap(({ id, text: words }, at) => {
    const { id: idNow = id, text: wordsNow = words } = now[at] ?? {}
    return id === idNow && words === wordsNow ? [] : [{ page, id, to: { id: idNow, text: wordsNow } }]
  })
}

/** Undefined where no heading has that fragment, or the words are none. */
export function renameHeadingIn(
  text: string,
  { path, heading, to }: { readonly path: PagePath; readonly heading: string; readonly to: string },
): RenamedText | undefined {
  const { headings } = readFacts(text)
  const place = headings.findIndex(({ id }) => id === heading)
  const found = headings[place]
  if (!found || inOneLine(to) === '') return undefined
  const { from, to: end } = found.at
  for (const line of waysToWrite(readLine(text.slice(from, end)), found.level, inOneLine(to))) {
    const changed = text.slice(0, from) + line + text.slice(end)
    const now = readFacts(changed).headings
    if (areSame(headings, now, place))
      return { text: changed, heading: found, renamed: listRenamed(headings, now, path) }
  }
  return undefined
}
