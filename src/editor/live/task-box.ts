/** The box of a task: ticking it changes the one character between the brackets. */
import { syntaxTree } from '@codemirror/language'
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import type { Rule } from './inline'
import type { Span } from '../tables'

class TaskBox extends WidgetType {
  constructor(
    readonly mark: string,
    readonly label: string,
    readonly readOnly: boolean,
  ) {
    super()
  }

  override eq({ mark, label, readOnly }: TaskBox): boolean {
    return this.mark === mark && this.label === label && this.readOnly === readOnly
  }

  override toDOM(): HTMLElement {
    const box = Object.assign(document.createElement('input'), {
      type: 'checkbox',
      className: 'cm-task-box',
      checked: this.mark !== ' ',
      ariaLabel: this.label,
      tabIndex: -1, // The key that ticks works in the text.
      disabled: this.readOnly,
    })
    if (!/[ xX]/.test(this.mark)) box.dataset.mark = this.mark
    return box
  }

  override ignoreEvent(): boolean {
    return false
  }
}

export const taskBox: Rule = (sheet, node) => {
  if (sheet.isTouched({ from: node.from + 1, to: node.to - 1 })) return
  const line = sheet.state.doc.lineAt(node.from)
  const label = sheet.read({ from: node.to, to: line.to }).trim().slice(0, 200)
  const widget = new TaskBox(sheet.read({ from: node.from + 1, to: node.to - 1 }), label, sheet.state.readOnly)
  sheet.add(node, Decoration.replace({ widget }))
}

/** Open becomes done, and whatever else it was becomes open. */
const tickAt = (state: EditorState, { from, to }: Span): TransactionSpec => ({
  changes: { from: from + 1, to: to - 1, insert: state.sliceDoc(from + 1, to - 1) === ' ' ? 'x' : ' ' },
  userEvent: 'input.task',
})

function markerIn(state: EditorState, within: Span): Span | undefined {
  let marker: Span | undefined
  syntaxTree(state).iterate({
    ...within,
    enter: ({ name, from, to }) => {
      if (name === 'TaskMarker' && from >= within.from) marker ??= { from, to }
    },
  })
  return marker
}

/** Ticks the task on the cursor's line. */
export const tickTask: StateCommand = ({ state, dispatch }) => {
  const marker = state.readOnly ? undefined : markerIn(state, state.doc.lineAt(state.selection.main.head))
  if (marker) dispatch(state.update(tickAt(state, marker)))
  return marker !== undefined
}

const boxOf = ({ target }: Event): HTMLElement | null =>
  target instanceof HTMLElement && target.classList.contains('cm-task-box') ? target : null

/** Pressing a box leaves the cursor where it is; the box then shows what the text says. */
export const tickTasks = EditorView.domEventHandlers({
  mousedown: (event) => {
    if (boxOf(event)) event.preventDefault()
    return boxOf(event) !== null
  },
  click: (event, view) => {
    const box = boxOf(event)
    if (!box || view.state.readOnly) return false
    event.preventDefault()
    const from = view.posAtDOM(box)
    const marker = markerIn(view.state, { from, to: view.state.doc.lineAt(from).to })
    if (marker) view.dispatch(tickAt(view.state, marker))
    return true
  },
})
