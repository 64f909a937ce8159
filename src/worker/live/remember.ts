/**
 * Which wikis had a database opened on this device: known at once and without the worker, so that a wiki without any never
 * starts one. Written before the first of them is opened.
 */
import type { WikiId } from '../../names'

const keyOf = (wiki: WikiId): string => `verso/live/${wiki}`

/** Of this tab, where the browser keeps nothing. */
const known = new Set<WikiId>()

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined // A browser may be told to keep nothing of a site.
  }
}

export function rememberLive(wiki: WikiId): void {
  if (known.has(wiki)) return
  known.add(wiki)
  storage()?.setItem(keyOf(wiki), '')
}

export const wasLive = (wiki: WikiId): boolean => known.has(wiki) || typeof storage()?.getItem(keyOf(wiki)) === 'string'
