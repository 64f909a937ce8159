/** A page's own table of contents is a way through it, and says so to those who do not see it. */
import { messages } from '../../../messages'

export function nameContents(fragment: DocumentFragment): void {
  for (const list of fragment.querySelectorAll('.toc')) {
    list.role = 'navigation'
    list.ariaLabel = messages.prose.contents
  }
}
