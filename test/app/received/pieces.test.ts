import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOfLaunch } from '../../../src/app/received/launches'
import { readPieces, without } from '../../../src/app/received/pieces'

type Parts = {
  readonly title?: string
  readonly text?: string
  readonly url?: string
  readonly files?: readonly File[]
}

function form({ files = [], ...words }: Parts): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(words)) data.append(name, value)
  for (const file of files) data.append('files', file)
  return data
}
const read = async (parts: Parts) =>
  (await readPieces(form(parts))).map(({ title, text, files }) => ({
    title,
    text,
    files: files.map((one) => one.name),
  }))

const page = new File(['---\nlang: fr\n---\n# Potager\n'], 'Potager.md', { type: 'text/markdown' })
const picture = new File([new Uint8Array([137, 80, 78, 71])], 'beans.png', { type: 'image/png' })

describe('what is shared with Verso', () => {
  test('is a page of its words, the address below them', async () => {
    expect(await read({ title: 'Beans', text: 'By the wall.', url: 'https://beans.example/a' })).toEqual([
      { title: 'Beans', text: '# Beans\n\nBy the wall.\n\n<https://beans.example/a>\n', files: [] },
    ])
  })

  test('names an address once, though it was sent in the text', async () => {
    const text = 'Look: https://beans.example/a'
    expect(await read({ text, url: 'https://beans.example/a' })).toEqual([
      { title: text, text: `${text}\n`, files: [] },
    ])
  })

  test('is called after the host where only an address came', async () => {
    expect((await read({ text: 'https://beans.example/a?b' }))[0]?.title).toBe('beans.example')
    expect((await read({ url: 'https://beans.example/a?b' }))[0]?.title).toBe('beans.example')
  })

  test('is nothing where all of it is blank', async () => {
    expect(await read({ title: '', text: ' \r\n', url: '' })).toEqual([])
  })

  test('keeps each file of text as it is, and puts pictures into the words', async () => {
    expect(await read({ title: '', text: 'Today', files: [picture, page] })).toEqual([
      { title: 'Today', text: 'Today\n', files: ['beans.png'] },
      { title: 'Potager', text: '---\nlang: fr\n---\n# Potager\n', files: [] },
    ])
  })

  test('keeps a file that only says it is text as a file, with every byte', async () => {
    const latin = new File([new Uint8Array([0x63, 0x61, 0x66, 0xe9])], 'café.txt', { type: 'text/plain' })
    expect(await read({ files: [latin] })).toEqual([{ title: 'café', text: '# café\n', files: ['café.txt'] }])
  })

  test('loses nothing: every entry belongs to one piece, and leaving one out leaves the others', async () => {
    const file = fc
      .tuple(fc.constantFrom('a.md', 'b.png', 'c.txt', 'd'), fc.uint8Array())
      .map(([name, bytes]) => new File([bytes], name))
    const words = fc.record({ title: fc.string(), text: fc.string(), url: fc.webUrl() })
    await fc.assert(
      fc.asyncProperty(words, fc.array(file, { maxLength: 4 }), async (said, files) => {
        const data = form({ ...said, files })
        const pieces = await readPieces(data)
        const entries = pieces.flatMap((piece) => piece.entries)
        expect(entries.toSorted((a, b) => a - b)).toEqual([...data].map((_, place) => place))
        const [first, ...others] = pieces
        const left = await readPieces(without(data, first?.entries ?? []))
        expect(left.map(({ title, text }) => [title, text])).toEqual(others.map(({ title, text }) => [title, text]))
      }),
      { numRuns: 30 },
    )
  })
})

describe('a launch of the installed app', () => {
  test('leads an open window to a shortcut, and a plain start leaves it where it is', () => {
    expect(placeOfLaunch('https://host.example/wiki/#/today')).toBe('#/today')
    for (const plain of ['https://host.example/wiki/', 'https://host.example/wiki/#/', 'nonsense', '', null, undefined])
      expect(placeOfLaunch(plain)).toBeUndefined()
  })
})
