/**
 * Properties at the top of a page, between `---` and `---` (or `...`).
 *
 * They are kept as they were written: `frontMatter + body` is the text, byte for byte.
 */
export type SplitText = {
  /** The fences, what is between them and the line break after; empty when there is none. */
  readonly frontMatter: string
  readonly body: string
}

const fenced = /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Splits a page's text. A `---` without an end is a horizontal rule, and belongs to the body. */
export function splitFrontMatter(text: string): SplitText {
  const frontMatter = fenced.exec(text)?.[0] ?? ''
  return { frontMatter, body: text.slice(frontMatter.length) }
}

export const joinFrontMatter = ({ frontMatter, body }: SplitText): string => frontMatter + body

/** The language a page says it is in (`lang: de`), as a tag of BCP 47; undefined where it says nothing. */
export const languageOf = (text: string): string | undefined =>
  /^lang(?:uage)?:[ \t]*["']?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)["']?[ \t]*\r?$/im.exec(
    splitFrontMatter(text).frontMatter,
  )?.[1]
