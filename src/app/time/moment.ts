/** Where the wiki is looked at, and when. Pure. */
import type { Oid, WikiId } from '../../names'
import type { Route, RouteOf } from '../router'

/** A place that can be looked at at another time. */
export type ReadingRoute = RouteOf<'home' | 'pages' | 'page'>

const isReading = (route: Route): route is ReadingRoute =>
  route.kind === 'home' || route.kind === 'pages' || route.kind === 'page'

/** The commit a place tells of, if it is of one. */
const commitOf = (route: Route): Oid | null => ('commit' in route ? route.commit : null)

/** The same place at a commit, or what comes next to it: the page it is about, else the home page. */
export function atMoment(route: Route, wiki: WikiId, at: Oid): ReadingRoute {
  if (isReading(route)) return { ...route, at }
  const then = commitOf(route) ?? at
  if (!('path' in route) || route.kind === 'new') return { kind: 'home', wiki, at: then }
  return { kind: 'page', wiki, path: route.path, heading: null, at: then }
}
