/** A sentence with a block in its midst: its beginning, the block, what it goes on with. */
import { takePlace } from '../code'

const holdsNothing = (paragraph: Element): boolean =>
  paragraph.textContent?.trim() === '' && !paragraph.querySelector('img, input, .medium')

/** What stands behind the link in its paragraph, in one of its own with the same emphasis around it. */
function cutBehind(link: Element, paragraph: Element): HTMLElement {
  const rest = document.createElement('p')
  const range = document.createRange()
  range.setStartAfter(link)
  range.setEnd(paragraph, paragraph.childNodes.length)
  rest.append(range.extractContents())
  return rest
}

/** Makes the paragraph a block that holds it, so that what is parted stays one block of the page. */
function blockAround(paragraph: HTMLElement): void {
  if (paragraph.parentElement?.classList.contains('embeds')) return
  const block = document.createElement('div')
  block.className = 'embeds'
  takePlace(block, paragraph)
  block.append(paragraph)
}

/** Puts what `place` makes of a link, and takes the link into, between the halves of the paragraph around the link. */
export function partParagraph(paragraph: HTMLElement, link: Element, place: () => HTMLElement): void {
  blockAround(paragraph)
  const rest = cutBehind(link, paragraph)
  paragraph.after(place(), rest)
  for (const half of [paragraph, rest]) if (holdsNothing(half)) half.remove()
}
