/** What an editor opens with: the page as it is, or the text somebody typed and did not save. */
import type { Oid } from '../../../names'
import type { Draft, Page } from '../../../worker'

export type Opening = {
  readonly text: string
  /** The commit the text is an edit of. */
  readonly base: Oid | null
  /** The page's own text there; null for a page that is not written yet. */
  readonly saved: string | null
  /** The draft that was brought back. */
  readonly restored: Draft | null
  /** Where the cursor is wanted, as an offset; at the start of a page, and the end of a new one, unless told. */
  readonly cursor?: number
}

/** What a page that is not written yet begins with. */
export type Beginning = Pick<Opening, 'text' | 'cursor'>

/** A draft that says what the page says already is none. A new page opens with its title. */
export function decideOpening(
  page: Page | null,
  draft: Draft | null,
  fresh: Beginning & Pick<Opening, 'base'>,
): Opening {
  const saved = page?.text ?? null
  if (draft && draft.text !== saved) return { text: draft.text, base: draft.base, saved, restored: draft }
  if (page) return { text: page.text, base: page.commit, saved, restored: null }
  return { ...fresh, saved, restored: null }
}
