/** The favourites of a wiki on this device, in the order their reader gave them. */
import type { Preferences } from '../preferences'

export const favouritesOf = ({ favourites }: Preferences, wiki: string): readonly string[] => favourites[wiki] ?? []

const withFavourites = (preferences: Preferences, wiki: string, paths: readonly string[]): Preferences => ({
  ...preferences,
  favourites: { ...preferences.favourites, [wiki]: paths },
})

/** A page that is none becomes the last one; one that is becomes none. */
export function flipFavourite(preferences: Preferences, wiki: string, path: string): Preferences {
  const now = favouritesOf(preferences, wiki)
  const next = now.includes(path) ? now.filter((other) => other !== path) : [...now, path]
  return withFavourites(preferences, wiki, next)
}

/** Puts `path` where `at` is; those between them make room. Nothing happens unless both are favourites. */
export function placeFavourite(
  preferences: Preferences,
  wiki: string,
  [path, at]: readonly [string, string],
): Preferences {
  const now = favouritesOf(preferences, wiki)
  const to = now.indexOf(at)
  if (to < 0 || !now.includes(path)) return preferences
  const others = now.filter((other) => other !== path)
  return withFavourites(preferences, wiki, others.toSpliced(to, 0, path))
}

/**
 * After a page or folder got another path. Both paths are kept, for only those of pages that are there are shown, and the
 * move may be undone.
 */
export function followMove(preferences: Preferences, wiki: string, [from, to]: readonly [string, string]): Preferences {
  const now = favouritesOf(preferences, wiki)
  const isMoved = (path: string): boolean => path === from || path.startsWith(`${from}/`)
  if (!now.some(isMoved)) return preferences
  const next = now.flatMap((path) => (isMoved(path) ? [path, to + path.slice(from.length)] : path))
  return withFavourites(preferences, wiki, [...new Set(next)])
}
