/** A footnote: its number where the cursor is, its note at the end of the text, and the cursor there. */
import type { StateCommand } from '@codemirror/state'

/** The number after the highest there is. */
function nextNumber(text: string): number {
  const numbers = Array.from(text.matchAll(/\[\^(\d{1,6})\]/g), ([, number]) => Number(number))
  return Math.max(0, ...numbers.slice(-10_000)) + 1
}

export const insertFootnote: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const at = state.selection.main.to
  const text = state.sliceDoc()
  const number = nextNumber(text)
  const isAmongNotes = /(?:^|\n)\[\^[^\]\n]+\]:[^\n]*\n?$/.test(text)
  const gap = text.endsWith('\n') ? (isAmongNotes ? '' : '\n') : isAmongNotes ? '\n' : '\n\n'
  const changes = state.changes([
    { from: at, insert: `[^${number}]` },
    { from: text.length, insert: `${gap}[^${number}]: ` },
  ])
  const selection = { anchor: changes.newLength }
  dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input' }))
  return true
}
