import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { findAround, findHome, foreignFormOf } from '../../../src/page'

const paths = (...names: readonly string[]) => names.map(parsePagePath)

describe('What stands around a page', () => {
  const wiki = paths('_Sidebar.md', 'a/_Sidebar.md', 'a/b/_Footer.md', '_header.markdown', 'a/b/c/Page.md', 'x/Page.md')
  it('is the nearest of its kind, walking up', () => {
    expect(findAround(wiki, parsePagePath('a/b/c/Page.md'))).toEqual({
      header: '_header.markdown',
      footer: 'a/b/_Footer.md',
      sidebar: 'a/_Sidebar.md',
    })
    expect(findAround(wiki, parsePagePath('x/Page.md'))).toMatchObject({ footer: undefined, sidebar: '_Sidebar.md' })
  })
  it('is nothing around itself', () => {
    expect(findAround(wiki, parsePagePath('a/_Sidebar.md'))).toEqual({})
  })
})

describe('The page a wiki opens with', () => {
  it.each([
    [['README.md', 'index.md', 'Home.md'], 'Home.md'],
    [['README.md', 'index.md', 'a/Home.md'], 'index.md'],
    [['a.md', 'readme.markdown'], 'readme.markdown'],
    [['Home.mediawiki', 'home.md'], 'home.md'],
    [['Home.mediawiki', 'README.md'], 'README.md'],
    [['Home.rest.txt', 'a.md'], 'Home.rest.txt'],
    [['_Sidebar.md', 'b.md', 'a/c.md'], 'b.md'],
    [['_Sidebar.md', 'a/c.md'], 'a/c.md'],
    [['_Sidebar.md'], '_Sidebar.md'],
    [[], undefined],
  ])('of %j is %s', (names, home) => expect(findHome(paths(...names))).toBe(home))
})

describe('Pages in other markup', () => {
  it('are known by their names', () => {
    const forms = ['a.mediawiki', 'a.adoc', 'a.org', 'a.rst', 'a.rest.txt', 'a.textile', 'a.md', 'a.txt', 'org']
    expect(forms.map(foreignFormOf)).toEqual([
      'MediaWiki',
      'AsciiDoc',
      'Org',
      'reStructuredText',
      'reStructuredText',
      'Textile',
      undefined,
      undefined,
      undefined,
    ])
  })
})
