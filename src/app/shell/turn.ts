/** Recto and verso: which side of a sheet a route shows, and how to turn it. */
import type { Route } from '../router'

export type Side = 'recto' | 'verso'

export const sideOf = (route: Route): Side =>
  route.kind === 'history' || route.kind === 'revision' || route.kind === 'compare' || route.kind === 'blame'
    ? 'verso'
    : 'recto'

/** The other side of the sheet; undefined where the route is of no page. */
export function turnOver(route: Route): Route | undefined {
  switch (route.kind) {
    case 'page':
    case 'edit':
      return { kind: 'history', wiki: route.wiki, path: route.path }
    case 'history':
    case 'revision':
    case 'compare':
    case 'blame':
      return { kind: 'page', wiki: route.wiki, path: route.path, heading: null }
    default:
      return undefined
  }
}

/** The place a route leads to, whatever it points at within that: a heading, a line, what is looked for, a moment. */
export function placeOf(route: Route): Route {
  switch (route.kind) {
    case 'home':
    case 'pages':
      return { ...route, at: undefined }
    case 'page':
      return { ...route, at: undefined, heading: null, found: undefined }
    case 'guide':
      return { ...route, heading: null }
    case 'blame':
      return { ...route, line: null }
    case 'search':
      return { ...route, text: '', order: undefined }
    case 'find':
      return { ...route, phrase: '', page: null, scope: 'wiki' }
    default:
      return route
  }
}
