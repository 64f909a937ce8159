/** Links as they are written: what is between the brackets, and what a URL in a page may be. */

/** `[[page#heading|label]]` in two halves; which half is the page depends on who wrote it. */
export type Wikilink = { readonly target: string; readonly label: string | null }

/** Reads the inside of `[[…]]` in the order of Obsidian and MediaWiki. In a table the bar is written `\|`. */
export function parseWikilink(inside: string): Wikilink {
  const bar = /\\?\|/.exec(inside)
  if (!bar) return { target: inside.trim(), label: null }
  return { target: inside.slice(0, bar.index).trim(), label: inside.slice(bar.index + bar[0].length).trim() }
}

/** The same with its halves exchanged, as Gollum and GitHub's wikis write it: `[[label|page]]`. */
export const swapWikilink = ({ target, label }: Wikilink): Wikilink | null =>
  label === null ? null : { target: label, label: target }

/** What a reader sees of a wikilink without a label: `Page > Heading` for `Page#Heading`. */
export const labelOf = ({ target, label }: Wikilink): string => label || target.replace(/^#/, '').replaceAll('#', ' > ')

/** A target and the fragment behind its first `#`. */
export function splitFragment(target: string): { readonly path: string; readonly fragment: string | null } {
  const hash = target.indexOf('#')
  if (hash < 0) return { path: target, fragment: null }
  return { path: target.slice(0, hash), fragment: target.slice(hash + 1) || null }
}

/** Decodes percent-encoding; text that is not well encoded is meant literally. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** A URL of a page, by what it leads to. `unsafe` is any scheme other than http, https and mailto. */
export type Href =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'relative'; readonly path: string; readonly fragment: string | null }
  | { readonly kind: 'unsafe' }

/**
 * Reads a URL the way a browser would: tabs and line breaks inside it vanish, control characters and spaces around it too
 * (URL Standard §4.4), and a backslash counts as a slash where a host may follow.
 */
export function parseHref(written: string): Href {
  const url = trimControl(written.replace(/[\t\n\r]/g, ''))
  if (/^(?:https?|mailto):/i.test(url)) return { kind: 'external', url }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { kind: 'unsafe' }
  if (/^[\\/]{2}/.test(url)) return { kind: 'external', url: `https://${url.slice(2)}` }
  const { path, fragment } = splitFragment(url)
  const withoutQuery = path.replace(/\?.*$/, '')
  return { kind: 'relative', path: decodePercent(withoutQuery), fragment: fragment && decodePercent(fragment) }
}

/** Without what a browser passes over at both ends. A pattern would start at each of a million spaces anew. */
function trimControl(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isControl(text.charCodeAt(start))) start++
  while (end > start && isControl(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

const isControl = (code: number): boolean => code <= 0x20 || (code >= 0x7f && code <= 0x9f)

const inlineImage = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i

/**
 * The attribute an image's source is kept in until the reader's app shows it, so that showing a page fetches nothing:
 * a file of the wiki, an image elsewhere, or one that is in the page itself.
 */
export function placeImage(source: string): { readonly name: string; readonly value: string } | null {
  const parsed = parseHref(source)
  if (parsed.kind === 'external') return { name: 'data-remote-image', value: parsed.url }
  if (parsed.kind === 'relative') return { name: 'data-asset', value: source }
  return inlineImage.test(source) ? { name: 'src', value: source } : null
}

/** Whether a link or image may keep its URL: http, https, mailto, a path, or a raster image within the page. */
export const isSafeHref = (url: string): boolean => parseHref(url).kind !== 'unsafe' || inlineImage.test(url)
