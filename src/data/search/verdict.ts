/**
 * What can only be told from the text of a page, and how. Pure, so that it can be told anywhere: also where somebody stops
 * it when a pattern never ends.
 */
import { beginsBlock } from '../catalog/context'
import { wordsOf } from '../catalog/searchable'
import type { Unit } from './model'
import { lettersPattern, patternOf, type Letters } from './patterns'
import { findWords, type Words } from './words'

/** Which texts of a page are looked through. */
export type Scope = 'any' | 'content' | 'title' | 'path' | 'file'

/** `known` has been told by the catalog already: it stands at that place of the page’s `known`. */
export type Test =
  | { readonly kind: 'known'; readonly at: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly kind: 'not'; readonly of: Test }
  | { readonly kind: 'regex'; readonly source: string; readonly isCased: boolean; readonly scope: Scope }
  /** Letter by letter, case included. */
  | ({ readonly kind: 'letters'; readonly scope: Scope } & Letters)
  | ({ readonly kind: 'words' } & Words)
  | { readonly kind: 'unit'; readonly unit: Unit; readonly of: Test }

export type JudgedPage = {
  readonly names: readonly string[]
  readonly path: string
  readonly text: string
  /** Lines that headings stand on, from 1, and what they say. */
  readonly headings: readonly (readonly [line: number, text: string])[]
  readonly tasks: readonly (readonly [mark: string, text: string])[]
  readonly known: readonly boolean[]
}

export const judge = (test: Test, pages: readonly JudgedPage[]): readonly boolean[] =>
  pages.map((page) => passes(test, page, (scope) => textsOf(page, scope)))

type Texts = (scope: Scope) => readonly string[]

function passes(test: Test, page: JudgedPage, texts: Texts): boolean {
  switch (test.kind) {
    case 'known':
      return page.known[test.at] ?? false
    case 'all':
      return test.of.every((each) => passes(each, page, texts))
    case 'any':
      return test.of.some((each) => passes(each, page, texts))
    case 'not':
      return !passes(test.of, page, texts)
    case 'regex':
      return findsPattern(texts(test.scope), patternOf(test.source, test.isCased))
    case 'letters':
      return texts(test.scope).some((text) => text.normalize('NFC').search(lettersPattern(test)) >= 0)
    case 'words':
      return texts('any').some((text) => findWords(wordsOf(text), test) >= 0)
    case 'unit':
      return unitsOf(page, test.unit).some((unit) => passes(test.of, page, within(unit, texts)))
  }
}

/** Everywhere is within the unit then; a field that is named is of the whole page all the same. */
const within =
  (unit: string, texts: Texts): Texts =>
  (scope) =>
    scope === 'any' ? [unit] : texts(scope)

/** Line by line, so that `^` and `$` are the ends of one and no pattern sees more than that. */
const findsPattern = (texts: readonly string[], pattern: RegExp | undefined): boolean =>
  pattern !== undefined && texts.some((text) => text.split('\n').some((line) => line.search(pattern) >= 0))

function textsOf({ names, path, text }: JudgedPage, scope: Scope): readonly string[] {
  if (scope === 'any') return [...names, path, text]
  if (scope === 'title') return names
  if (scope === 'content') return [text]
  return [scope === 'path' ? path : path.slice(path.lastIndexOf('/') + 1)]
}

function unitsOf({ text, headings, tasks }: JudgedPage, unit: Unit): readonly string[] {
  if (unit === 'line') return text.split('\n')
  if (unit === 'heading') return headings.map(([, heading]) => heading)
  if (unit === 'block') return blocksOf(text)
  if (unit === 'section') return sectionsOf(text, headings)
  return tasks.filter(([mark]) => unit === 'task' || isDone(mark) === (unit === 'task-done')).map(([, task]) => task)
}

export const isDone = (mark: string): boolean => mark === 'x' || mark === 'X'

/** Paragraphs, items, rows, headings. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === ''
    if (isOpen && !isBlank && !beginsBlock.test(line)) blocks.push(`${blocks.pop() ?? ''}\n${line}`)
    else if (!isBlank) blocks.push(line)
    isOpen = !isBlank
  }
  return blocks
}

/** From each heading to the next, and what is before the first. */
function sectionsOf(text: string, headings: JudgedPage['headings']): readonly string[] {
  const lines = text.split('\n')
  const starts = [0, ...headings.map(([line]) => line - 1)]
  return starts.map((start, i) => lines.slice(start, starts[i + 1]).join('\n'))
}
