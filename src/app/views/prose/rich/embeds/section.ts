/** Part of a page: what stands below a heading, or one block. */
import { idOf, slugOf } from '../../../../../page'

const levelOf = (element: Element): number => Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 0)

/** The heading and what follows it, up to the next one that is not below it. */
function sectionOf(heading: Element): readonly Element[] {
  const section = [heading]
  let next = heading.nextElementSibling
  while (next && (levelOf(next) === 0 || levelOf(next) > levelOf(heading))) {
    section.push(next)
    next = next.nextElementSibling
  }
  return section
}

/**
 * Leaves in the fragment only what the fragment of a link names: `Heading`, `Heading#Below` or `^block`. False where
 * there is no such thing.
 */
export function cutSection(page: DocumentFragment, fragment: string): boolean {
  const last = fragment.slice(fragment.lastIndexOf('#') + 1)
  const id = idOf(fragment.startsWith('^') ? fragment : slugOf(last))
  const found = page.getElementById(id)
  if (!found) return false
  const section = levelOf(found) > 0 ? sectionOf(found) : [found]
  if (found.tagName === 'LI') {
    const list = document.createElement('ul')
    list.append(found)
    page.replaceChildren(list)
  } else page.replaceChildren(...section)
  return true
}
