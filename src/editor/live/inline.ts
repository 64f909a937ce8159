/** Rules within a line: signs are seen while the cursor is at what they sign. */
import type { SyntaxNode } from '@lezer/common'
import type { Sheet } from './sheet'

/** A rule sees a node as it is entered. */
export type Rule = (sheet: Sheet, node: SyntaxNode) => void

const hideMarks =
  (mark: string, name?: string): Rule =>
  (sheet, node) => {
    if (name) sheet.mark(node, name)
    if (!sheet.isTouched(node)) for (const sign of node.getChildren(mark)) sheet.hide(sign)
  }

const hideEnds =
  (size: number, name: string): Rule =>
  (sheet, node) => {
    sheet.mark(node, name)
    if (sheet.isTouched(node) || node.to - node.from < 2 * size) return
    sheet.hide({ from: node.from, to: node.from + size })
    sheet.hide({ from: node.to - size, to: node.to })
  }

const inMark =
  (name: string): Rule =>
  (sheet, node) =>
    sheet.mark(node, name)

export const inlineRules: Readonly<Record<string, Rule>> = {
  Emphasis: hideMarks('EmphasisMark'),
  StrongEmphasis: hideMarks('EmphasisMark'),
  Strikethrough: hideMarks('StrikethroughMark'),
  Highlight: hideMarks('HighlightMark', 'cm-highlight'),
  InlineCode: hideMarks('CodeMark', 'cm-inline-code'),
  InlineMath: inMark('cm-inline-code'),
  WikiComment: hideEnds(2, 'cm-comment'),
  Hashtag: inMark('cm-tag'),
  FootnoteReference: inMark('cm-footnote'),
  Escape: (sheet, node) => !sheet.isTouched(node) && sheet.hide({ from: node.from, to: node.from + 1 }),
}
