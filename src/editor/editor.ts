/** The editor's lifetime: opened on a text, asked and told things while it lives, closed. */
import { isolateHistory } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { commands, type EditorCommand } from './commands'
import { insertText } from './commands/snippet'
import { differenceOf } from './difference'
import { refreshLinks } from './live'
import { adoptStyleSheet } from './look/style-sheet'
import type { Editor, EditorOptions } from './options'
import { reservePlace } from './reservations'
import { readTopLine, scrollToLine } from './scroll'
import { keySetter, setMode, setUp } from './setup'
import { insertTable } from './tables'
import { format, formOf, strip } from './text-form'

/** Those that put the focus elsewhere. */
const opensField = new Set<EditorCommand>(['search', 'line'])

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
  const setKeys = keySetter(view, options.onSave)
  if (options.keys === 'vim') setKeys('vim')
  return {
    get text() {
      return text()
    },
    replaceText: (next) => {
      form = formOf(next)
      const changes = differenceOf(view.state.sliceDoc(), strip(next, form))
      view.dispatch({ changes, annotations: isolateHistory.of('full'), userEvent: 'replace' })
    },
    run: (command) => {
      commands[command](view)
      if (!opensField.has(command)) view.focus()
    },
    focus: () => view.focus(),
    setMode: (mode) => setMode(view, options, mode),
    setKeys,
    refreshLinks: () => view.dispatch({ effects: refreshLinks.of(null) }),
    get position() {
      const { anchor, head } = view.state.selection.main
      return { anchor, head, line: readTopLine(view) }
    },
    ...inserting(view),
    ...moving(view),
    close: () => view.destroy(),
  }
}

const inserting = (view: EditorView): Pick<Editor, 'insert' | 'reserve' | 'insertTable'> => ({
  insert: (inserted) => void insertText(inserted)(view),
  reserve: (label) => reservePlace(view, label),
  insertTable: (size) => {
    insertTable(size)(view)
    view.focus()
  },
})

const moving = (view: EditorView): Pick<Editor, 'restorePosition' | 'scrollToLine' | 'goToLine'> => ({
  restorePosition: ({ anchor, head, line }) => {
    const end = view.state.doc.length
    view.dispatch({ selection: { anchor: Math.min(anchor, end), head: Math.min(head, end) } })
    scrollToLine(view, line)
  },
  scrollToLine: (line) => scrollToLine(view, line),
  goToLine: (line) => {
    const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines))
    view.dispatch({ selection: { anchor: from } })
    scrollToLine(view, line)
    view.focus()
  },
})
