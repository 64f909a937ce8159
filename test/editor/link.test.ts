import { describe, expect, test } from 'vitest'
import { insertImage, insertLink, insertWikiLink } from '../../src/editor/commands/link'
import { urlTo, wikiLinkTo } from '../../src/editor/complete/pages'
import type { PageSuggestion } from '../../src/editor'
import { joinPath, parseHref } from '../../src/page'
import { parsePagePath } from '../../src/names'
import { after } from './notation'

describe('a link that is inserted', () => {
  test('waits for what is still missing', () => {
    expect(after('see |', insertLink)).toBe('see [|]()')
    expect(after('see ‹this›', insertLink)).toBe('see [this](|)')
    expect(after('see ‹https://example.org›', insertLink)).toBe('see [|](https://example.org)')
    expect(after('‹a photo›', insertImage)).toBe('![a photo](|)')
    expect(after('see ‹Home›', insertWikiLink)).toBe('see [[Home|]]')
    expect(after('see |', insertWikiLink)).toBe('see [[|]]')
  })
})

const page = (path: string, title = path.replace(/^.*\//, '').replace(/\.md$/, '')): PageSuggestion => ({
  path: parsePagePath(path),
  title,
})
const pages = [
  page('Home.md'),
  page('a/Plan.md'),
  page('b/Plan.md'),
  page('b/Planet.md'),
  page('img/p (1).png', 'p (1).png'),
]
const findPages = (query: string): readonly PageSuggestion[] => pages.filter(({ title }) => title.includes(query))

describe('a wikilink that is completed', () => {
  test('is the bare name where one page has it, and the path where several do', () => {
    expect(wikiLinkTo(page('b/Planet.md'), findPages)).toBe('Planet')
    expect(wikiLinkTo(page('a/Plan.md'), findPages)).toBe('a/Plan')
    expect(wikiLinkTo(page('img/p (1).png', 'p (1).png'), findPages)).toBe('p (1).png')
  })

  test('carries a title that is not the name', () => {
    expect(wikiLinkTo(page('b/Planet.md', 'Our planet'), findPages)).toBe('Planet|Our planet')
  })
})

describe('a URL that is completed', () => {
  test('leads from the page to the file, whatever is in its name', () => {
    const targets = ['Home.md', 'a/Plan.md', 'a/b/c.md', 'img/p (1).png', 'q?/100% #1.md', 'Ü/日本.md', "it's [one].md"]
    for (const from of ['Here.md', 'a/Here.md', 'a/b/Here.md', 'x/y/Here.md']) {
      for (const to of targets) {
        const url = urlTo(parsePagePath(to), parsePagePath(from))
        expect(url).not.toMatch(/[\s()#?[\]]/)
        const href = parseHref(url)
        const folder = from.slice(0, Math.max(0, from.lastIndexOf('/')))
        expect(href.kind === 'relative' && joinPath(folder, href.path)).toBe(to)
      }
    }
  })

  test('is as short as it can be', () => {
    expect(urlTo(parsePagePath('a/Plan.md'), parsePagePath('a/Here.md'))).toBe('Plan.md')
    expect(urlTo(parsePagePath('Home.md'), parsePagePath('a/b/Here.md'))).toBe('../../Home.md')
  })
})
