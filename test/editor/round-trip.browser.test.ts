/** A page on its way through the editor, from the bytes of its file to the bytes that are saved. */
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Editor, EditorMode } from '../../src/editor'
import { readText, writeText } from '../../src/page'
import { openOn, select, textbox } from './open'

/** Lines as every program writes them that a wiki can come from. */
const lines = [
  ...['', '   ', '\t', 'Words.  ', 'Ünï – cafe\u0301 caf\u00e9 日本 👩‍👩‍👧', 'a\u2028b', 'x\u00a0\u200bx', '\\', 'a\ufeff'],
  ...['# One', '#   Two  ##', 'Three\t', '===', '---', '- a', '\t- b', '  * [ ] c', '1) d', '> [!note]- e', '> > f'],
  ...['| a|b |', '|:-|-:|', '| [[x\\|y]] |', '```js', '~~~', '$$', '%%', '<div>', '</div>', '<!-- g', '-->', '***'],
  ...['[[Page|text]] ![[roof.png|100]] ^id', '[text|Page]', '[x](<../a b.md> "t")', '[^1]: h', 'key:: value', ': i'],
  ...['aliases: [a, b]', 'tags:   # kept', '- TODO j', '\tid:: 12', '[//begin]: # "k"', '#[[l m]] ==n== ~~o~~'],
] as const

const breaks = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['\n']) },
  { weight: 3, arbitrary: fc.constant(['\r\n']) },
  { weight: 1, arbitrary: fc.constant(['\n', '\r\n']) },
  { weight: 1, arbitrary: fc.constant(['\r']) },
)

type File = { readonly lines: readonly string[]; readonly breaks: readonly string[] }

/** With or without a mark, front matter, and a line break at the end. */
const files: fc.Arbitrary<File> = breaks.chain((kinds) =>
  fc
    .record({
      mark: fc.constantFrom('', '\ufeff'),
      front: fc.constantFrom<readonly string[]>(
        [],
        ['---', 'title:  "A"', 'up: "[[B]]"', '---'],
        ['---', 'broken: [', '---'],
      ),
      body: fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 14 }),
      breaks: fc.array(fc.constantFrom(...kinds), { minLength: 20, maxLength: 20 }),
    })
    .map(({ mark, front, body, breaks }) => {
      const [first = '', ...others] = [...front, ...body]
      return { lines: [mark + first, ...others], breaks }
    }),
)

const joined = ({ lines, breaks }: File): string =>
  lines.map((line, at) => line + (at < lines.length - 1 ? (breaks[at] ?? '') : '')).join('')

let editor: Editor | undefined
afterEach(() => editor?.close())

/** What the file says after it was opened, `write` had its turn, and the text was saved. */
async function through(file: string, mode: EditorMode, write: (editor: Editor) => Promise<void>): Promise<string> {
  const read = readText(new TextEncoder().encode(file))
  if (!read) throw new Error('The file is no text.')
  const opened = openOn(read.text, { mode })
  editor = opened
  await write(opened)
  const saved = writeText(opened.text, read.format)
  opened.close()
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved)
}

const look = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** As the browser does it for a key: into the page, from where the editor takes it. */
async function type(word: string): Promise<void> {
  textbox().ownerDocument.execCommand('insertText', false, word)
  await look()
}

const modes = fc.constantFrom<EditorMode>('live', 'source')

test('saving a page without changing it changes no byte, however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(files, modes, async (file, mode) => {
      expect(await through(joined(file), mode, look)).toBe(joined(file))
    }),
    { numRuns: 150 },
  )
})

test('a word that is typed changes its own line and no other', async () => {
  await fc.assert(
    fc.asyncProperty(files, modes, fc.nat(), async (file, mode, line) => {
      const text = file.lines.join('\n').replace(/^\ufeff/, '')
      const at = line % file.lines.length
      const end = text
        .split('\n')
        .slice(0, at + 1)
        .join('\n').length
      const saved = await through(joined(file), mode, async (opened) => {
        select(opened, end)
        await type('word')
      })
      expect(saved).toBe(joined({ ...file, lines: file.lines.with(at, `${file.lines[at] ?? ''}word`) }))
    }),
    { numRuns: 150 },
  )
})
