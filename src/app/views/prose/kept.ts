/** Files that a text refers to, and that are not in the wiki yet. */
import type { PagePath } from '../../../names'
import type { PageIndex } from '../../../page'

export type Kept = {
  /** All files of the wiki, and those. */
  readonly index: PageIndex
  /** A URL of one of those; undefined for any other. */
  readonly load: (path: PagePath) => Promise<string> | undefined
}
