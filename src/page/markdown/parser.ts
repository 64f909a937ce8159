/// <reference path="./plugins.d.ts" />
/** The one Markdown parser: CommonMark, GFM, and what Obsidian, GitHub and Gollum write besides. */
import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it'
import definitionLists from 'markdown-it-deflist'
import footnotes from 'markdown-it-footnote'
import { isSafeHref } from '../link'
import { blockIds } from './block-ids'
import { callouts } from './callouts'
import { comments } from './comments'
import { contents } from './contents'
import { fences } from './fences'
import { addresses } from './links/addresses'
import { images } from './links/images'
import { wikilinks } from './links/wikilinks'
import { math } from './math'
import { notesAtEnd } from './notes/place-notes'
import { pairs } from './pairs'
import { rawHtml } from './raw-html'
import { tags } from './tags'
import { tasks } from './tasks'

/** How deep blocks may be nested: deeper pages are written to keep parsers busy. */
const maxNesting = 100

/** CommonMark alone, as the full parser is built on it: what `test/page/markdown` holds against the specification. */
export const createStrictParser = (): Parser => new MarkdownIt('commonmark', { maxNesting })

/** HTML passes through: making the result safe is the sanitizer's work, and cannot be done here (`page/dom`). */
export function createParser(): Parser {
  const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting })
  markdown.validateLink = isSafeHref
  markdown
    .use(footnotes)
    .use(notesAtEnd)
    .use(definitionLists)
    .use(addresses)
    .use(wikilinks)
    .use(images)
    .use(tags)
    .use(math)
  markdown.use(comments).use(pairs).use(rawHtml).use(fences)
  // Of what is done to blocks the anchors come first: an id behind a callout's title is not part of it.
  markdown.use(blockIds).use(contents).use(callouts).use(tasks)
  return markdown
}
