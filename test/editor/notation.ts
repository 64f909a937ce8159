/** Editor states in one string: `|` is the cursor, `‹…›` the selection with its head at the end; bars are text then. */
import { EditorState, type Extension, type StateCommand } from '@codemirror/state'
import { wikiMarkdown } from '../../src/editor/markdown/language'

export function stateOf(drawn: string, more: Extension = []): EditorState {
  const opening = drawn.indexOf('‹')
  const cursor = drawn.indexOf('|')
  const doc = drawn.replace(opening >= 0 ? /[‹›]/g : '|', '')
  const anchor = Math.max(opening >= 0 ? opening : cursor, 0)
  const head = opening >= 0 ? drawn.indexOf('›') - 1 : anchor
  const extensions = [wikiMarkdown, EditorState.lineSeparator.of('\n'), more]
  return EditorState.create({ doc, selection: { anchor, head }, extensions })
}

export function draw(state: EditorState): string {
  const { from, to, empty } = state.selection.main
  const text = state.sliceDoc()
  return empty && !text.includes('|')
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`
}

/** Runs the commands one after the other; one that does not apply leaves the state as it is. */
export function run(state: EditorState, ...commands: readonly StateCommand[]): EditorState {
  return commands.reduce((current, command) => {
    let next = current
    command({ state: current, dispatch: (transaction) => (next = transaction.state) })
    return next
  }, state)
}

export const after = (drawn: string, ...commands: readonly StateCommand[]): string =>
  draw(run(stateOf(drawn), ...commands))
