/** The wikis on this device, and who writes in them. */
import type { Person } from '../../git'
import type { RefName, WikiId } from '../../names'
import type { FirstWords } from '../../wiki'

/** A wiki on this device. `created` in milliseconds since 1970. */
export type Wiki = { readonly id: WikiId; readonly title: string; readonly created: number; readonly branch: RefName }

/** How safe a wiki is: what exists only in this browser. */
export type Safety = {
  /** Commits that no remote and no exported bundle has. */
  readonly unsaved: number
  readonly drafts: number
  /** Milliseconds since 1970 of the last push or exported bundle; null: there is no copy elsewhere. */
  readonly lastCopy: number | null
  readonly remote: string | null
}

export interface WikisApi {
  /** Never empty: where there is none, the first is begun, with these words. */
  listWikis(first?: FirstWords): Promise<readonly Wiki[]>
  /** A new wiki with a first page. */
  createWiki(title: string, first?: FirstWords): Promise<Wiki>
  renameWiki(wiki: WikiId, title: string): Promise<Wiki>
  deleteWiki(wiki: WikiId): Promise<void>
  readSafety(wiki: WikiId): Promise<Safety>
  /** The author of commits made here; null until somebody has said. */
  readAuthor(): Promise<Person | null>
  writeAuthor(author: Person): Promise<void>
}
