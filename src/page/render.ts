/** A page's Markdown as HTML. */
import { splitFrontMatter } from './front-matter'
import { fillContents } from './markdown/contents'
import { createParser } from './markdown/parser'
import { alignCells, nameHeadings, numberLines, type Heading } from './markdown/passes'

export type { Heading } from './markdown/passes'

/** Pages longer than this, in UTF-16 code units, are shown as source only. */
export const renderLimit = 2 * 1024 * 1024

export type RenderedPage =
  | { readonly kind: 'rendered'; readonly html: string; readonly headings: readonly Heading[] }
  | { readonly kind: 'too-large'; readonly limit: number }

let parser: ReturnType<typeof createParser> | undefined

const countLineBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0

/**
 * Renders a page without its front matter. The HTML is NOT safe to insert: it contains whatever HTML the page does, and
 * must pass `sanitize` of `page/dom`. Links and images are left to be resolved: `data-wikilink` and `data-embed` hold
 * the inside of `[[…]]`, `data-asset` a path, `data-remote-image` a URL; `data-line` is a block's line, from 1.
 */
export function renderMarkdown(text: string): RenderedPage {
  if (text.length > renderLimit) return { kind: 'too-large', limit: renderLimit }
  parser ??= createParser()
  const { frontMatter, body } = splitFrontMatter(text.replace(/^\ufeff/, ''))
  const env = {}
  const tokens = parser.parse(body, env)
  const headings = nameHeadings(tokens)
  fillContents(tokens, headings)
  numberLines(tokens, countLineBreaks(frontMatter))
  alignCells(tokens)
  return { kind: 'rendered', html: parser.renderer.render(tokens, parser.options, env), headings }
}
