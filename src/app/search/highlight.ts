/** Marks in a page that is read, without a change of its nodes (the CSS Custom Highlight API). */
import type { FoundLine } from '../../worker'

/** What the lines have marked, wherever it stands in the text of the sheet. */
export function findRanges(sheet: HTMLElement, lines: readonly FoundLine[]): readonly Range[] {
  const marked = new Set(lines.flatMap(({ text, marks }) => marks.map(({ from, to }) => text.slice(from, to).trim())))
  marked.delete('')
  if (marked.size === 0) return []
  const longestFirst = [...marked].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map(alone).join('|'), 'gu')
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const match of (node.nodeValue ?? '').matchAll(pattern))
      ranges.push(rangeOf(node, match.index, match[0].length))
  return ranges
}

const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]'
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Not in the middle of a word; what follows may be more of one, for only its beginning may have been searched for. */
const alone = (text: string): string => `(?<!${letter})${escape(text)}`

function rangeOf(node: Node, start: number, length: number): Range {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, start + length)
  return range
}

/** The first range in the block that has the line; of no line, or where none is there, the first of all. */
export function firstOfLine(sheet: HTMLElement, ranges: readonly Range[], line: number | null): number {
  const blocks = [...sheet.querySelectorAll<HTMLElement>('[data-line]')]
  const block = blocks.findLast((each) => Number(each.dataset.line) <= (line ?? 0))
  return Math.max(0, block ? ranges.findIndex(({ startContainer }) => follows(block, startContainer)) : 0)
}

const follows = (block: Node, node: Node): boolean =>
  block.contains(node) || (block.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Where browsers cannot, nothing is marked; the place is gone to all the same. */
export function highlight(ranges: readonly Range[], here: Range | undefined): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set('found', new Highlight(...ranges))
  CSS.highlights.set('found-here', new Highlight(...(here ? [here] : [])))
}
