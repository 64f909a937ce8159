/** What cells say: pages as links, dates as dates, the rest as it is. */
import { describe, expect, test } from 'vitest'
import { showCell, type Names } from '../../../src/app/query/results/cell'
import { countOf, findTasks, groupRows, leadOf, pageOfTitle, taskOf } from '../../../src/app/query/results/layout'
import { parsePagePath, type PagePath } from '../../../src/names'
import { buildPageIndex } from '../../../src/page'

const paths = ['Recipes/Soup.md', 'Recipes/Good bread.md', 'pic.png'].map(parsePagePath)
const known = new Set<string>(paths)
const names: Names = {
  index: buildPageIndex(paths),
  has: (path: string): path is PagePath => known.has(path),
  from: parsePagePath('Recipes/Soup.md'),
}
const show = (cell: Parameters<typeof showCell>[0]) => showCell(cell, names)

describe('a cell', () => {
  test('that is the path of a page, or a wikilink to one, leads there', () => {
    expect(show('Recipes/Soup.md')).toMatchObject({ kind: 'page', path: 'Recipes/Soup.md', label: null })
    expect(show('[[Good bread#Crust|the crust]]')).toMatchObject({
      kind: 'page',
      path: 'Recipes/Good bread.md',
      label: 'the crust',
    })
    expect(show('[[Nowhere]]')).toEqual({ kind: 'text', text: 'Nowhere' })
    expect(show('Recipes')).toEqual({ kind: 'text', text: 'Recipes' })
  })

  test('says dates and moments, and nothing else as one', () => {
    expect(show('2026-03-14')).toMatchObject({ kind: 'time', precise: false })
    expect(show('2026-03-14T10:00:00Z')).toMatchObject({ kind: 'time', precise: true, at: Date.UTC(2026, 2, 14, 10) })
    for (const text of ['2026-03', '2026-99-99', '12-03-2026', '2026-03-14 or so', '2026'])
      expect(show(text)).toEqual({ kind: 'text', text })
  })

  test('says numbers of any size, sizes of files, addresses of the web alone, lists, and nothing', () => {
    expect(show(12345678901234567890n)).toEqual({ kind: 'number', value: 12345678901234567890n })
    expect(show(new Uint8Array(7))).toEqual({ kind: 'size', bytes: 7 })
    expect(show('https://example.org/a')).toMatchObject({ kind: 'address' })
    expect(show('javascript:alert(1)')).toMatchObject({ kind: 'text' })
    expect(show('[[javascript:alert(1)]]')).toMatchObject({ kind: 'text' })
    expect(show('["[[Soup]]",2,null]')).toMatchObject({
      kind: 'list',
      items: [{ kind: 'page' }, { kind: 'number' }, { kind: 'null' }],
    })
    expect(show('[1,{"a":2}]')).toMatchObject({ kind: 'text' })
    expect(show('[1,')).toMatchObject({ kind: 'text' })
    expect(show(null)).toEqual({ kind: 'null' })
    expect(show('x'.repeat(5000))).toMatchObject({ kind: 'long' })
  })
})

describe('columns', () => {
  test('of tasks have a box, whichever way they say that it is done', () => {
    const at = findTasks(['path', 'LINE', 'mark'])
    expect(at && taskOf(['Recipes/Soup.md', 3n, 'x'], at, names)).toMatchObject({ line: 3, done: true, words: null })
    const other = findTasks(['text', 'done', 'line', 'path'])
    expect(other && taskOf(['stir', 0n, 4n, 'Recipes/Soup.md'], other, names)).toMatchObject({
      done: false,
      words: 'stir',
    })
    expect(other && taskOf(['stir', 0n, 4n, 'Gone.md'], other, names)).toBeNull()
    expect(findTasks(['text', 'done'])).toBeNull()
  })

  test('of titles lead to the page of the row, or to the one that is called so', () => {
    const path = 'Recipes/Soup.md'
    expect(pageOfTitle(['My soup', path], { title: 0, path: 1 }, names)).toBe(path)
    expect(pageOfTitle(['Good bread'], { title: 0, path: -1 }, names)).toBe('Recipes/Good bread.md')
    expect(pageOfTitle(['Soup', 'Gone.md'], { title: 0, path: 1 }, names)).toBeUndefined()
    expect(leadOf(['path', 'title', 'rating'])).toEqual({ box: -1, main: 1 })
    expect(leadOf(['status', 'n'], 0)).toEqual({ box: -1, main: 1 })
  })

  test('part rows into groups that have all of them, without a value last', () => {
    const rows = [[null], ['b'], [1n], ['1'], ['b'], ['']]
    const groups = groupRows({ rows }, 0)
    expect(groups.map(({ value, rows }) => [value, rows.length])).toEqual([
      ['b', 2],
      [1n, 1],
      ['1', 1],
      [null, 2],
    ])
  })

  test('are counted: the one number there is, or else the rows', () => {
    expect(countOf({ columns: ['n'], rows: [[42n]] })).toEqual({ value: 42n, of: 'n' })
    expect(countOf({ columns: ['n', 'm'], rows: [[42n, 1n]] })).toEqual({ value: 1, of: null })
  })
})
