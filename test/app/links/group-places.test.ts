import { describe, expect, test } from 'vitest'
import { groupByPage, groupByWanted, showPlace } from '../../../src/app/links/group-places'
import { parsePagePath } from '../../../src/names'

/** A place in a page, marked with « and ». */
function place(path: string, marked: string) {
  const from = marked.indexOf('«')
  return {
    path: parsePagePath(path),
    line: 1,
    context: marked.replace(/[«»]/g, ''),
    marks: [{ from, to: marked.indexOf('»') - 1 }],
  }
}
const broken = (path: string, written: string, wanted: string | null) => ({
  ...place(path, `«[[${written}]]»`),
  written,
  wanted: wanted === null ? null : parsePagePath(wanted),
})

describe('places in pages', () => {
  test('are gathered by page, in the order they come', () => {
    const [a, b, c] = [place('b.md', '«1»'), place('a.md', '«2»'), place('b.md', '«3»')]
    expect(groupByPage([a, b, c])).toEqual([
      { path: 'b.md', places: [a, c] },
      { path: 'a.md', places: [b] },
    ])
  })

  test.each([
    ['the «[[Beds|beds]]» by the [wall](Wall.md) and [[Sun]]', 'the ', 'beds', ' by the wall and Sun'],
    ['**dug** «[the beds](Beds.md#x)»', 'dug ', 'the beds', ''],
    ['in a row: «[[Beds\\|beds]]» `x`', 'in a row: ', 'beds', ' x'],
    ['«![[pic.png]]»', '', 'pic.png', ''],
  ])('%j are shown without signs of Markdown', (marked, before, words, after) => {
    expect(showPlace(place('a.md', marked))).toEqual({ before, marked: words, after })
  })
})

describe('wanted pages', () => {
  test('come with the most wanted first, and what can be no page by what is written', () => {
    const links = [
      broken('a.md', 'One', 'One.md'),
      broken('a.md', 'two', 'Two.md'),
      broken('b.md', 'Two', 'Two.md'),
      broken('b.md', '../..', null),
    ]
    expect(groupByWanted(links).map(({ wanted, written, links }) => [wanted, written, links.length])).toEqual([
      ['Two.md', 'two', 2],
      ['One.md', 'One', 1],
      [null, '../..', 1],
    ])
  })
})
