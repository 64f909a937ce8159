/**
 * Fits a page's headings under the sheet's own title: leaves out the first `taken` elements, where the page opens with
 * its title itself, and moves headings of the first level down to the second.
 */
export function arrangeHeadings(fragment: DocumentFragment, taken: 0 | 1): void {
  if (taken === 1 && fragment.firstElementChild?.tagName === 'H1') fragment.firstElementChild.remove()
  for (const heading of fragment.querySelectorAll('h1')) lower(heading)
}

function lower(heading: Element): void {
  const lowered = heading.ownerDocument.createElement('h2')
  for (const { name, value } of heading.attributes) lowered.setAttribute(name, value)
  lowered.append(...heading.childNodes)
  heading.replaceWith(lowered)
}
