/** Links and images, with the cursor left where something is still to be written. */
import { EditorSelection, type StateCommand } from '@codemirror/state'

/** Text in place of the selection, and what to select in it: `[from, to)` counted from its beginning. */
type Snippet = { readonly text: string; readonly select: readonly [from: number, to: number] }

const insert =
  (compose: (selected: string) => Snippet): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { from, to } = state.selection.main
    const { text, select } = compose(state.sliceDoc(from, to))
    const selection = EditorSelection.range(from + select[0], from + select[1])
    dispatch(state.update({ changes: { from, to, insert: text }, selection, scrollIntoView: true, userEvent: 'input' }))
    return true
  }

const isUrl = (text: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/i.test(text)

/** An address becomes the target and waits for its text, anything else is the text and waits for its target. */
const compose =
  (open: '[' | '![') =>
  (selected: string): Snippet => {
    const text = isUrl(selected) ? `${open}](${selected})` : `${open}${selected}]()`
    const cursor = isUrl(selected) || selected === '' ? open.length : text.length - 1
    return { text, select: [cursor, cursor] }
  }

export const insertLink = insert(compose('['))
export const insertImage = insert(compose('!['))

export const insertWikiLink = insert((selected) => ({
  text: `[[${selected}]]`,
  select: [2 + selected.length, 2 + selected.length],
}))
