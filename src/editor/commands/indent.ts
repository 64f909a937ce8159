/**
 * Tab inside a list: an item moves under the one before it, with all that belongs to it, or back out.
 *
 * How far is Markdown's rule: a nested item begins below the text of its parent, so two columns under `- ` and three
 * under `1. `.
 */
import { syntaxTree } from '@codemirror/language'
import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { readParts, selectedLines } from './lines'

function itemAt(state: EditorState, line: Line): SyntaxNode | null {
  const start = line.from + readParts(line.text).indent.length
  let node: SyntaxNode | null = syntaxTree(state).resolveInner(start, 1)
  while (node && node.name !== 'ListItem') node = node.parent
  return node
}

/** The items the selection begins in or touches, outermost only. */
function selectedItems(state: EditorState): readonly SyntaxNode[] {
  const items: SyntaxNode[] = []
  for (const line of selectedLines(state)) {
    const item = itemAt(state, line)
    if (item && item.from >= (items.at(-1)?.to ?? 0)) items.push(item)
  }
  return items
}

const markerWidth = (state: EditorState, item: SyntaxNode): number =>
  readParts(state.sliceDoc(item.from, state.doc.lineAt(item.from).to)).marker.length

const linesOf = (state: EditorState, { from, to }: SyntaxNode): readonly Line[] => {
  const first = state.doc.lineAt(from).number
  const last = state.doc.lineAt(to).number
  return Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index))
}

/** Where the indent of a line in a list begins: behind the quotation signs, if there are any. */
const indentStart = ({ from, text }: Line): number => from + (/^(?:\s*>)+ ?/.exec(text)?.[0].length ?? 0)

/** The item before in the same list; in a quotation its signs stand between the two. */
function itemBefore(item: SyntaxNode): SyntaxNode | null {
  let before = item.prevSibling
  while (before && before.name !== 'ListItem') before = before.prevSibling
  return before
}

/** Nothing for the first item of a list: there is none to be under. Lists that are indented by tabs stay so. */
function deeper(state: EditorState, item: SyntaxNode): readonly ChangeSpec[] {
  const before = itemBefore(item)
  if (!before) return []
  const spaces = ' '.repeat(markerWidth(state, before))
  const filled = linesOf(state, item).filter(({ text }) => text.trim() !== '')
  return filled.map((line) => {
    const from = indentStart(line)
    return { from, insert: state.sliceDoc(from, from + 1) === '\t' ? '\t' : spaces }
  })
}

function shallower(state: EditorState, item: SyntaxNode): readonly ChangeSpec[] {
  const parent = item.parent?.parent
  if (parent?.name !== 'ListItem') return []
  const width = markerWidth(state, parent)
  return linesOf(state, item).map((line) => {
    const from = indentStart(line)
    const space = /^(?:\t| *)/.exec(state.sliceDoc(from, from + width))?.[0] ?? ''
    return { from, to: from + space.length }
  })
}

/** Does nothing outside of lists, so that Tab goes on to the next control there. */
const indent =
  (change: (state: EditorState, item: SyntaxNode) => readonly ChangeSpec[]): StateCommand =>
  ({ state, dispatch }) => {
    const items = selectedItems(state)
    if (state.readOnly || items.length === 0) return false
    const changes = items.flatMap((item) => change(state, item))
    dispatch(state.update({ changes, scrollIntoView: true, userEvent: 'input.indent' }))
    return true
  }

export const indentItem = indent(deeper)
export const outdentItem = indent(shallower)
