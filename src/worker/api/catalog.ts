/** What the pages say, all of them at once: asked of the catalog, which is a function of a commit and follows the branch. */
import type {
  Backlink,
  BlockPlace,
  BrokenLink,
  Found,
  FoundLine,
  HeadingPlace,
  LinkGraph,
  PageAlias,
  PageNames,
  Place,
  PropertyUse,
  SearchRequest,
  TagCount,
} from '../../data'
import type { Oid, PagePath, WikiId } from '../../names'
import type { Call } from './call'
import type { RecordsApi } from './models/models'
import type { QueryApi } from './query/query'

/**
 * How far the catalog is. It answers as of `commit` (null: nothing yet, or a branch without commits) and goes on to `head`
 * by itself. `pages` are those it knows; of `absent` ones, whose text was left at the remote, it knows no more than a path.
 */
export type CatalogState = {
  readonly commit: Oid | null
  readonly head: Oid | null
  readonly pages: number
  readonly absent: number
  /** Set while it is built or moves on. */
  readonly building: { readonly done: number; readonly total: number } | null
}

/** What was found so far, where pages are still being read: `building` says how many of them were. */
export type FoundSoFar = Found & Pick<CatalogState, 'building'>

/**
 * Answered by a worker of its own, in one of the tabs. Whoever asks before the catalog has been built, or while it is
 * under way between two far commits, waits for it; a `catalog-moved` tells that there is more to hear. Where the browser
 * cannot run the database every call fails with `unsupported`.
 */
export interface CatalogApi extends QueryApi, RecordsApi {
  readCatalogState(wiki: WikiId): Promise<CatalogState>
  /** Resolves once the catalog is at the head; a build that waits or goes on is shared. */
  awaitCatalog(wiki: WikiId, call?: Call): Promise<CatalogState>
  listNames(wiki: WikiId): Promise<readonly PageNames[]>
  listAliases(wiki: WikiId): Promise<readonly PageAlias[]>
  /** Headings whose text has the query's words as prefixes, best first; of one page when `path` is given. */
  findHeadings(wiki: WikiId, query: string, path?: PagePath): Promise<readonly HeadingPlace[]>
  findBlocks(wiki: WikiId, query: string, path?: PagePath): Promise<readonly BlockPlace[]>
  listBacklinks(wiki: WikiId, path: PagePath): Promise<readonly Backlink[]>
  /** Places that name the page (its name, title, an alias) without a link; one that does not exist has its name only. */
  listMentions(wiki: WikiId, path: PagePath, call?: Call): Promise<readonly Place[]>
  listBrokenLinks(wiki: WikiId, call?: Call): Promise<readonly BrokenLink[]>
  /** The broken links that would create the page at `path`. */
  listWanting(wiki: WikiId, path: PagePath): Promise<readonly BrokenLink[]>
  /** Pages no other page links to. */
  listOrphans(wiki: WikiId): Promise<readonly PagePath[]>
  /** In the order of the alphabet. */
  listPageTags(wiki: WikiId): Promise<readonly TagCount[]>
  /** Pages with the tag or one below it (`a` finds `a/b`). */
  listTagged(wiki: WikiId, tag: string): Promise<readonly PagePath[]>
  listProperties(wiki: WikiId): Promise<readonly PropertyUse[]>
  /** Values the property has elsewhere, the most frequent first. */
  listPropertyValues(wiki: WikiId, key: string): Promise<readonly string[]>
  /**
   * The pages that are meant, as of what has been read: it waits for nothing. Progress is told of searches that only the
   * texts of pages can answer.
   */
  search(wiki: WikiId, asked: SearchRequest, call?: Call): Promise<FoundSoFar>
  /** All lines of a page that a search has marked. */
  listFoundLines(wiki: WikiId, asked: { readonly text: string; readonly path: PagePath }): Promise<readonly FoundLine[]>
  readLinkGraph(wiki: WikiId, call?: Call): Promise<LinkGraph>
}
