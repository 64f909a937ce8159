/** The searches of a wiki that somebody keeps at hand on this device, in the order they were kept. */
import type { Preferences, SavedSearch } from '../preferences'

export const searchesOf = ({ searches }: Preferences, wiki: string): readonly SavedSearch[] => searches[wiki] ?? []

const withSearches = (now: Preferences, wiki: string, searches: readonly SavedSearch[]): Preferences => ({
  ...now,
  searches: { ...now.searches, [wiki]: searches },
})

/** One of that name is replaced where it stands. */
export function saveSearch(now: Preferences, wiki: string, search: SavedSearch): Preferences {
  const known = searchesOf(now, wiki)
  const at = known.findIndex(({ name }) => name === search.name)
  return withSearches(now, wiki, at < 0 ? [...known, search] : known.with(at, search))
}

export const forgetSearch = (now: Preferences, wiki: string, name: string): Preferences =>
  withSearches(
    now,
    wiki,
    searchesOf(now, wiki).filter((search) => search.name !== name),
  )
