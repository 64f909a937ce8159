import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { readAsked } from '../../../src/app/palette/asked'
import {
  buildHaystack,
  listActions,
  listChoices,
  listFirstChoices,
  listHeadings,
  partChoices,
  type Choice,
} from '../../../src/app/palette/choices'
import { cut, rank } from '../../../src/app/palette/rank'

const paths = ['Home.md', 'Herbs/Mint.md', 'Planting calendar.md', 'Crème brûlée.md', 'Soups/Leek & potato.md'].map(
  parsePagePath,
)
const haystack = buildHaystack(paths)
const edit = { label: 'Edit this page', keys: 'E', run: () => undefined }
const told = (choice: Choice): string =>
  choice.kind === 'page'
    ? choice.path
    : choice.kind === 'action'
      ? choice.action.label
      : choice.kind === 'heading'
        ? `#${choice.place.text}`
        : `+${choice.title}`
const find = (needle: string): readonly string[] => listChoices(needle, haystack, listActions(needle, [edit])).map(told)

describe('the palette', () => {
  test('finds a page by parts of its words, in any order', () => {
    expect(find('pla cal')[0]).toBe('Planting calendar.md')
    expect(find('cal pla')[0]).toBe('Planting calendar.md')
  })

  test('finds a page by its folder', () => expect(find('herbs')).toContain('Herbs/Mint.md'))

  test('puts a page that is called so before one that lies in a folder called so', () => {
    const both = buildHaystack(['Daily notes/Monday.md', 'Templates/Daily notes.md'].map(parsePagePath))
    const [first] = listChoices('daily notes', both, [])
    expect(first && told(first)).toBe('Templates/Daily notes.md')
  })

  test('does not mind case or accents, on either side', () => {
    expect(find('creme brulee')[0]).toBe('Crème brûlée.md')
    expect(find('CRÈME')[0]).toBe('Crème brûlée.md')
  })

  test('lists pages before actions', () => expect(find('e').indexOf('Edit this page')).toBeGreaterThan(0))

  test('offers to write a page that is not there, and not one that is', () => {
    expect(find('Root cellar')).toEqual(['+Root cellar'])
    expect(find('mint')).not.toContain('+mint')
    expect(find('Herbs/Mint')).not.toContain('+Herbs/Mint')
  })

  test('begins with the pages read last', () => {
    const recent = [parsePagePath('Herbs/Mint.md')]
    expect(listFirstChoices({ recent }, [edit]).map(told)).toEqual(['Herbs/Mint.md', 'Edit this page'])
  })

  test('finds one page among ten thousand, and shows no more than can be read', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => parsePagePath(`Archive/Page ${index}.md`))
    const crowd = buildHaystack([...many, ...paths])
    expect(listChoices('9876', crowd, []).map(told)[0]).toBe('Archive/Page 9876.md')
    expect(listChoices('page', crowd, []).length).toBeLessThan(50)
  })
})

describe('other words for actions', () => {
  const daily = { label: 'Today’s page', run: () => undefined }
  const words = new Map([[daily.label, 'daily note, journal']])
  const ask = (needle: string): readonly string[] => listActions(needle, [edit, daily], words).map(told)

  test('find the action, by their beginnings and in any order', () => {
    for (const needle of ['daily note', 'note dai', 'JOURNAL']) expect(ask(needle), needle).toEqual([daily.label])
  })

  test('come after what is called so, and find nothing they do not begin', () => {
    const note = { label: 'Journal of changes', run: () => undefined }
    expect(listActions('journal', [daily, note], words).map(told)).toEqual([note.label, daily.label])
    expect(ask('daily mint')).toEqual([])
  })
})

describe('other names of pages', () => {
  const mint = parsePagePath('Herbs/Mint.md')
  const named = buildHaystack(paths, [
    { path: mint, title: 'Mint', aliases: ['Mentha', 'Mint tea'] },
    { path: parsePagePath('Elsewhere.md'), title: 'Elsewhere', aliases: ['Mentha'] },
  ])

  test('find the page, which is shown behind the name it was found by', () => {
    const [first] = listChoices('mentha', named, [])
    expect(first).toMatchObject({ kind: 'page', path: mint, text: 'Mentha Mint', nameLength: 6, isOther: true })
  })

  test('list a page once, and none that is not there', () => {
    expect(listChoices('mint', named, []).map(told)).toEqual(['Herbs/Mint.md'])
    expect(listChoices('mentha', named, []).map(told)).toEqual(['Herbs/Mint.md'])
  })
})

describe('a slip of the finger', () => {
  test('finds the page where nothing is called so', () => {
    expect(find('plantign')[0]).toBe('Planting calendar.md')
    expect(find('clendar')[0]).toBe('Planting calendar.md')
  })

  test('finds nothing in place of what is called so', () => {
    const two = buildHaystack(['Mint.md', 'Mist.md'].map(parsePagePath))
    expect(listChoices('mint', two, []).map(told)).toEqual(['Mint.md'])
  })
})

describe('what is asked', () => {
  test('is pages, headings after a #, actions after a >', () => {
    expect(readAsked(' mint ')).toEqual({ kind: 'pages', words: 'mint' })
    expect(readAsked('mint # so')).toEqual({ kind: 'headings', page: 'mint', words: 'so' })
    expect(readAsked('#')).toEqual({ kind: 'headings', page: '', words: '' })
    expect(readAsked('> set')).toEqual({ kind: 'actions', words: 'set' })
  })
})

describe('headings', () => {
  const place = (text: string, level: number) => ({ path: parsePagePath('Home.md'), text, level, id: text, line: 1 })
  const some = [place('Soil', 2), place('Clay', 3)]

  test('of one page are shown as its outline, those of several each with its page', () => {
    expect(listHeadings(some, parsePagePath('Home.md'))).toMatchObject([{ depth: 0 }, { depth: 1 }])
    expect(listHeadings(some, undefined)).toMatchObject([{ depth: null }, { depth: null }])
  })
})

describe('the parts of the list', () => {
  const home = { label: 'Home', group: 'wiki', run: () => undefined } as const
  const theme = { label: 'Theme', group: 'verso', run: () => undefined } as const

  test('put what can be done here before what can be done anywhere', () => {
    const parts = partChoices(listActions('', [theme, home, edit]), { isFirst: true })
    expect(parts.map(({ about }) => about)).toEqual(['here', 'wiki', 'verso'])
  })

  test('begin with what has keys', () => {
    const heading = { label: 'Rename a heading…', run: () => undefined }
    expect(listActions('', [heading, theme, edit]).map(told)).toEqual([edit.label, heading.label, theme.label])
  })

  test('hold every choice, in its order', () => {
    const choices = listChoices('e', haystack, listActions('e', [edit, home, theme]))
    const parts = partChoices(choices, { isFirst: false })
    expect(parts.flatMap((part) => part.choices)).toEqual(choices)
    for (const { first, choices: some } of parts) expect(some[0]).toBe(choices[first])
  })
})

describe('the marks on a match', () => {
  test('lie where the letters are', () => {
    const [hit] = rank(['Planting calendar'], 'pla cal', 5)
    expect(cut('Planting calendar', hit?.marks ?? []).filter(({ marked }) => marked)).toEqual([
      { text: 'Pla', marked: true },
      { text: 'cal', marked: true },
    ])
  })

  test('are cut off at the end of a part of the text', () => {
    expect(cut('Mint Herbs', [[2, 7]], [0, 4])).toEqual([
      { text: 'Mi', marked: false },
      { text: 'nt', marked: true },
    ])
  })

  test('cut a text into pieces that make the text again', () => {
    const marks = fc
      .uniqueArray(fc.nat(30), { maxLength: 6 })
      .map((edges) => edges.toSorted((a, b) => a - b))
      .map((edges) => edges.flatMap((edge, at) => (at % 2 === 1 ? [[edges[at - 1] ?? 0, edge] as const] : [])))
    fc.assert(
      fc.property(fc.string({ minLength: 31 }), marks, (text, found) => {
        const pieces = cut(text, found)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

test('pages are found and shown by the names their wiki gives them, not by those of their files', () => {
  const [baggins] = ['Bilbo-Baggins.md'].map(parsePagePath)
  if (!baggins) throw new Error('a path')
  const nameOf = (path: string) => path.replace('.md', '').replaceAll('-', ' ')
  const others = [{ path: baggins, title: 'Bilbo-Baggins', aliases: ['Burglar'] }]
  const named = buildHaystack([baggins], others, nameOf)
  expect(named.names.map(({ text }) => text)).toEqual(['Bilbo Baggins', 'Burglar Bilbo Baggins'])
  expect(listChoices('bilbo baggins', named, []).map(told)).toEqual([baggins])
  expect(listFirstChoices({ recent: [baggins], nameOf }, [])).toMatchObject([{ text: 'Bilbo Baggins' }])
})
