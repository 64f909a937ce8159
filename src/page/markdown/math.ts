/**
 * Formulas in TeX: `$x$` in a line, `$$…$$` and ```` ```math ```` as blocks. What is written is kept as text; showing it as
 * a formula is the app's work, and where that fails the TeX itself can still be read.
 *
 * As on GitHub and in Obsidian a dollar is no formula's mark beside white space, after a letter, or before a digit at the
 * end: “$5 and $6” is money.
 */
import { escapeHtml } from './escape-html'
import type { MarkdownIt, RendererRule, StateBlock, StateInline } from 'markdown-it'

const closeInline = /(?<![\s\\])\$(?![\d$])/g
const closeDisplay = /(?<!\\)\$\$/g

/** Where in a text no mark closes any more; a page full of dollars is searched once. */
const closedBefore = new WeakMap<StateInline, Map<RegExp, number>>()

function findClose(state: StateInline, pattern: RegExp, from: number): number {
  const ends = closedBefore.get(state) ?? new Map<RegExp, number>()
  closedBefore.set(state, ends)
  if (from >= (ends.get(pattern) ?? Infinity)) return -1
  pattern.lastIndex = from
  const found = pattern.exec(state.src)?.index ?? -1
  if (found < 0 || found >= state.posMax) ends.set(pattern, from)
  return found < state.posMax ? found : -1
}

/** GitHub's other way to write it: $`x`$. */
const withoutBackticks = (tex: string): string => /^`([^]+)`$/.exec(tex)?.[1] ?? tex

function readMath(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src.charCodeAt(pos) !== 0x24 || /[\p{L}\p{N}$\\]$/u.test(src.slice(Math.max(0, pos - 2), pos))) return false
  const mark = src.startsWith('$$', pos) ? '$$' : '$'
  const start = pos + mark.length
  if (mark === '$' && /^[\s$]?$|^\s/.test(src.slice(start, start + 1))) return false
  const end = findClose(state, mark === '$' ? closeInline : closeDisplay, start + 1)
  if (end < 0) return false
  if (!silent) {
    const token = state.push(mark === '$' ? 'math_inline' : 'math_display', 'span', 0)
    token.content = withoutBackticks(src.slice(start, end)).trim()
    token.markup = mark
  }
  state.pos = end + mark.length
  return true
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd()

const openBefore = new WeakMap<StateBlock, { readonly from: number; readonly end: number }>()

/** The line that ends with the mark which closes the one at `start`; -1 where the text ends first. */
function findLastLine(state: StateBlock, start: number, end: number): number {
  const known = openBefore.get(state)
  if (known && known.end === end && start >= known.from) return -1
  for (let line = start; line < end; line++) {
    const text = lineOf(state, line)
    if (line > start && (state.sCount[line] ?? 0) < state.blkIndent && text !== '') return -1
    const from = line === start ? 2 : 0
    const close = text.indexOf('$$', from)
    if (close >= 0 && close < text.length - 2) return -1
    if (close >= 0) return line
  }
  openBefore.set(state, { from: start, end })
  return -1
}

function readBlock(state: StateBlock, ...[start, end, silent]: [number, number, boolean]): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4 || !lineOf(state, start).startsWith('$$')) return false
  const last = findLastLine(state, start, end)
  if (last < 0) return false
  if (silent) return true
  const token = state.push('math_block', 'div', 0)
  const text = state.getLines(start, last + 1, state.sCount[start] ?? 0, false)
  token.content = text.trim().slice(2, -2).trim()
  token.map = [start, last + 1]
  token.block = true
  state.line = last + 1
  return true
}

const writeAs =
  (kind: 'inline' | 'block'): RendererRule =>
  (...[tokens, at, , , renderer]) => {
    const token = tokens[at]
    if (!token) return ''
    token.attrSet('class', `math math-${kind}`)
    return `<${token.tag}${renderer.renderAttrs(token)}>${escapeHtml(token.content)}</${token.tag}>${token.block ? '\n' : ''}`
  }

export function math(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'math', readMath)
  markdown.block.ruler.before('fence', 'math', readBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
  markdown.renderer.rules['math_inline'] = writeAs('inline')
  markdown.renderer.rules['math_display'] = writeAs('block')
  markdown.renderer.rules['math_block'] = writeAs('block')
}
