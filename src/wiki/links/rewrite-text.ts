/** A page, or a canvas, as it is once files have moved and headings are called otherwise. */
import type { PagePath } from '../../names'
import {
  compareLines,
  isPage,
  readFacts,
  rewriteCanvasFragments,
  rewriteCanvasLinks,
  rewriteFragments,
  rewriteLinks,
  type Retitled,
  type Rewriting,
  type Rewritten,
} from '../../page'

/** Pages that are called otherwise within, by where they were. */
export type Titles = ReadonlyMap<PagePath, Retitled>

const kindOf = (path: PagePath) =>
  isPage(path)
    ? { fragments: rewriteFragments, links: rewriteLinks }
    : { fragments: rewriteCanvasFragments, links: rewriteCanvasLinks }

/** Links to headings in the file at `from`, be it a page or a canvas, written anew. */
export const rewriteFragmentsIn: typeof rewriteFragments = (text, renamed, place) =>
  kindOf(place.from).fragments(text, renamed, place)

/** How many links of a page are written otherwise in another text of it. */
function countOther(before: string, after: string): number {
  const now = readFacts(after).links
  return readFacts(before).links.filter(({ written }, at) => written !== now[at]?.written).length
}

export function rewriteText(text: string, rewriting: Rewriting, titles: Titles): Rewritten {
  const { from, before: index } = rewriting
  const { fragments, links } = kindOf(from)
  const own = titles.get(from)?.text ?? text
  const renamed = [...titles.values()].flatMap((title) => title.renamed)
  const named = renamed.length > 0 ? fragments(own, renamed, { from, index }) : { text: own, count: 0 }
  const moved = links(named.text, rewriting)
  const isTwice = named.count > 0 && moved.count > 0 && isPage(from)
  const count = isTwice ? countOther(own, moved.text) : named.count + moved.count
  return { text: moved.text, count, lines: compareLines(text, moved.text) }
}
