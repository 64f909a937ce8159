import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEditor, type Editor, type EditorOptions } from '../../src/editor'
import { parsePagePath } from '../../src/names'

const pages = ['Home.md', 'notes/Garden.md', 'notes/Gate.md'].map((path) => ({
  path: parsePagePath(path),
  title: path.replace(/^.*\/|\.md$/g, ''),
}))

let editor: Editor
const open = (options: Partial<EditorOptions> = {}): Editor => {
  const told = { onChange: vi.fn(), onSave: vi.fn() }
  const findPages = (query: string) => pages.filter(({ title }) => title.toLowerCase().includes(query))
  editor = openEditor(document.body, {
    text: '',
    label: 'Text of Home',
    spellcheck: false,
    findPages,
    ...told,
    ...options,
  })
  editor.focus()
  return editor
}

const moveTo = (offset: number): void => editor.restorePosition({ anchor: offset, head: offset, line: 1 })
const textbox = (): HTMLElement | null => document.querySelector('[role=textbox]')

beforeEach(() => document.body.append(Object.assign(document.createElement('button'), { textContent: 'After' })))
afterEach(() => {
  editor.close()
  document.body.replaceChildren()
})

describe('the editor', () => {
  test('leaves Escape to the app unless a list is open', async () => {
    const escaped = vi.fn()
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented) escaped()
    })
    open()
    await userEvent.keyboard('typed{Escape}')
    expect(escaped).toHaveBeenCalledOnce()
    await userEvent.keyboard('{[}{[}')
    await vi.waitFor(() => expect(document.querySelector('[role=listbox]')).not.toBeNull())
    await userEvent.keyboard('{Escape}')
    expect(document.querySelector('[role=listbox]')).toBeNull()
    expect(escaped).toHaveBeenCalledOnce()
  })

  test('goes on behind a text that was begun for the writer, and before one that is there', async () => {
    open({ text: '# Ramen\n\n', cursor: 'end' })
    await userEvent.keyboard('Broth')
    expect(editor.text).toBe('# Ramen\n\nBroth')
    editor.close()
    open({ text: 'noodles' })
    await userEvent.keyboard('Long ')
    expect(editor.text).toBe('Long noodles')
  })

  test('puts its styles where a strict content security policy lets it', () => {
    open({ text: '# Heading' })
    expect([...document.styleSheets].filter((sheet) => sheet.cssRules[0]?.cssText.includes('.cm-'))).toEqual([])
    const adopted = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
    expect(adopted.some((rule) => rule.cssText.includes('.cm-scroller'))).toBe(true)
    const heading = document.querySelector('.cm-line span:last-child')
    expect(heading && getComputedStyle(heading).fontWeight).toBe('600')
  })

  test('tells of every edit and gives the text in the form it came in', async () => {
    const onChange = vi.fn<EditorOptions['onChange']>()
    open({ text: '\ufeffone\r\ntwo\r\n', onChange })
    moveTo(3)
    await userEvent.keyboard('{Enter}new')
    expect(editor.text).toBe('\ufeffone\r\nnew\r\ntwo\r\n')
    expect(onChange.mock.lastCall?.[0]()).toBe(editor.text)
  })

  test('asks to save at the key for it', async () => {
    const onSave = vi.fn()
    open({ onSave })
    await userEvent.keyboard('{Control>}s{/Control}')
    expect(onSave).toHaveBeenCalledOnce()
  })

  test('takes another text and gives the old one back on undo', () => {
    open({ text: 'one two three' })
    moveTo(13)
    editor.replaceText('one 2 three')
    expect(editor.text).toBe('one 2 three')
    expect(editor.position.head).toBe(11)
    editor.run('undo')
    expect(editor.text).toBe('one two three')
  })

  test('completes a wikilink from the pages there are', async () => {
    open()
    await userEvent.keyboard('see [[[[ga')
    await vi.waitFor(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(2))
    expect(textbox()?.getAttribute('aria-activedescendant')).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.querySelector('[aria-selected]')?.textContent).toContain('Gate')
    await userEvent.keyboard('{Enter}')
    expect(editor.text).toBe('see [[Gate]]')
  })

  test('lets go of the focus at Tab, but not in a list', async () => {
    open({ text: '- one\n- two\n\ntext' })
    moveTo(11)
    await userEvent.keyboard('{Tab}')
    expect(editor.text).toBe('- one\n  - two\n\ntext')
    expect(document.activeElement).toBe(textbox())
    moveTo(editor.text.length)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement?.textContent).toBe('After')
  })

  test('cannot be written in when it is read-only, and can be read by key', async () => {
    open({ text: 'as it is', readOnly: true })
    expect(document.activeElement).toBe(textbox())
    await userEvent.keyboard('x')
    editor.run('bold')
    expect(editor.text).toBe('as it is')
    expect(textbox()?.ariaReadOnly).toBe('true')
  })

  test('goes to a line and knows where it is', async () => {
    document.body.style.cssText = 'height: 300px'
    open({ text: Array.from({ length: 400 }, (_, line) => `Line ${line + 1}`).join('\n') })
    editor.scrollToLine(200.5)
    await vi.waitFor(() => expect(editor.position.line).toBeCloseTo(200.5, 0))
    expect(textbox()?.textContent).toContain('Line 201')
  })

  test('lays a line out in the direction of its script', () => {
    open({ text: 'left\nשלום עולם\n' })
    const [left, right] = document.querySelectorAll('.cm-line')
    expect(left && getComputedStyle(left).direction).toBe('ltr')
    expect(right && getComputedStyle(right).direction).toBe('rtl')
  })

  test('hands over the files that are pasted', () => {
    const onPasteFiles = vi.fn<NonNullable<EditorOptions['onPasteFiles']>>()
    open({ onPasteFiles })
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['x'], 'photo.png', { type: 'image/png' }))
    textbox()?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    expect(onPasteFiles.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['photo.png'])
  })
})
