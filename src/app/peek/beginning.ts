/** The first lines of a page as nodes, or of what a link's fragment names; nothing is embedded, nothing is fetched. */
import type { PageContext } from '../../page/dom'
import { resolvePage, sanitize } from '../../page/dom'
import { arrangeHeadings } from '../views/prose/arrange-headings'
import { directBlocks } from '../views/prose/direct-blocks'
import { cutSection } from '../views/prose/rich/embeds/section'

/** Characters after which no further block is shown. */
const enough = 500
const media = 'img, video, audio, iframe, object, .embed, pre code.language-mermaid'

/** `taken` headings of the first level are the page's title. */
type Wanted = { readonly fragment: string | null; readonly taken: 0 | 1 }

export function beginningOf(html: string, context: PageContext, { fragment, taken }: Wanted): DocumentFragment {
  const nodes = sanitize(html)
  if (fragment === null || !cutSection(nodes, fragment)) arrangeHeadings(nodes, taken)
  resolvePage(nodes, context)
  directBlocks(nodes)
  for (const medium of nodes.querySelectorAll(media)) medium.remove()
  for (const box of nodes.querySelectorAll('input')) box.disabled = true
  for (const named of nodes.querySelectorAll('[id]')) named.removeAttribute('id')
  cutAfter(nodes, enough)
  return nodes
}

function cutAfter(nodes: DocumentFragment, characters: number): void {
  let length = 0
  for (const block of [...nodes.children]) {
    if (length > characters) block.remove()
    length += block.textContent.length
  }
}
