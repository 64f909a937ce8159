/** The way from a place of then to the same place now. */
import { hasCode } from '../../errors'
import type { Oid, PagePath, WikiId } from '../../names'
import type { WikiApi } from '../../worker'
import type { Route } from '../router'
import { findNameNow } from '../views/reading/page-past'
import type { ReadingRoute } from './moment'

type Api = Pick<WikiApi, 'listRevisions' | 'readChanges' | 'readPage'>

type Place = { readonly wiki: WikiId; readonly path: PagePath; readonly at?: Oid }

/** Whether there is such a page at a commit, now unless told. */
export async function isThere(api: Api, { wiki, path, at }: Place): Promise<boolean> {
  try {
    await api.readPage(wiki, path, at)
    return true
  } catch (error) {
    if (hasCode(error, 'not-found')) return false
    throw error
  }
}

/** What the page is called now; null when it is there no more, or never was on this branch. */
export async function findPathNow(api: Api, wiki: WikiId, path: PagePath): Promise<PagePath | null> {
  if (await isThere(api, { wiki, path })) return path
  const name = await findNameNow(api, { wiki, path }, new AbortController().signal)
  return name === path ? null : name
}

/** The same page now, under the name it has; the home page when it has gone. */
export async function routeNow(api: Api, route: ReadingRoute): Promise<Route> {
  if (route.kind !== 'page') return { ...route, at: undefined }
  const path = await findPathNow(api, route.wiki, route.path)
  return path ? { ...route, path, at: undefined } : { kind: 'home', wiki: route.wiki }
}
