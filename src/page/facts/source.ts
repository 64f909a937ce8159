/** What is handed down while the facts of one page are read. */
import type { SyntaxNode } from '@lezer/common'
import type { LineOf } from './lines'
import type { Range } from './model'

/**
 * A page's text with the tree of what is behind its front matter. The tree counts from there; `rangeOf` and `lineOf` speak
 * of the whole text.
 */
export type Source = {
  readonly text: string
  readonly rangeOf: (node: { readonly from: number; readonly to: number }) => Range
  readonly slice: (node: { readonly from: number; readonly to: number }) => string
  readonly lineOf: (node: { readonly from: number }) => number
}

export function sourceOf(text: string, start: number, lineAt: LineOf): Source {
  return {
    text,
    rangeOf: ({ from, to }) => ({ from: from + start, to: to + start }),
    slice: ({ from, to }) => text.slice(from + start, to + start),
    lineOf: ({ from }) => lineAt(from + start),
  }
}

/** The same for a tree that counts from a place further on. */
export const shiftSource = (source: Source, by: number): Source => ({
  text: source.text,
  rangeOf: ({ from, to }) => source.rangeOf({ from: from + by, to: to + by }),
  slice: ({ from, to }) => source.slice({ from: from + by, to: to + by }),
  lineOf: ({ from }) => source.lineOf({ from: from + by }),
})

/** The nodes right below one. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** The range without the blanks at its ends; where it is all blank, nothing at its start. */
export function trimRange(text: string, { from, to }: Range): Range {
  const inside = text.slice(from, to)
  const start = from + inside.length - inside.trimStart().length
  const end = from + inside.trimEnd().length
  return end > start ? { from: start, to: end } : { from, to: from }
}
