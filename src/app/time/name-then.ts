/** What a page is and was called. */
import type { Oid, PagePath, WikiId } from '../../names'
import type { WikiApi } from '../../worker'
import { findPathNow } from './back-to-now'

type Api = Pick<WikiApi, 'listRevisions' | 'readChanges' | 'readPage' | 'findPageAt'>
type Place = { readonly wiki: WikiId; readonly path: PagePath; readonly at: Oid }

/** `now` is null when the page is there no more, `then` when it was not there, or had the name that is asked about. */
export type Names = { readonly now: PagePath | null; readonly then: PagePath | null }

/** The names of a page that is missing at a commit, there and now. */
export async function findNames(api: Api, { wiki, path, at }: Place): Promise<Names> {
  const now = await findPathNow(api, wiki, path)
  const page = now && (await api.findPageAt(wiki, now, at))
  return { now, then: page && page.path !== path ? page.path : null }
}
