/** What somebody asks of the palette by how the line begins: pages, headings after `#`, actions after `>`. */

export type Asked =
  | { readonly kind: 'pages' | 'actions'; readonly words: string }
  /** `page` are the words before the `#`; empty for headings of any page. */
  | { readonly kind: 'headings'; readonly page: string; readonly words: string }

export function readAsked(needle: string): Asked {
  if (needle.startsWith('>')) return { kind: 'actions', words: needle.slice(1).trim() }
  const at = needle.indexOf('#')
  if (at < 0) return { kind: 'pages', words: needle.trim() }
  return { kind: 'headings', page: needle.slice(0, at).trim(), words: needle.slice(at + 1).trim() }
}
