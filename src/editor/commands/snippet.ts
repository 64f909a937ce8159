/** Text that is put into the page whole; `{{cursor}}` in it says where to go on writing. */
import type { ChangeSpec, EditorState, StateCommand } from '@codemirror/state'

const cursorSign = '{{cursor}}'

type Snippet = { readonly text: string; readonly cursor: number }

/** The cursor is behind the text where nothing says otherwise. */
function readSnippet(written: string): Snippet {
  const text = written.replace(/\r\n?/g, '\n')
  const cursor = text.indexOf(cursorSign)
  return cursor < 0 ? { text, cursor: text.length } : { text: text.replaceAll(cursorSign, ''), cursor }
}

/** Puts text in place of the selection. */
export const insertText =
  (written: string): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { from, to } = state.selection.main
    const { text, cursor } = readSnippet(written)
    const selection = { anchor: from + cursor }
    dispatch(state.update({ changes: { from, to, insert: text }, selection, scrollIntoView: true, userEvent: 'input' }))
    return true
  }

/** Where a block goes: on lines of its own, with a blank one before and after; below a line that has text. */
export function placeBlock(state: EditorState, text: string): { readonly changes: ChangeSpec; readonly start: number } {
  const { from, to } = state.selection.main
  const [first, last] = [state.doc.lineAt(from), state.doc.lineAt(to)]
  const isOnBlank = first.text.trim() === ''
  const above = first.number > 1 ? state.doc.line(first.number - 1).text : ''
  const below = last.number < state.doc.lines ? state.doc.line(last.number + 1).text : ''
  const lead = isOnBlank ? (above.trim() === '' ? '' : '\n') : '\n\n'
  const trail = below.trim() === '' ? '' : '\n'
  const start = isOnBlank ? first.from : last.to
  return { changes: { from: start, to: last.to, insert: lead + text + trail }, start: start + lead.length }
}

export const insertBlock =
  (written: string): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { text, cursor } = readSnippet(written)
    const { changes, start } = placeBlock(state, text)
    dispatch(state.update({ changes, selection: { anchor: start + cursor }, scrollIntoView: true, userEvent: 'input' }))
    return true
  }
