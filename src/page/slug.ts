/** Names of headings in URLs, as GitHub makes them. */

/**
 * Lower case, letters, digits, dashes and underscores of any script kept, spaces as dashes, the rest dropped; of a text that
 * is all signs, as an emoji, nothing is, so that something leads to it.
 */
export function slugOf(text: string): string {
  const even = text.trim().toLowerCase()
  const kept = even.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '') || even
  return kept.replaceAll(' ', '-')
}

/** Gives each heading of one page a slug of its own: `a`, `a-1`, `a-2`. */
export function slugger(): (text: string) => string {
  const taken = new Map<string, number>()
  return (text) => {
    const slug = slugOf(text)
    let unique = slug
    for (let count = taken.get(slug) ?? 0; taken.has(unique); taken.set(slug, count)) unique = `${slug}-${++count}`
    taken.set(unique, 0)
    return unique
  }
}

/** What the sanitizer puts before every id of a page, so that none can pose as one of the app's (DOM clobbering). */
const idPrefix = 'user-content-'

/** The id in the document of what a fragment names. */
export const idOf = (fragment: string): string => idPrefix + fragment
