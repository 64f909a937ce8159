/**
 * Typing over several lines. A browser that joins lines by itself keeps their looks with inline styles, which the page’s
 * policy refuses; so the editor does it, as it does for what is pasted.
 */
import { EditorView } from '@codemirror/view'

/** The letters that are about to take the place of text on several lines; null for any other input. */
function findTyped({ inputType, data, isComposing }: InputEvent, { state }: EditorView): string | null {
  const { ranges, main } = state.selection
  const severalLines = ranges.length === 1 && state.doc.lineAt(main.from).to < main.to
  return severalLines && inputType === 'insertText' && !isComposing ? data : null
}

export const typeOverLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const typed = findTyped(event, view)
    if (typed === null || view.state.readOnly) return false
    const { from, to } = view.state.selection.main
    const insert = () =>
      view.state.update(view.state.replaceSelection(typed), { userEvent: 'input.type', scrollIntoView: true })
    const taken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, typed, insert))
    if (!taken) view.dispatch(insert())
    return true
  },
})
