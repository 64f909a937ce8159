/** What moves, where it leads, and what stands in its way: all that is known before anybody moves anything. */
import type { PagePath } from '../../../../names'
import { titleOf } from '../../../../page'
import type { Draft } from '../../../../worker'
import { messages } from '../../../messages'

/** What moves; its path has no slash at its end. */
export type Movable = { readonly kind: 'page' | 'folder'; readonly path: string }

/** Where the page that is read will be; it may lie in a folder that moves. */
export const pathAfter = (page: PagePath, from: string, to: string): string =>
  page === from ? to : page.startsWith(`${from}/`) ? to + page.slice(from.length) : page

/** A draft belongs to a path; under another name it would be the draft of no page. Undefined where there is none. */
export function draftInTheWay(drafts: readonly Draft[], what: Movable): string | undefined {
  const kept = drafts.find((draft) => pathAfter(draft.path, what.path, '') !== draft.path)
  if (!kept) return undefined
  return what.kind === 'page' ? messages.reading.draftStays : messages.reading.folderDraftStays(titleOf(kept.path))
}
