import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { messages } from '../../src/app/messages/all'
import type { Editor, EditorOptions, Situation } from '../../src/editor'
import { parsePagePath } from '../../src/names'
import { openOn, paste, select, textbox } from './open'

const { phrases } = messages.writing

let editor: Editor
const open = (text = '', options: Partial<EditorOptions> = {}): Editor =>
  (editor = openOn(text, { cursor: 'end', ...options }))

afterEach(() => {
  editor.close()
  document.body.replaceChildren()
})

const options = (): readonly string[] =>
  Array.from(document.querySelectorAll('[role=option]'), ({ textContent }) => textContent)
const choose = async (wanted: string): Promise<void> => {
  await vi.waitFor(() => expect(document.querySelector('[aria-selected]')?.textContent).toContain(wanted))
  await userEvent.keyboard('{Enter}')
}

describe('a slash', () => {
  test('offers what can be written, and writes it', async () => {
    open('', { phrases })
    await userEvent.keyboard('/tab')
    await choose(phrases.slash.table)
    expect(editor.text.split('\n')).toHaveLength(4)
    await userEvent.keyboard('Plant{Tab}Month')
    expect(editor.text).toMatch(/^\| Plant +\| Month +\|\n/)
  })

  test('puts a heading, a task and a date into the line', async () => {
    open('', { phrases, now: () => new Date(2030, 0, 2, 3, 4) })
    await userEvent.keyboard('/heading2')
    await choose(phrases.slash.heading2)
    await userEvent.keyboard('Soups of /date')
    await choose(phrases.slash.date)
    expect(editor.text).toBe('## Soups of 2030-01-02')
  })

  test('offers templates, which say where to go on', async () => {
    const read = async (): Promise<string> => '# {{cursor}}\n\nSalt.'
    open('', { phrases, findTemplates: () => [{ name: 'Recipe', read }] })
    await userEvent.keyboard('/reci')
    await choose('Recipe')
    await vi.waitFor(() => expect(editor.text).toBe('# \n\nSalt.'))
    expect(editor.position.head).toBe(2)
  })

  test('is a slash in the middle of a word and in code', async () => {
    open('```\n', { phrases })
    await userEvent.keyboard('/tab')
    editor.replaceText('and')
    select(editor, 3)
    await userEvent.keyboard('/or')
    expect(options()).toEqual([])
    expect(editor.text).toBe('and/or')
  })
})

describe('links', () => {
  const soup = { path: parsePagePath('Kitchen/Soup.md'), title: 'Soup' }

  test('are completed by alias, which then is what is read', async () => {
    open('', { findPages: (query) => ('broth'.includes(query) ? [{ ...soup, alias: 'Broth' }] : []) })
    await userEvent.keyboard('[[[[bro')
    await choose('Broth')
    expect(editor.text).toBe('[[Soup|Broth]]')
  })

  test('are written as the wiki writes them', async () => {
    open('', { findPages: () => [soup], formatLink: ({ path, title }) => `[[${title}|/${path}]]` })
    await userEvent.keyboard('see [[[[so')
    await choose('Soup')
    expect(editor.text).toBe('see [[Soup|/Kitchen/Soup.md]]')
  })

  test('are completed to a page that is not there yet, where none is called so', async () => {
    const labelNewPage = (title: string): string => `New page: ${title}`
    open('', { findPages: (query) => ('soup'.includes(query.toLowerCase()) ? [soup] : []), labelNewPage })
    await userEvent.keyboard('[[[[Sou')
    await expect.poll(options).toHaveLength(2)
    await userEvent.keyboard('{ArrowDown}')
    await choose('New page: Sou')
    expect(editor.text).toBe('[[Sou]]')
    await userEvent.keyboard(' [[[[soup')
    await expect.poll(options).toEqual(['SoupKitchen/Soup.md'])
  })

  test('are completed by headings and blocks of the page they name', async () => {
    const findHeadings = vi.fn(async () => [{ text: 'Salt | pepper', level: 2 }])
    const findBlocks = vi.fn(() => [{ id: 'abc', text: 'Some words' }])
    open('', { findHeadings, findBlocks })
    await userEvent.keyboard('[[[[Soup#sa')
    await choose('Salt')
    expect(findHeadings).toHaveBeenLastCalledWith('Soup')
    expect(editor.text).toBe('[[Soup#Salt pepper]]')
    await userEvent.keyboard(' [[[[#^wor')
    await choose('Some words')
    expect(findBlocks).toHaveBeenLastCalledWith('')
    expect(editor.text).toBe('[[Soup#Salt pepper]] [[#^abc]]')
  })

  test('to tags are completed behind their sign', async () => {
    open('', { findTags: async (query) => [{ tag: `${query}den/herbs`, count: 3 }] })
    await userEvent.keyboard('on #gar')
    await choose('garden/herbs')
    expect(editor.text).toBe('on #garden/herbs')
  })
})

describe('what is pasted', () => {
  test('is a link when it is an address and words are selected', () => {
    open('see this')
    select(editor, 4, 8)
    paste({ 'text/plain': 'https://example.org/' })
    expect(editor.text).toBe('see [this](https://example.org/)')
  })

  test('is a table when it is cells of a spreadsheet, and text when it is text with tabs', () => {
    open('')
    paste({ 'text/plain': 'a\tb\r\n1\t2', 'text/html': '<table><tr><td>a</td></tr></table>' })
    expect(editor.text).toBe('| a   | b   |\n| --- | --- |\n| 1   | 2   |')
    editor.replaceText('')
    paste({ 'text/plain': 'a\tb\n1\t2' })
    expect(editor.text).toBe('a\tb\n1\t2')
  })

  test('can have a place kept for it, wherever that goes meanwhile', () => {
    open('one two')
    select(editor, 4)
    const first = editor.reserve('photo.png')
    const second = editor.reserve('other.png')
    expect(textbox().textContent).toContain('photo.png')
    expect(editor.text).toBe('one two')
    select(editor, 0)
    editor.insert('zero ')
    first.fill('![[photo.png]] ')
    second.release()
    expect(editor.text).toBe('zero one ![[photo.png]] two')
    expect(textbox().textContent).not.toContain('other.png')
  })
})

describe('files that come together', () => {
  test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
    'stand in the text as they were given, when they are stored in the order %o',
    (order) => {
      open('one two')
      select(editor, 4)
      const kept = ['a', 'b', 'c'].map((name) => ({ name, place: editor.reserve(name) }))
      for (const at of order) kept[at]?.place.fill(`${kept[at].name}\n`)
      expect(editor.text).toBe('one a\nb\nc\ntwo')
    },
  )
})

describe('vim’s keys', () => {
  test('come when they are wanted, save by name, and go again', async () => {
    const onSave = vi.fn()
    open('one two', { onSave, cursor: 'start' })
    editor.setKeys('vim')
    await vi.waitFor(() => expect(document.querySelector('.cm-vimMode')).not.toBeNull(), { timeout: 30_000 })
    await userEvent.keyboard('dwix{Escape}:w{Enter}')
    expect(editor.text).toBe('xtwo')
    expect(onSave).toHaveBeenCalledOnce()
    editor.setKeys('standard')
    editor.focus()
    await userEvent.keyboard('dw')
    expect(editor.text).toContain('dw')
  })
})

describe('the owner', () => {
  test('is told of headings, of where the cursor is among them, and of words', async () => {
    const onPause = vi.fn<(situation: Situation) => void>()
    open('---\ntitle: x\n---\n# One\n\ntwo words\n\n## Two ##\n\n漢字', { onPause })
    const last = (): Situation | undefined => onPause.mock.lastCall?.[0]
    await vi.waitFor(() => expect(last()?.current).toBe(1))
    expect(last()?.headings).toEqual([
      { level: 1, text: 'One', line: 4 },
      { level: 2, text: 'Two', line: 8 },
    ])
    expect(last()?.count.words).toBe(6)
    select(editor, 18, 28)
    await vi.waitFor(() => expect(last()?.selected?.words).toBe(2))
    expect(last()?.current).toBe(0)
  })

  test('is asked when the mode is to change', async () => {
    const onToggleMode = vi.fn()
    open('', { onToggleMode })
    await userEvent.keyboard('{Control>}{Alt>}e{/Alt}{/Control}')
    expect(onToggleMode).toHaveBeenCalledOnce()
  })
})

test('text is found and replaced in the words of the language spoken', async () => {
  open('pear and pear', { phrases, cursor: 'start' })
  await userEvent.keyboard('{Control>}f{/Control}')
  const field = document.querySelector<HTMLInputElement>(`[aria-label="${phrases.find}"]`)
  await userEvent.fill(field!, 'pear')
  await userEvent.fill(document.querySelector(`[aria-label="${phrases.replaceWith}"]`)!, 'plum')
  await userEvent.click(
    [...document.querySelectorAll('button')].find((each) => each.textContent === phrases.replaceAll)!,
  )
  expect(editor.text).toBe('plum and plum')
})

test('a section folds under its heading and opens again, and stays in the text', () => {
  const text = '# One\n\ntwo\n\n# Three\n'
  open(text, { cursor: 'start' })
  editor.run('fold')
  expect(textbox().textContent).not.toContain('two')
  expect(textbox().textContent).toContain('Three')
  expect(editor.text).toBe(text)
  editor.run('unfoldAll')
  expect(textbox().textContent).toContain('two')
})

test('a footnote is numbered and written at the end', () => {
  open('One[^2] and two.\n\n[^2]: Note.\n')
  select(editor, 15)
  editor.run('footnote')
  editor.insert('More.')
  expect(editor.text).toBe('One[^2] and two[^3].\n\n[^2]: Note.\n[^3]: More.')
})

describe('the keys of a table', () => {
  const table = '| a   | b   |\n| --- | --- |\n| c   | d   |'
  const pressed = async (keys: string, text = table): Promise<readonly string[]> => {
    open(text)
    select(editor, text.indexOf('c'))
    await userEvent.keyboard(keys)
    const lines = editor.text.split('\n').map((line) => line.replace(/ +/g, ' '))
    editor.close()
    return lines
  }

  test('move, add and align columns and rows', async () => {
    expect(await pressed('{Alt>}{ArrowRight}{/Alt}')).toEqual(['| b | a |', '| --- | --- |', '| d | c |'])
    expect(await pressed('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}x')).toEqual([
      ...['| | a | b |', '| --- | --- | --- |', '| x | c | d |'],
    ])
    expect(await pressed('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}y')).toContain('| y | |')
    expect(await pressed('{Control>}{Shift>}e{/Shift}{/Control}')).toContain('| :-: | --- |')
  })

  test('go the way the arrow points where the text runs from right to left', async () => {
    const text = '| א   | ב   |\n| --- | --- |\n| c   | d   |'.replace('c', 'ג c')
    expect((await pressed('{Alt>}{ArrowLeft}{/Alt}', text))[0]).toBe('| ב | א |')
  })
})
