/** Pages within pages: what a place is filled with, and what is said where that cannot be. */
import { titleOf } from '../../../../../page'
import type { PagePath } from '../../../../../names'
import { sanitize } from '../../../../../page/dom'
import { messages } from '../../../../messages'
import { arrangeHeadings } from '../../arrange-headings'
import { cutSection } from './section'
import type { Embed } from './place'

/** How pages are read and laid out. `render` answers null for what cannot be laid out in time. */
export type PassageReader = {
  readonly read: (path: PagePath) => Promise<string | null>
  readonly render: (text: string) => Promise<string | null>
}

const deepest = 5

/** The passages around a place, outermost first. */
export type Chain = readonly string[]
export const keyOf = (path: PagePath, fragment: string): string => `${path}#${fragment}`

export type Passage =
  | { readonly kind: 'nodes'; readonly nodes: DocumentFragment; readonly text: string }
  | { readonly kind: 'sentence'; readonly sentence: string; readonly text: string | null }

type Wanted = Extract<Embed, { kind: 'passage' }>

/** Without the ids, which stand on the sheet once, on the page they are of. */
function withoutIds(page: DocumentFragment): DocumentFragment {
  for (const element of page.querySelectorAll('[id]')) element.removeAttribute('id')
  for (const block of page.querySelectorAll('[data-line]')) block.removeAttribute('data-line')
  return page
}

export async function readPassage(reader: PassageReader, { path, fragment }: Wanted, chain: Chain): Promise<Passage> {
  const words = messages.prose.embed
  const title = titleOf(path)
  const say = (sentence: string, text: string | null = null): Passage => ({ kind: 'sentence', sentence, text })
  if (chain.includes(keyOf(path, fragment))) return say(words.circle(title))
  if (chain.length > deepest) return say(words.tooDeep)
  const text = await reader.read(path)
  if (text === null) return say(words.unreadable(title))
  const html = await reader.render(text)
  if (html === null) return say(words.unreadable(title), text)
  const page = sanitize(html)
  if (fragment !== '' && !cutSection(page, fragment)) return say(words.noSection(fragment, title), text)
  // The place says the page's title already.
  const isTitled = fragment === '' && page.firstElementChild?.textContent?.trim() === title
  arrangeHeadings(page, isTitled ? 1 : 0)
  return { kind: 'nodes', nodes: withoutIds(page), text }
}
