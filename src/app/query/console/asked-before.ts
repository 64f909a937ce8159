/** The queries that were asked last in a wiki, kept on this device. */
import type { WikiId } from '../../../names'

const mostKept = 20
/** A longer one was pasted, and lies where it came from. */
const longest = 4000

const keyOf = (wiki: WikiId): string => `verso/queries/${wiki}`

/** The newest first. */
export function readAsked(wiki: WikiId): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(wiki)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, mostKept) : []
  } catch {
    return [] // Nothing is kept here, or it is not ours.
  }
}

/** Each once: what is asked again comes first. */
export const withAsked = (kept: readonly string[], text: string): readonly string[] =>
  text.trim() === '' || text.length > longest ? kept : [text, ...kept.filter((one) => one !== text)].slice(0, mostKept)

export function keepAsked(wiki: WikiId, asked: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(wiki), JSON.stringify(asked))
  } catch {
    // A browser may keep nothing of a site.
  }
}
