/** An editor on an otherwise empty page, and what can be seen of it. */
import { openEditor, type Editor, type EditorOptions } from '../../src/editor'

const untold = (): void => undefined

/** Opens it in the body, with nobody to tell of anything; `options` say otherwise. */
export function openOn(text: string, options: Partial<EditorOptions> = {}): Editor {
  const editor = openEditor(document.body, {
    text,
    label: 'Text of Home',
    spellcheck: false,
    onChange: untold,
    onSave: untold,
    ...options,
  })
  editor.focus()
  return editor
}

export const select = (editor: Editor, anchor: number, head = anchor): void =>
  editor.restorePosition({ anchor, head, line: 1 })

export const textbox = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=textbox]')
  if (!found) throw new Error('There is no text box.')
  return found
}

/** What a reader sees of each line. */
export const shownLines = (): readonly string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.cm-line'), (line) => line.innerText.replace(/[\n\u200b]/g, ''))

export function paste(data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer()
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
  textbox().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
