/** The lines of a page with what kind of block each is in: what may be merged how depends on it. */
import { splitLines } from '../compare'
import { splitFrontMatter } from '../front-matter'
import { splitRow } from './tables/rows'

/** `literal` is front matter, code and formulas, where every mark counts. */
export type LineKind = 'text' | 'table' | 'literal'

export type Line = {
  readonly text: string
  readonly kind: LineKind
  /** The header of the table that the line is in. */
  readonly header?: string
  /** How far the next line with something in it is indented. */
  readonly followedAt: number
}

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

/** How far a line is indented, in columns. */
export const indentOf = (line: string): number => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length

/** For each line how far the next one with something in it is indented; 0 after the last. */
function listFollowing(lines: readonly string[]): number[] {
  const following = lines.map(() => 0)
  for (let at = lines.length - 2; at >= 0; at--) {
    const next = lines[at + 1] ?? ''
    following[at] = next.trim() === '' ? (following[at + 1] ?? 0) : indentOf(next)
  }
  return following
}

const countFrontMatter = (text: string): number => splitLines(splitFrontMatter(text).frontMatter).length

/** The kinds of the lines of a whole page. */
export function readLines(page: string): Line[] {
  const lines = splitLines(page)
  const start = countFrontMatter(page)
  const following = listFollowing(lines)
  let fence: string | null = null
  let header: string | undefined
  return lines.map((text, at): Line => {
    const line = { text, followedAt: following[at] ?? 0 }
    if (at < start) return { ...line, kind: 'literal' }
    if (fence !== null) {
      if (isClosed(text, fence)) fence = null
      return { ...line, kind: 'literal' }
    }
    fence = findFence(text)
    const isRow = fence === null && text.includes('|')
    header = isRow ? (header ?? (isDelimiter(lines[at + 1] ?? '') ? text : undefined)) : undefined
    if (header !== undefined) return { ...line, kind: 'table', header }
    return { ...line, kind: fence !== null ? 'literal' : 'text' }
  })
}
