import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { buildHaystack, listChoices, listFirstChoices, type Choice } from '../../../src/app/palette/choices'
import { cut, rank } from '../../../src/app/palette/rank'

const paths = ['Home.md', 'Herbs/Mint.md', 'Planting calendar.md', 'Crème brûlée.md', 'Soups/Leek & potato.md'].map(
  parsePagePath,
)
const haystack = buildHaystack(paths)
const edit = { label: 'Edit this page', keys: 'E', run: () => undefined }
const told = (choice: Choice): string =>
  choice.kind === 'page' ? choice.path : choice.kind === 'action' ? choice.action.label : `+${choice.title}`
const find = (needle: string): readonly string[] => listChoices(needle, haystack, [edit]).map(told)

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
    expect(listFirstChoices(recent, [edit]).map(told)).toEqual(['Herbs/Mint.md', 'Edit this page'])
  })

  test('finds one page among ten thousand, and shows no more than can be read', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => parsePagePath(`Archive/Page ${index}.md`))
    const crowd = buildHaystack([...many, ...paths])
    expect(listChoices('9876', crowd, []).map(told)[0]).toBe('Archive/Page 9876.md')
    expect(listChoices('page', crowd, []).length).toBeLessThan(50)
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
