/** Where a start leads: the bare address to the wiki's home, a shortcut of the home screen to what it promises. */
import type { WikiId } from '../../names'
import type { Route } from '../router'

/** The shortcuts of `public/manifest.webmanifest`, and where the service worker and a launch with files lead. */
const shortcuts: Readonly<Record<string, (wiki: WikiId) => Route>> = {
  '#/new': (wiki) => ({ kind: 'new', wiki, path: '' }),
  '#/today': (wiki) => ({ kind: 'today', wiki }),
  '#/search': (wiki) => ({ kind: 'home', wiki }),
  '#/changes': (wiki) => ({ kind: 'changes', wiki }),
  '#/received': (wiki) => ({ kind: 'received', wiki }),
}

/** Undefined for an address that says where it leads. */
export function placeAtStart(route: Route, wiki: WikiId): Route | undefined {
  if (route.kind === 'start') return { kind: 'home', wiki }
  return route.kind === 'unknown' && Object.hasOwn(shortcuts, route.hash) ? shortcuts[route.hash]?.(wiki) : undefined
}

/** Whether the start is to open the search, over the home it leads to. */
export const startsSearching = (route: Route): boolean => route.kind === 'unknown' && route.hash === '#/search'
