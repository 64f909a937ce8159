/** Blocks of code say on their `<pre>` where they stand, and by a class what language they are in; ```` ```math ```` is a formula. */
import { escapeHtml } from './escape-html'
import type { MarkdownIt, RendererRule, Token } from 'markdown-it'

const languageOf = (token: Token): string => /^[^\s{]*/.exec(token.info.trim())?.[0] ?? ''

/** What is asked of says behind its fence how to show the answer: `query as list`, `sql Shop as chart`. */
const asking = new Set(['query', 'sql'])
const behindLanguage = (token: Token): string => token.info.trim().replace(/^\S+\s*/, '')

export function fences(markdown: MarkdownIt): void {
  const { unescapeAll } = markdown.utils
  const write: RendererRule = (...[tokens, at, , , renderer]) => {
    const token = tokens[at]
    if (!token) return ''
    const language = unescapeAll(languageOf(token))
    const attributes = renderer.renderAttrs(token)
    const code = escapeHtml(token.content)
    if (language === 'math') return `<div${attributes} class="math math-block">${code}</div>\n`
    const className = language === '' ? '' : ` class="language-${escapeHtml(language)}"`
    const info = asking.has(language) ? unescapeAll(behindLanguage(token)) : ''
    const said = info === '' ? '' : ` data-info="${escapeHtml(info)}"`
    return `<pre${attributes}><code${className}${said}>${code}</code></pre>\n`
  }
  markdown.renderer.rules['fence'] = write
  markdown.renderer.rules['code_block'] = write
}
