/** What the rules of live styling draw on: the part of the text that is in view, and decorations for it. */
import { searchPanelOpen } from '@codemirror/search'
import type { EditorState, Line, Range } from '@codemirror/state'
import { Decoration, type EditorView } from '@codemirror/view'
import type { EditorLink, LinkLook } from '../links'
import type { Span } from '../tables'

/** What live styling asks of the editor's owner. */
export type LiveMeans = {
  /** Asked once for each link that comes into view, until `Editor.refreshLinks`. */
  readonly describeLink?: (link: EditorLink) => LinkLook
  /** A URL the image can be shown from, or null where it cannot or must not be. Asked when it comes into view. */
  readonly loadImage?: (link: EditorLink) => Promise<string | null>
}

const hidden = Decoration.replace({})

const markNamed = remember((name) => Decoration.mark({ class: name }))
const lineNamed = remember((name) => Decoration.line({ class: name }))

/** Most decorations are one of a few, so that the view finds the old ones in the new. */
function remember(make: (name: string) => Decoration): (name: string) => Decoration {
  const made = new Map<string, Decoration>()
  return (name) => {
    const decoration = made.get(name) ?? make(name)
    made.set(name, decoration)
    return decoration
  }
}

export class Sheet {
  readonly decorations: Range<Decoration>[] = []
  readonly #selection: Span | null

  constructor(
    readonly view: EditorView,
    readonly visible: Span,
    readonly means: LiveMeans,
  ) {
    // Where nobody writes there is no reason to show a sign; while something is searched for, the cursor is in the field.
    const isWritten = view.hasFocus || searchPanelOpen(view.state)
    this.#selection = isWritten ? view.state.selection.main : null
  }

  get state(): EditorState {
    return this.view.state
  }

  read({ from, to }: Span): string {
    return this.state.sliceDoc(from, to)
  }

  /** Whether the cursor or the selection is in the span, or at its edge. */
  isTouched({ from, to }: Span): boolean {
    return this.#selection !== null && this.#selection.from <= to && this.#selection.to >= from
  }

  isLineTouched(at: number): boolean {
    return this.isTouched(this.state.doc.lineAt(at))
  }

  hide({ from, to }: Span): void {
    if (from < to) this.add({ from, to }, hidden)
  }

  mark({ from, to }: Span, name: string): void {
    if (from < to) this.add({ from, to }, markNamed(name))
  }

  add({ from, to }: Span, decoration: Decoration): void {
    this.decorations.push(decoration.range(from, to))
  }

  dressLine({ from }: Pick<Line, 'from'>, name: string): void {
    this.add({ from, to: from }, lineNamed(name))
  }

  /** The lines of a block that are in view. */
  *linesOf({ from, to }: Span): Generator<Line> {
    const { doc } = this.state
    const end = Math.min(to, this.visible.to)
    for (let line = doc.lineAt(Math.max(from, this.visible.from)); ; line = doc.line(line.number + 1)) {
      yield line
      if (line.to >= end || line.number === doc.lines) return
    }
  }
}
