/** Where a view is in its text, by lines: 12.5 says that half of line 12 is above the upper edge. */
import { EditorView } from '@codemirror/view'

/** Works whether the editor scrolls itself or the whole page does. */
export function readTopLine(view: EditorView): number {
  const edge = Math.max(view.scrollDOM.getBoundingClientRect().top, 0) - view.documentTop
  const block = view.lineBlockAtHeight(edge)
  const hidden = Math.min(Math.max((edge - block.top) / block.height, 0), 0.999)
  return view.state.doc.lineAt(block.from).number + hidden
}

export function scrollToLine(view: EditorView, line: number): void {
  const number = Math.min(Math.max(Math.floor(line), 1), view.state.doc.lines)
  const { from } = view.state.doc.line(number)
  const hidden = (line - number) * view.lineBlockAt(from).height
  view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: -hidden }) })
}
