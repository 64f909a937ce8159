/** The lines of a page with what kind of block each is in: what may be merged how depends on it. */
import { splitLines } from '../compare'
import { splitFrontMatter } from '../front-matter'
import { splitRow } from './tables/rows'

/** `literal` is front matter, code and formulas, where every mark counts. */
export type LineKind = 'text' | 'table' | 'literal'

export type Line = { readonly text: string; readonly kind: LineKind }

/** The mark that opens a block of code or formulas, or null. */
function findFence(text: string): string | null {
  const [, fence = '', rest = ''] = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,}|\$\$)(.*)/.exec(text) ?? []
  if (fence === '' || (fence.startsWith('`') && rest.includes('`'))) return null
  return fence === '$$' && rest.includes('$$') ? null : fence
}

function isClosed(text: string, fence: string): boolean {
  const mark = text.replace(/^[\s>]+/, '').trimEnd()
  if (fence === '$$') return mark.endsWith('$$')
  return mark.length >= fence.length && mark === (fence[0] ?? '').repeat(mark.length)
}

/** GFM's delimiter row, `|---|:-:|`. */
export const isDelimiter = (text: string): boolean =>
  /^[\s|:-]+$/.test(text) && text.includes('|') && splitRow(text).cells.every((cell) => /^:?-+:?$/.test(cell.trim()))

const countFrontMatter = (text: string): number => splitLines(splitFrontMatter(text).frontMatter).length

/** The kinds of the lines of a whole page. */
export function readLines(page: string): Line[] {
  const lines = splitLines(page)
  const start = countFrontMatter(page)
  let fence: string | null = null
  let inTable = false
  return lines.map((text, at): Line => {
    if (at < start) return { text, kind: 'literal' }
    if (fence !== null) {
      if (isClosed(text, fence)) fence = null
      return { text, kind: 'literal' }
    }
    fence = findFence(text)
    const startsTable = text.includes('|') && isDelimiter(lines[at + 1] ?? '')
    inTable = fence === null && text.includes('|') && (inTable || startsTable)
    return { text, kind: fence !== null ? 'literal' : inTable ? 'table' : 'text' }
  })
}
