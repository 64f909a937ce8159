/** Putting what was chosen into the text. */
import { pickedCompletion, type Completion, type CompletionContext } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

export const mostShown = 50

export type Applied = {
  readonly text: string
  /** What ends it, and may be there already. */
  readonly close: string
  readonly from: number
  readonly to: number
}

function applied(state: EditorState, { text, close, from, to }: Applied): TransactionSpec {
  const end = state.sliceDoc(to, to + close.length) === close ? to + close.length : to
  const anchor = from + text.length + close.length
  return { changes: { from, to: end, insert: text + close }, selection: { anchor }, userEvent: 'input.complete' }
}

/** Replaces what was typed, and leaves the cursor behind what ends it whether or not that was there yet. */
export const applying =
  ({ text, close, back = 0 }: { readonly text: string; readonly close: string; readonly back?: number }) =>
  (view: EditorView, completion: Completion, ...[from, to]: [from: number, to: number]): void => {
    view.dispatch(applied(view.state, { text, close, from: from - back, to }), {
      annotations: pickedCompletion.of(completion),
    })
  }

const verbatim =
  /^(?:FencedCode|CodeBlock|CodeText|InlineCode|FrontMatter|HTMLBlock|CommentBlock|InlineMath|MathBlock|URL)$/

/** Whether what is written there is not Markdown. */
export function isVerbatim({ state, pos }: Pick<CompletionContext, 'state' | 'pos'>): boolean {
  for (let node = syntaxTree(state).resolveInner(pos, -1); node.parent; node = node.parent)
    if (verbatim.test(node.name)) return true
  return false
}
