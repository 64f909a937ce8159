/**
 * What is pasted or dropped: files go to the owner, cells of a spreadsheet become a table, what was styled elsewhere becomes
 * Markdown, line breaks are the text's.
 */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isVerbatim } from './complete/apply'
import { gridOfCells, insertGrid } from './tables'

export type TakeFiles = (files: readonly File[]) => void

/** Programs that copy cells or text with a style put a picture of it beside it; an image that is copied comes without text. */
const isStyledText = (data: DataTransfer | null): boolean =>
  ['text/plain', 'text/html'].every((type) => data?.types.includes(type))

function fileHandlers(onPasteFiles: TakeFiles): Extension {
  const take = (files: FileList | undefined): boolean => {
    if (!files?.length) return false
    onPasteFiles([...files])
    return true
  }
  return EditorView.domEventHandlers({
    paste: ({ clipboardData }) => !isStyledText(clipboardData) && take(clipboardData?.files),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (event.dataTransfer?.files.length && at !== null) view.dispatch({ selection: { anchor: at } })
      return take(event.dataTransfer?.files)
    },
  })
}

/** A spreadsheet copies its cells as a table of HTML, too; text with tabs alone may be anything. */
const cellHandlers = EditorView.domEventHandlers({
  paste: ({ clipboardData }, view) => {
    if (!clipboardData || !/<table[\s>]/i.test(clipboardData.getData('text/html'))) return false
    const grid = gridOfCells(clipboardData.getData('text/plain'))
    const { state } = view
    if (!grid || isVerbatim({ state, pos: state.selection.main.head })) return false
    return insertGrid(grid)(view)
  },
})

export type ReadHtml = (html: string) => string | null

const htmlHandlers = (readHtml: ReadHtml): Extension =>
  EditorView.domEventHandlers({
    paste: ({ clipboardData }, view) => {
      const { state } = view
      const html = clipboardData?.getData('text/html') ?? ''
      const text = html === '' || isVerbatim({ state, pos: state.selection.main.head }) ? null : readHtml(html)
      if (text === null) return false
      view.dispatch(state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true })
      return true
    },
  })

export type Taking = { readonly onPasteFiles?: TakeFiles; readonly readHtml?: ReadHtml }

export const pasting = ({ onPasteFiles, readHtml }: Taking): Extension => [
  EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
  onPasteFiles ? fileHandlers(onPasteFiles) : [],
  cellHandlers,
  readHtml ? htmlHandlers(readHtml) : [],
]
