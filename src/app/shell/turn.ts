/** Recto and verso: which side of a sheet a route shows, and how to turn it. */
import type { Route } from '../router'

export type Side = 'recto' | 'verso'

export const sideOf = (route: Route): Side =>
  route.kind === 'history' || route.kind === 'revision' || route.kind === 'compare' ? 'verso' : 'recto'

/** The other side of the sheet; undefined where the route is of no page. */
export function turnOver(route: Route): Route | undefined {
  switch (route.kind) {
    case 'page':
    case 'edit':
      return { kind: 'history', wiki: route.wiki, path: route.path }
    case 'history':
    case 'revision':
    case 'compare':
      return { kind: 'page', wiki: route.wiki, path: route.path, heading: null }
    default:
      return undefined
  }
}
