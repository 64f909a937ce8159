/**
 * The one grammar of a page, with exact positions: what the editor colours, and what facts are read from.
 *
 * GitHub's Markdown and what Obsidian, Foam, Logseq and Gollum write besides. Nodes of its own: WikiLink {WikiLinkTarget,
 * WikiLinkLabel}, Hashtag, BlockId, WikiComment, WikiCommentBlock, Highlight, InlineMath, MathBlock, FootnoteReference,
 * InlineFootnote, Definition, InlineProperty {PropertyKey}, PropertyKey, FrontMatter; and their marks.
 */
import { Autolink, parser, Strikethrough, Table, type MarkdownExtension } from '@lezer/markdown'
import { blockIds } from './block-id'
import { bounds } from './bounds'
import { comments } from './comment'
import { definitions } from './definition'
import { footnotes } from './footnote'
import { frontMatter } from './front-matter'
import { highlights } from './highlight'
import { math } from './math'
import { inlineProperties } from './property'
import { references } from './reference'
import { hashtags } from './tag'
import { tasks } from './task'
import { wikiLinks } from './wiki-link'

/** A page behind its front matter. */
const bodySyntax: MarkdownExtension = [
  [Table, tasks, definitions, Strikethrough, Autolink],
  [references, wikiLinks, footnotes, inlineProperties],
  [comments, highlights, math, hashtags, blockIds],
  bounds,
]

/** A whole page, for a parser of `@lezer/markdown`. */
export const wikiSyntax: MarkdownExtension = [bodySyntax, frontMatter]

/** Reads a page behind its front matter. */
export const bodyParser = parser.configure(bodySyntax)

export { isTag } from './tag'
