/// <reference path="./markdown-it-footnote.d.ts" />
/** The one Markdown parser: GFM, footnotes, and what Obsidian and Gollum write besides. */
import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { isSafeHref } from '../link'
import { callouts } from './callouts'
import { comments } from './comments'
import { images } from './images'
import { pairs } from './pairs'
import { tasks } from './tasks'
import { wikilinks } from './wikilinks'

/** Links without a scheme as in GFM §6.9: `www.` and e-mail addresses, but not `README.md`, which could be a host too. */
function linkBareAddresses(markdown: Parser): void {
  markdown.linkify.add('//', null)
  markdown.linkify.add('ftp:', null)
  markdown.linkify.add('www.', {
    validate: (text, start, linkify) =>
      Math.max(0, linkify.testSchemaAt(`http://${text.slice(start, start + 2048)}`, 'http:', 5) - 2),
    normalize: (match) => {
      match.url = `http://${match.url}`
    },
  })
}

/** HTML passes through: making the result safe is the sanitizer's work, and cannot be done here (`page/dom`). */
export function createParser(): Parser {
  const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: 100 })
  markdown.validateLink = isSafeHref
  markdown.use(footnotes).use(wikilinks).use(images).use(comments).use(pairs).use(callouts).use(tasks)
  linkBareAddresses(markdown)
  return markdown
}
