/** Moving pages, folders and assets, as values. */
import type { Oid, PagePath } from '../../names'
import type { LineChange } from '../../page'

/**
 * A file or a folder that goes to another path. A page's own title, in its front matter and its first heading, follows the
 * name of its file `withTitle`, where it was that name.
 */
export type Move = { readonly from: string; readonly to: string; readonly withTitle?: boolean | undefined }

export type FileMove = { readonly from: PagePath; readonly to: PagePath }

/** A page or canvas that is written anew: where it is, where it will be, how many of its links are, and its lines before and after. */
export type TouchedPage = FileMove & { readonly count: number; readonly lines: readonly LineChange[] }

/** What a move would do at a commit: every file that goes, and every link that is written anew. */
export type MovePlan = {
  readonly base: Oid
  readonly files: readonly FileMove[]
  readonly pages: readonly TouchedPage[]
  readonly links: number
}

/** A heading of a page, by the fragment that leads to it, and what it shall be called. */
export type HeadingRename = { readonly path: PagePath; readonly heading: string; readonly to: string }

/** Links that lead to no page, by the page they would create, and the page they shall lead to. */
export type Relink = { readonly missing: PagePath; readonly to: PagePath }
