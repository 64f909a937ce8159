/** The editor's lifetime: opened on a text, asked and told things while it lives, closed. */
import { closeBrackets } from '@codemirror/autocomplete'
import { history, isolateHistory } from '@codemirror/commands'
import { search } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, placeholder } from '@codemirror/view'
import type { PagePath } from '../names'
import { commands, type EditorCommand } from './commands'
import { completeLinks, type FindPages } from './completion'
import { differenceOf } from './difference'
import { keys } from './keys'
import { inking } from './look/highlight'
import { lineDress } from './look/lines'
import { adoptStyleSheet } from './look/style-sheet'
import { paper } from './look/theme'
import { wikiMarkdown } from './markdown/language'
import { phrases } from './phrases'
import { readTopLine, scrollToLine } from './scroll'
import { format, formOf, strip } from './text-form'

export type EditorOptions = {
  readonly text: string
  /** What the text is, for those who cannot see it: “Text of Garden plan”. */
  readonly label: string
  /** More about using it, read out after the label: how Tab behaves. */
  readonly description?: string
  readonly placeholder?: string
  /** Where the cursor is at first; the start unless told. */
  readonly cursor?: 'start' | 'end'
  readonly readOnly?: boolean
  readonly spellcheck: boolean
  /** The page's own path; with it, Markdown links are completed as paths relative to it. */
  readonly path?: PagePath
  /** The text was edited. Reading all of it costs a few milliseconds per megabyte, so it is read on demand. */
  readonly onChange: (text: () => string) => void
  /** Mod-s was pressed. */
  readonly onSave: () => void
  /** Another line came to the top: its number from 1, with the part of it that is out of sight as a fraction. */
  readonly onScroll?: (line: number) => void
  readonly findPages?: FindPages
  /** Files were pasted or dropped, the cursor is where they were meant. Without this they are left to the browser. */
  readonly onPasteFiles?: (files: readonly File[]) => void
}

/** Where somebody is in a text, as offsets into it, and the line at the top of the view. Can be kept as JSON. */
export type EditorPosition = { readonly anchor: number; readonly head: number; readonly line: number }

export type Editor = {
  readonly text: string
  /** Sets another text; the cursor stays in what is common, and undo brings the old text back. */
  replaceText(text: string): void
  /** Puts text in place of the selection, and the cursor behind it. */
  insert(text: string): void
  run(command: EditorCommand): void
  focus(): void
  readonly position: EditorPosition
  /** Goes back to a position; one beyond the end of the text means its end. */
  restorePosition(position: EditorPosition): void
  /** Brings a line to the top, counted as in `onScroll`. */
  scrollToLine(line: number): void
  close(): void
}

/** Opens an editor as the last child of `parent`, whose height it takes when that is definite. */
export function openEditor(parent: HTMLElement, options: EditorOptions): Editor {
  adoptStyleSheet()
  let form = formOf(options.text)
  const text = (): string => format(view.state.sliceDoc(), form)
  const doc = strip(options.text, form)
  const view: EditorView = new EditorView({
    parent,
    state: EditorState.create({
      doc,
      selection: { anchor: options.cursor === 'end' ? doc.length : 0 },
      extensions: setUp(options, text),
    }),
  })
  return {
    get text() {
      return text()
    },
    replaceText: (next) => {
      form = formOf(next)
      const changes = differenceOf(view.state.sliceDoc(), strip(next, form))
      view.dispatch({ changes, annotations: isolateHistory.of('full'), userEvent: 'replace' })
    },
    insert: (inserted) => view.dispatch(view.state.replaceSelection(inserted.replace(/\r\n?/g, '\n'))),
    run: (command) => {
      commands[command](view)
      if (command !== 'search') view.focus()
    },
    focus: () => view.focus(),
    get position() {
      const { anchor, head } = view.state.selection.main
      return { anchor, head, line: readTopLine(view) }
    },
    restorePosition: ({ anchor, head, line }) => {
      const end = view.state.doc.length
      view.dispatch({ selection: { anchor: Math.min(anchor, end), head: Math.min(head, end) } })
      scrollToLine(view, line)
    },
    scrollToLine: (line) => scrollToLine(view, line),
    close: () => view.destroy(),
  }
}

const setUp = (options: EditorOptions, text: () => string): Extension => [
  wikiMarkdown,
  inking,
  lineDress,
  paper,
  keys(options.onSave),
  history(),
  search({ top: true }),
  EditorState.phrases.of(phrases),
  closeBrackets(),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  EditorState.lineSeparator.of('\n'),
  EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
  EditorView.contentAttributes.of(contentAttributes(options)),
  options.readOnly ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [],
  options.placeholder ? placeholder(options.placeholder) : [],
  options.findPages ? completeLinks(options.findPages, options.path) : [],
  listeners(options, text),
]

/** Text that cannot be edited is a text box all the same: it takes the focus and says that it is read-only. */
const contentAttributes = ({ label, description, spellcheck }: EditorOptions): Record<string, string> => ({
  'aria-label': label,
  ...(description && { 'aria-description': description }),
  tabindex: '0',
  spellcheck: String(spellcheck),
  autocorrect: 'on',
  autocapitalize: 'sentences',
})

const listeners = ({ onChange, onScroll, onPasteFiles }: EditorOptions, text: () => string): Extension => [
  EditorView.updateListener.of(({ docChanged }) => docChanged && onChange(text)),
  onScroll ? EditorView.domEventHandlers({ scroll: (_, view) => onScroll(readTopLine(view)) }) : [],
  onPasteFiles ? fileHandlers(onPasteFiles) : [],
]

function fileHandlers(onPasteFiles: (files: readonly File[]) => void): Extension {
  const take = (files: FileList | undefined): boolean => {
    if (!files?.length) return false
    onPasteFiles([...files])
    return true
  }
  return EditorView.domEventHandlers({
    paste: ({ clipboardData }) => take(clipboardData?.files),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (event.dataTransfer?.files.length && at !== null) view.dispatch({ selection: { anchor: at } })
      return take(event.dataTransfer?.files)
    },
  })
}
