/** Completing links: `[[` offers pages by title, `](` offers them as a path from this page. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { PagePath } from '../../names'
import { folderOf, titleOf, withoutPageExtension } from '../../page'
import { applying, mostShown } from './apply'
import type { FindPages, PageSuggestion, Suggestions } from './suggestions'

/** The inside of a wikilink: the file's bare name where that is enough to find it, its path where it has namesakes. */
export function wikiLinkTo({ path, title, alias }: PageSuggestion, findPages: FindPages): string {
  const name = titleOf(path)
  const hasNamesake = findPages(name).some((other) => other.path !== path && titleOf(other.path) === name)
  const target = hasNamesake ? withoutPageExtension(path) : name
  const label = alias ?? title
  return label === name ? target : `${target}|${label}`
}

/** The URL of a Markdown link: relative to the page at `from`, with nothing in it that would end the link early. */
export function urlTo(path: PagePath, from: PagePath): string {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/')
  const parts = path.split('/')
  let shared = 0
  while (shared < Math.min(here.length, parts.length - 1) && here[shared] === parts[shared]) shared++
  const relative = [...here.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
  return encodeURI(relative).replace(/[()?#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

type Write = (page: PageSuggestion) => ReturnType<typeof applying>
type Trigger = {
  readonly pattern: RegExp
  readonly write: Write
  readonly findPages: FindPages
  readonly labelNewPage?: Suggestions['labelNewPage']
}

type UpdateOf = Parameters<NonNullable<CompletionResult['update']>>

const isCalled = ({ path, title, alias }: PageSuggestion, name: string): boolean =>
  [title, alias, titleOf(path), withoutPageExtension(path)].some((known) => known?.toLowerCase() === name.toLowerCase())

/** A page by the name that was typed, where none has it. */
function newPage(
  name: string,
  found: readonly PageSuggestion[],
  label: Suggestions['labelNewPage'],
): readonly Completion[] {
  if (!label || name === '' || found.some((page) => isCalled(page, name))) return []
  return [{ label: label(name), apply: applying({ text: name, close: ']]' }) }]
}

/** Asked again for every letter, so that a key that chooses means what is shown. */
function complete(context: CompletionContext, trigger: Trigger): CompletionResult | null {
  const { pattern, write, findPages, labelNewPage } = trigger
  const typed = context.matchBefore(pattern)
  if (!typed) return null
  const query = typed.text.replace(/^(?:\[\[|\]\()/, '')
  const pages = findPages(query.replaceAll('%20', ' '))
  const known = pages
    .slice(0, mostShown)
    .map((page) => ({ label: page.alias ?? page.title, detail: page.path, apply: write(page) }))
  const options = [...known, ...newPage(query.trim(), pages, labelNewPage)]
  const update = (...[, , , now]: UpdateOf): CompletionResult | null => complete(now, trigger)
  return { from: typed.to - query.length, options, filter: false, update }
}

/** A link as this wiki writes it takes the place of the brackets, too. */
const writeWikiLink =
  ({ formatLink }: Suggestions, findPages: FindPages): Write =>
  (page) => {
    const whole = formatLink?.(page)
    if (whole === undefined) return applying({ text: wikiLinkTo(page, findPages), close: ']]' })
    const close = whole.endsWith(']]') ? ']]' : ''
    return applying({ text: whole.slice(0, whole.length - close.length), close, back: 2 })
  }

export function pageSources(means: Suggestions, path: PagePath | undefined): readonly CompletionSource[] {
  const { findPages, labelNewPage } = means
  if (!findPages) return []
  const triggers: readonly Trigger[] = [
    { pattern: /\[\[[^[\]|#\n]*$/, write: writeWikiLink(means, findPages), findPages, labelNewPage },
    {
      pattern: /\]\([^()\s]*$/,
      write: (page) => applying({ text: urlTo(page.path, path ?? page.path), close: ')' }),
      findPages,
    },
  ]
  const known = path === undefined ? triggers.slice(0, 1) : triggers
  return known.map((trigger) => (context) => complete(context, trigger))
}
