import { describe, expect, test } from 'vitest'
import { shownName } from '../../../src/app/shell/tree/shown-name'
import { knownDialects } from '../../../src/page'

describe('A page is called', () => {
  const { plain, gollum, logseq } = knownDialects
  test.each([
    ['notes/Bilbo-Baggins.md', plain, 'Bilbo-Baggins'],
    ['notes/Bilbo-Baggins.md', gollum, 'Bilbo Baggins'],
    ['pages/Projects___Garden.md', logseq, 'Projects/Garden'],
    ['Foo_Bar.mw', plain, 'Foo Bar'],
    ['Help%2FSub_page.mw', plain, 'Help/Sub page'],
    ['List_%_5bof_%_5d.mw', undefined, 'List[of]'],
    ['Foo_Bar.md', undefined, 'Foo_Bar'],
  ])('of %s as its wiki writes names', (path, dialect, name) => {
    expect(shownName(path, dialect)).toBe(name)
  })
})
