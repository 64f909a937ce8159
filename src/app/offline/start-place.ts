/** Where a start leads: the bare address to the wiki's home, a shortcut of the home screen to what it promises. */
import type { WikiId } from '../../names'
import type { Route } from '../router'

/** Undefined for an address that says where it leads. The shortcuts stand in `public/manifest.webmanifest`. */
export function placeAtStart(route: Route, wiki: WikiId): Route | undefined {
  if (route.kind === 'start') return { kind: 'home', wiki }
  if (route.kind !== 'unknown') return undefined
  if (route.hash === '#/new') return { kind: 'new', wiki, path: '' }
  return route.hash === '#/changes' ? { kind: 'changes', wiki } : undefined
}
