import fc from 'fast-check'
import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Editor, EditorOptions } from '../../src/editor'
import { openOn, select, shownLines, textbox } from './open'

let editor: Editor
const open = (text: string, options: Partial<EditorOptions> = {}): Editor =>
  (editor = openOn(text, { mode: 'live', ...options }))

afterEach(() => {
  editor.close()
  document.body.replaceChildren()
  document.body.removeAttribute('style')
})

const pieces = [
  ...['# Heading #', '**bold** and *italic*', '`code` ==mark== ~~gone~~', '- [ ] task', '- [x] done', '  1. one'],
  ...['> quote', '> [!note]- Title', '[text](page.md)', '[[Page|label]]', '![[picture.png|100]]', '| a | b |', '|---|'],
  ...[
    '|:-:|--:|',
    '```js',
    '```',
    '---',
    '%%said%%',
    '#tag',
    'text ^id',
    '[^1]: note',
    '$$',
    'Heading',
    '===',
    '',
    '\\*',
  ],
]
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 })

describe('live styling', () => {
  test('never changes the text, wherever the cursor goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        anyText,
        fc.array(fc.nat(200), { maxLength: 6 }),
        (lineBreak, mark, lines, places) => {
          const onChange = vi.fn()
          const text = mark + lines.join(lineBreak)
          open(text, { onChange, loadImage: async () => null })
          for (const [at, place] of places.entries()) {
            select(editor, place, places[at + 1] ?? place)
            editor.setMode(at % 3 === 2 ? 'source' : 'live')
          }
          const now = editor.text
          editor.close()
          expect(now).toBe(text)
          expect(onChange).not.toHaveBeenCalled()
        },
      ),
      { numRuns: 60 },
    )
    open('')
  })

  test('shows what is meant, and how it is written where the cursor is', () => {
    open('# One\n\n**two** and [three](3.md)\n\n> [[Four|five]] ==six==')
    select(editor, 6)
    expect(shownLines()).toEqual(['One', '', 'two and three', '', 'five six'])
    select(editor, 10)
    expect(shownLines()[2]).toBe('**two** and three')
    select(editor, 2)
    expect(shownLines()).toEqual(['# One', '', 'two and three', '', 'five six'])
  })

  test('shows every sign in the source mode', () => {
    const text = '# One\n\n**two** and [[three]]'
    open(text)
    editor.setMode('source')
    expect(shownLines().join('\n')).toBe(text)
  })

  test('shows no sign while nobody writes', () => {
    open('# One')
    textbox().blur()
    expect(shownLines()).toEqual(['One'])
  })

  test('reads the label of a link, whichever half of it that is', () => {
    open('\n[[label|Page]]', { describeLink: () => ({ missing: false, label: 'label' }) })
    expect(shownLines()[1]).toBe('label')
  })

  test('dots links to pages that are not there, until they are', () => {
    let missing = true
    open('\n[[Page]]', { describeLink: () => ({ missing, label: null }) })
    const isDotted = (): boolean =>
      [...document.querySelectorAll('.cm-line *')].some(
        (element) => getComputedStyle(element).textDecorationStyle === 'dotted',
      )
    expect(isDotted()).toBe(true)
    missing = false
    editor.refreshLinks()
    expect(isDotted()).toBe(false)
  })

  test('lays tables out in rows and cells', () => {
    open('\n| a | b |\n|---|--:|\n| c | d |')
    const rows = [...document.querySelectorAll<HTMLElement>('.cm-line')].slice(1)
    expect(rows.map((row) => getComputedStyle(row).display)).toEqual(['table-row', 'none', 'table-row'])
    const last = rows[2]?.children[1]
    expect(last && getComputedStyle(last).display).toBe('table-cell')
    expect(last && getComputedStyle(last).textAlign).toBe('end')
  })
})

describe('a task', () => {
  const box = (): HTMLInputElement | null => document.querySelector('input[type=checkbox]')

  test('is ticked by its box, which changes exactly one character', async () => {
    const text = 'One\n\n- [ ] two\n  1. [x] three'
    open(text)
    expect(box()?.ariaLabel).toBe('two')
    await userEvent.click(box()!)
    expect(editor.text).toBe('One\n\n- [x] two\n  1. [x] three')
    expect(box()?.checked).toBe(true)
    await userEvent.click(box()!)
    expect(editor.text).toBe(text)
  })

  test('is ticked by a key on its line, and comes back', () => {
    const markers = fc.constantFrom('- [ ] ', '* [x] ', '12. [X] ', '> - [?] ', '  - [ ] ')
    fc.assert(
      fc.property(fc.array(markers, { minLength: 1, maxLength: 5 }), fc.nat(), (items, seed) => {
        const lines = items.map((marker, at) => `${marker}item ${at}\n`)
        open(lines.join('\n'))
        const chosen = seed % lines.length
        const start = lines.slice(0, chosen).join('\n').length
        select(editor, start + (chosen > 0 ? 1 : 0) + 8)
        const before = editor.text
        editor.run('tick')
        const after = editor.text
        editor.close()
        const changed = [...before].filter((sign, at) => sign !== after[at])
        expect(after).toHaveLength(before.length)
        expect(changed).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
    open('')
  })

  test('cannot be ticked in a text that is only read', async () => {
    open('\n- [ ] two', { readOnly: true })
    expect(box()?.disabled).toBe(true)
    editor.run('tick')
    expect(editor.text).toBe('\n- [ ] two')
  })
})

describe('an image', () => {
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
  const images = (): readonly HTMLImageElement[] =>
    [...document.querySelectorAll<HTMLImageElement>('.cm-line img[alt]')].filter(({ src }) =>
      src.startsWith('data:image/gif'),
    )

  test('is shown in its place and size, and beside its source while that is edited', async () => {
    open('\n![[garden.png|120]] ![a bed|40x30](bed.png)', { loadImage: async () => pixel })
    await vi.waitFor(() => expect(images()).toHaveLength(2))
    expect(images().map(({ alt, width, height }) => [alt, width, height])).toEqual([
      ['garden.png', 120, 120],
      ['a bed', 40, 30],
    ])
    expect(shownLines()[1]?.trim()).toBe('')
    select(editor, 3)
    expect(shownLines()[1]).toContain('![[garden.png|120]]')
    await vi.waitFor(() => expect(images()).toHaveLength(2))
  })

  test('is asked for when it comes into view, by what is written', async () => {
    document.body.style.cssText = 'height: 300px'
    const loadImage = vi.fn<NonNullable<EditorOptions['loadImage']>>(async () => pixel)
    open(`${'line\n'.repeat(500)}![](far/away.png)\n`, { loadImage })
    expect(loadImage).not.toHaveBeenCalled()
    editor.scrollToLine(495)
    await vi.waitFor(() => expect(loadImage).toHaveBeenCalledWith({ kind: 'url', written: 'far/away.png' }))
  })

  test('that cannot be shown says what it would be', async () => {
    open('\n![the bed](bed.png)', { loadImage: async () => null })
    await vi.waitFor(() => expect(shownLines()[1]).toBe('the bed'))
  })
})

describe('a link', () => {
  test('is followed by key where the cursor is, and by Mod-click, in both modes', async () => {
    const onFollow = vi.fn()
    open('see [[Page#Part|that]] and [text](<a b.md>)', { onFollow })
    select(editor, 8)
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(onFollow).toHaveBeenLastCalledWith({ kind: 'wikilink', written: 'Page#Part|that' })
    select(editor, 0)
    const text = [...document.querySelectorAll<HTMLElement>('.cm-link')].find(({ innerText }) => innerText === 'text')
    await userEvent.click(text!, { modifiers: ['Control'] })
    expect(onFollow).toHaveBeenLastCalledWith({ kind: 'url', written: 'a b.md' })
    editor.setMode('source')
    select(editor, 0)
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(onFollow).toHaveBeenCalledTimes(2)
  })
})
