/** What the page is typed into: the editor, or a plain text box that can stand in for it. */
import type { Editor, EditorOptions } from '../../../editor'

export type TextBox = Pick<Editor, 'text' | 'replaceText' | 'focus' | 'close'> & {
  readonly run: Editor['run'] | null
  /** All else the editor can do; null where a plain box stands in for it. */
  readonly editor: Editor | null
}

type Opened = { readonly box: TextBox; readonly isPlain: boolean }

/** Opens the editor, whose code is fetched now; where that fails, or a plain box is wanted, a plain one. */
export async function openTextBox(
  parent: HTMLElement,
  options: EditorOptions,
  wantsPlain: () => boolean,
): Promise<Opened> {
  if (wantsPlain()) return { box: openPlainBox(parent, options), isPlain: true }
  try {
    const { openEditor } = await import('../../../editor')
    return { box: boxOf(openEditor(parent, options)), isPlain: false }
  } catch {
    // Whatever keeps the large editor from starting must not keep anybody from writing.
    return { box: openPlainBox(parent, options), isPlain: true }
  }
}

const boxOf = (editor: Editor): TextBox => ({
  get text() {
    return editor.text
  },
  replaceText: editor.replaceText,
  focus: editor.focus,
  close: editor.close,
  run: editor.run,
  editor,
})

function openPlainBox(parent: HTMLElement, options: EditorOptions): TextBox {
  const area = parent.ownerDocument.createElement('textarea')
  area.className = 'plain-box'
  area.value = options.text
  area.spellcheck = options.spellcheck
  area.placeholder = options.placeholder ?? ''
  const cursor = options.cursor === 'end' ? area.value.length : 0
  area.setSelectionRange(cursor, cursor)
  area.setAttribute('aria-label', options.label)
  // A text box shows every line break as one character, so those of the file are put back when it is read.
  const lineBreak = options.text.includes('\r\n') ? '\r\n' : '\n'
  const read = (): string => area.value.replaceAll('\n', lineBreak)
  area.addEventListener('input', () => options.onChange(read))
  parent.append(area)
  return {
    get text() {
      return read()
    },
    replaceText: (text) => void (area.value = text),
    focus: () => area.focus(),
    close: () => area.remove(),
    run: null,
    editor: null,
  }
}
