/** What this device has read, and what has changed since. Never in the repository; each branch has its own. */
import type { Oid, PagePath, WikiId } from '../../names'
import type { PageNews } from '../../wiki'

export interface ReadingApi {
  /** Pages that are new or say something else than when they were read here. What was written here is read. */
  listUnread(wiki: WikiId): Promise<readonly PagePath[]>
  /** What happened to a page since it was read here; null when nothing did. */
  readNews(wiki: WikiId, path: PagePath): Promise<PageNews | null>
  /** Notes that the page was read as it is at that commit. */
  markRead(wiki: WikiId, path: PagePath, at: Oid): Promise<void>
  markAllRead(wiki: WikiId): Promise<void>
}
