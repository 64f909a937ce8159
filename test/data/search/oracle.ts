/** Searching as anybody would by hand: every page read, every word compared. It shares no more with the engine than what a word is. */
import { parseSearch, type SearchQuery } from '../../../src/data'
import { wordsOf } from '../../../src/data/catalog/searchable'
import { readFacts, titleOf } from '../../../src/page'
import { parsePagePath } from '../../../src/names'
import type { Files } from '../../git/notation'

type Page = { readonly path: string; readonly text: string }

/** The paths of the pages that are meant, in the order of the alphabet. */
export function scanAll(files: Files, text: string): readonly string[] {
  const { query } = parseSearch(text)
  if (query.kind === 'everything') return []
  const pages = Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))
  return pages
    .filter((page) => fits(query, page, {}))
    .map(({ path }) => path)
    .sort()
}

type Around = { readonly field?: string; readonly texts?: readonly string[]; readonly isCased?: boolean }

const factsOf = ({ text }: Page) => readFacts(text)
const titlesOf = (page: Page): readonly string[] => [
  factsOf(page).title ?? titleOf(parsePagePath(page.path)),
  ...factsOf(page).aliases,
]

function textsOf(page: Page, { field, texts }: Around): readonly string[] {
  if (texts) return texts
  if (field === 'title') return titlesOf(page)
  if (field === 'content') return [page.text]
  const { headings, tags } = factsOf(page)
  return [...titlesOf(page), page.path, page.text, ...headings.map(({ text }) => text), ...tags.map(({ tag }) => tag)]
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function fits(query: SearchQuery, page: Page, around: Around): boolean {
  switch (query.kind) {
    case 'everything':
      return true
    case 'nothing':
      return false
    case 'all':
      return query.of.every((part) => fits(part, page, around))
    case 'any':
      return query.of.some((part) => fits(part, page, around))
    case 'not':
      return !fits(query.of, page, around)
    case 'cased':
      return fits(query.of, page, { ...around, isCased: true })
    case 'in':
      return fits(query.of, page, { isCased: around.isCased ?? false, field: query.field })
    case 'text':
      return fitsText(query, page, around)
    case 'regex':
      return textsOf(page, around).some((text) =>
        text.split('\n').some((line) => new RegExp(query.source, 'iu').test(line)),
      )
    case 'unit':
      return unitsOf(page, query.unit).some((unit) => fits(query.of, page, { ...around, texts: [unit] }))
    case 'property':
      return factsOf(page).properties.some(({ key }) => key === query.key)
    case 'time':
      throw new Error('The oracle knows no history.')
  }
}

function fitsText(query: Extract<SearchQuery, { kind: 'text' }>, page: Page, around: Around): boolean {
  if (around.field === 'path') return fold(page.path).includes(fold(query.text))
  if (around.field === 'file') return fold(nameOf(page.path)).includes(fold(query.text))
  if (around.field === 'folder') return fold(page.path).startsWith(`${fold(query.text)}/`)
  if (around.field === 'tag') {
    const wanted = query.text.replace(/^#/, '').toLowerCase()
    return factsOf(page).tags.some(({ tag }) => `${tag.toLowerCase()}/`.startsWith(`${wanted}/`))
  }
  const texts = textsOf(page, around)
  if (around.isCased) return texts.some((text) => standsIn(text, query))
  return texts.some((text) => has(wordsOf(text), wordsOf(query.text), query.form === 'prefix'))
}

const letter = /[\p{L}\p{M}\p{N}]/u
const unspaced = /[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u

/** Letter by letter, between what are no letters; where words are not parted, anywhere. */
function standsIn(text: string, { text: wanted, form }: { readonly text: string; readonly form: string }): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const isBegun = unspaced.test(wanted.charAt(0)) || !letter.test(text.charAt(at - 1))
    const isEnded = form === 'prefix' || unspaced.test(wanted.slice(-1)) || !letter.test(text.charAt(end))
    if (isBegun && isEnded) return true
  }
  return false
}

const has = (words: readonly string[], wanted: readonly string[], isOpen: boolean): boolean =>
  words.some((_, at) =>
    wanted.every((word, i) => {
      const there = words[at + i] ?? ''
      return isOpen && i === wanted.length - 1 ? there.startsWith(word) : there === word
    }),
  )

function unitsOf(page: Page, unit: string): readonly string[] {
  const lines = page.text.split('\n')
  const { headings, tasks } = factsOf(page)
  if (unit === 'line') return lines
  if (unit === 'heading') return headings.map(({ text }) => text)
  if (unit === 'section') {
    const starts = [1, ...headings.map(({ line }) => line), lines.length + 1]
    return starts.slice(1).map((end, i) => lines.slice((starts[i] ?? 1) - 1, end - 1).join('\n'))
  }
  if (unit === 'block') return page.text.split(/\n\s*\n/)
  const isDone = (mark: string): boolean => mark === 'x'
  return tasks.filter(({ mark }) => unit === 'task' || isDone(mark) === (unit === 'task-done')).map(({ text }) => text)
}
