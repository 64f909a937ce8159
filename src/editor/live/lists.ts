/**
 * Lists hang: the marker stands in the indent, and every line of an item begins below the first. The markers stay text in
 * boxes of one width, so that nothing moves when the cursor comes by.
 */
import type { Line } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import type { Rule } from './inline'
import type { Span } from '../tables'
import type { Sheet } from './sheet'

/** Steps of indent that are told apart. */
export const deepest = 8

type Item = { readonly node: SyntaxNode; readonly mark: SyntaxNode; readonly depth: number }

/** How many lists an item is in; beyond the last step they go no deeper. */
function depthOf(node: SyntaxNode): number {
  let depth = 0
  for (let outer: SyntaxNode | null = node; outer; outer = outer.parent) if (outer.name === 'ListItem') depth++
  return Math.min(depth, deepest)
}

/** The indent of a line, behind the signs of a quotation. */
function indentOf(line: Line): Span {
  const signs = /^(?:[ \t]*>)+ ?/.exec(line.text)?.[0].length ?? 0
  const blanks = /^[ \t]*/.exec(line.text.slice(signs))?.[0].length ?? 0
  return { from: line.from + signs, to: line.from + signs + blanks }
}

/** The marker with the blank behind it. A task's is seen only beside the signs of its box. */
function dressMarker(sheet: Sheet, { node, mark }: Item): void {
  const task = node.getChild('Task')?.getChild('TaskMarker')
  const isBullet = node.parent?.name === 'BulletList'
  const span = {
    from: mark.from,
    to: mark.to + (/^[ \t]/.test(sheet.read({ from: mark.to, to: mark.to + 1 })) ? 1 : 0),
  }
  if (task && !sheet.isTouched({ from: mark.from, to: task.to - 1 }))
    return sheet.hide({ from: mark.from, to: task.from })
  sheet.mark(span, isBullet && !sheet.isTouched(mark) ? 'cm-marker cm-bullet' : 'cm-marker')
}

function dressFirst(sheet: Sheet, item: Item): void {
  const line = sheet.state.doc.lineAt(item.mark.from)
  sheet.dressLine(line, `cm-item cm-item-first cm-depth-${item.depth}`)
  const indent = indentOf(line)
  if (indent.to <= item.mark.from) sheet.mark(indent, 'cm-indent')
  dressMarker(sheet, item)
}

/** Lines of inner lists and blocks of code have a look of their own. */
const isOwn = (item: Item, line: Line): boolean => {
  const { to } = indentOf(line)
  if (line.text.trim() === '') return false
  for (let inner = item.node.firstChild; inner; inner = inner.nextSibling)
    if (/List$|Code|Table/.test(inner.name) && inner.from <= to && inner.to > to) return false
  return true
}

function dressRest(sheet: Sheet, item: Item): void {
  for (const line of sheet.linesOf(item.node)) {
    if (line.from <= item.mark.from || !isOwn(item, line)) continue
    const indent = indentOf(line)
    const name = indent.from < indent.to ? 'cm-item cm-item-hung' : 'cm-item'
    sheet.dressLine(line, `${name} cm-depth-${item.depth}`)
    sheet.mark(indent, 'cm-indent')
  }
}

const listItem: Rule = (sheet, node) => {
  const mark = node.getChild('ListMark')
  if (!mark) return
  const item = { node, mark, depth: depthOf(node) }
  if (mark.from >= sheet.state.doc.lineAt(sheet.visible.from).from) dressFirst(sheet, item)
  dressRest(sheet, item)
}

export const listRules: Readonly<Record<string, Rule>> = { ListItem: listItem }
