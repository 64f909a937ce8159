/** HTML that would swallow or restyle what comes after it is shown as it is written (GFM §6.11). */
import type { MarkdownIt, RendererRule } from 'markdown-it'

const disallowed = /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s/>]|$))/gi

const write: RendererRule = (...[tokens, at]) => (tokens[at]?.content ?? '').replace(disallowed, '&lt;')

export function rawHtml(markdown: MarkdownIt): void {
  markdown.renderer.rules['html_block'] = write
  markdown.renderer.rules['html_inline'] = write
}
