/** Links to a heading, written anew because it is called otherwise now. */
import { readFacts, type LinkFact } from '../facts'
import { decodePercent } from '../link'
import type { PageIndex } from '../page-index'
import { resolveHref, resolveWikilink, type LinkTarget } from '../resolve-link'
import { slugOf } from '../slug'
import type { PagePath } from '../../names'
import { applyEdits } from './apply'
import type { Rewritten, TextEdit } from './model'
import { isWikilink } from './written'

/** A heading of the page at `page`, by its fragment, and what it is called and found by afterwards. */
export type RenamedHeading = {
  readonly page: PagePath
  readonly id: string
  readonly to: { readonly text: string; readonly id: string }
}

const leadsToPage = (target: LinkTarget, page: PagePath, from: PagePath): boolean =>
  target.kind === 'fragment' ? from === page : target.kind === 'page' && target.path === page

/** As Obsidian writes a heading into a link: what would end the link or its fragment is a space. */
const headingText = (text: string): string =>
  text
    .replace(/[#|^[\]\\]+|%%/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

/** Whether somebody wrote the fragment itself, and not the heading: it has dashes for spaces, and no capitals. */
const isSlug = (part: string): boolean => part.includes('-') && !/[\s\p{Lu}]/u.test(part)

/** A heading as the old one was called; by its id where its words lead to another heading, or to none. */
function nameHeading({ text, id }: RenamedHeading['to'], old: string): string {
  const words = headingText(text)
  return isSlug(old) || slugOf(words) !== id ? id : words
}

/** A fragment as it was written, with a heading's new name where it has the old one: `#Part#Heading`. */
export function writeFragment(fragment: string, renamed: readonly RenamedHeading[], isLink: boolean): string {
  const find = (slug: string): RenamedHeading['to'] | undefined => renamed.find(({ id }) => id === slug)?.to
  if (!isLink) {
    // The name of a block, which no heading has.
    if (fragment.startsWith('^')) return fragment
    const to = find(slugOf(decodePercent(fragment)))
    return !to ? fragment : fragment.includes('%') ? encodeURI(to.id) : to.id
  }
  const write = (part: string): string => {
    const to = part.startsWith('^') ? undefined : find(slugOf(part))
    return to ? nameHeading(to, part) : part
  }
  return fragment.split('#').map(write).join('#')
}

/** The page that is looked at, and the files. */
export type WithFragments = { readonly from: PagePath; readonly index: PageIndex }

function editOf(
  text: string,
  link: LinkFact,
  { from, index, renamed }: WithFragments & { readonly renamed: readonly RenamedHeading[] },
): TextEdit[] {
  const isLink = isWikilink(link)
  const resolved = isLink ? resolveWikilink(link.written, from, index) : undefined
  const target = resolved?.target ?? resolveHref(link.written, from, index)
  const at = resolved?.half === 'second' ? link.labelAt : link.target
  const there = renamed.filter(({ page }) => leadsToPage(target, page, from))
  if (!at || there.length === 0) return []
  // Of a URL, one that an entity is written with begins no fragment.
  const hash = text.slice(at.from, at.to).search(isLink ? /#/ : /(?<!&)#/)
  if (hash < 0) return []
  const start = at.from + hash + 1
  const insert = writeFragment(text.slice(start, at.to), there, isLink)
  return insert === text.slice(start, at.to) ? [] : [{ from: start, to: at.to, insert }]
}

/** What to write anew in the text of the page at `from`, in the order of the text. */
export const fragmentEdits = (
  text: string,
  renamed: readonly RenamedHeading[],
  place: WithFragments,
): readonly TextEdit[] => readFacts(text).links.flatMap((link) => editOf(text, link, { ...place, renamed }))

/** A number sign that is not only the beginning of a heading: behind something in its line, or before something. */
const anyFragment = /[^\s>#][^\S\r\n]*#|#[^\s#]/

/** The text of the page at `from` with its links to those headings written anew. Most pages have none: they are not parsed. */
export const rewriteFragments = (text: string, renamed: readonly RenamedHeading[], place: WithFragments): Rewritten =>
  applyEdits(text, anyFragment.test(text) ? fragmentEdits(text, renamed, place) : [])
