import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import {
  buildPageIndex,
  labelOf,
  parseHref,
  parseWikilink,
  resolveHref,
  resolveLink,
  resolveWikilink,
} from '../../src/page'
import { ratioOf } from '../support/ratio'

const files = [
  'Home.md',
  'Guides/Install.md',
  'Guides/Deep/Install.md',
  'Guides/README.md',
  'Guides/My Page.md',
  'Café.md',
  'Images/logo.png',
  'Guides/logo.png',
  'Report.2024.md',
  'files/plan.pdf',
].map(parsePagePath)
const index = buildPageIndex(files)
const from = parsePagePath('Guides/Start.md')

const follow = (target: string): string => {
  const found = resolveLink(target, from, index)
  return 'path' in found ? `${found.kind} ${found.path}` : found.kind
}
const followHref = (href: string): string => {
  const found = resolveHref(href, from, index)
  return 'path' in found ? `${found.kind} ${found.path}` : found.kind
}

describe('A wikilink', () => {
  it('is read as target and label', () => {
    expect(parseWikilink(' Page#Top | see this ')).toEqual({ target: 'Page#Top', label: 'see this' })
    expect(parseWikilink('Page\\|in a table')).toEqual({ target: 'Page', label: 'in a table' })
    expect(labelOf(parseWikilink('Page#Top'))).toBe('Page > Top')
    expect(labelOf(parseWikilink('#Top'))).toBe('Top')
  })

  it.each([
    ['Install', 'page Guides/Install.md'],
    ['Guides/Deep/Install', 'page Guides/Deep/Install.md'],
    ['Deep/Install.md', 'page Guides/Deep/Install.md'],
    ['Home', 'page Home.md'],
    ['home', 'page Home.md'],
    ['my-page', 'page Guides/My Page.md'],
    ['My_Page', 'page Guides/My Page.md'],
    ['Cafe\u0301', 'page Café.md'],
    ['Report.2024', 'page Report.2024.md'],
    ['../Home', 'page Home.md'],
    ['/Home', 'page Home.md'],
    ['logo.png', 'asset Guides/logo.png'],
    ['Images/logo.png', 'asset Images/logo.png'],
    ['plan.pdf', 'asset files/plan.pdf'],
    ['Guides', 'page Guides/README.md'],
    ['New page', 'missing Guides/New page.md'],
    ['Other/New page', 'missing Other/New page.md'],
    ['Version 1.2', 'missing Guides/Version 1.2.md'],
    ['nothing.png', 'missing Guides/nothing.png'],
    ['../../../etc/passwd', 'unusable'],
    ['https://example.org/', 'external'],
  ])('[[%s]] leads to %s', (target, expected) => {
    expect(follow(target)).toBe(expected)
  })

  it('finds a heading by its slug', () => {
    expect(resolveLink('Home#What’s New?', from, index)).toEqual({
      kind: 'page',
      path: 'Home.md',
      fragment: 'whats-new',
    })
    expect(resolveLink('Home#A#B c', from, index)).toMatchObject({ fragment: 'b-c' })
    expect(resolveLink('#Here', from, index)).toEqual({ kind: 'fragment', fragment: 'here' })
  })

  it('may be written label first when only that half is a file', () => {
    expect(resolveWikilink('the front page|Home', from, index)).toEqual({
      target: { kind: 'page', path: 'Home.md', fragment: null },
      label: 'the front page',
      half: 'second',
    })
    expect(resolveWikilink('Home|Install', from, index)).toMatchObject({
      target: { path: 'Home.md' },
      label: 'Install',
    })
    expect(resolveWikilink('A|B', from, index)).toMatchObject({ target: { kind: 'missing', path: 'Guides/A.md' } })
  })

  it('prefers the exact name over a similar one', () => {
    const names = buildPageIndex(['a/Foo-Bar.md', 'a/foo bar.md', 'b/FOO BAR.md'].map(parsePagePath))
    expect(resolveLink('foo bar', parsePagePath('a/x.md'), names)).toMatchObject({ path: 'a/foo bar.md' })
    expect(resolveLink('FOO BAR', parsePagePath('c/x.md'), names)).toMatchObject({ path: 'b/FOO BAR.md' })
  })
})

describe('A URL in a page', () => {
  it.each([
    ['Install.md', 'page Guides/Install.md'],
    ['./My%20Page.md#top', 'page Guides/My Page.md'],
    ['../Images/logo.png?raw=true', 'asset Images/logo.png'],
    ['Deep/', 'missing Guides/Deep.md'],
    ['100%.md', 'missing Guides/100%.md'],
    ['#top', 'fragment'],
    ['http://example.org', 'external'],
    ['//example.org/x', 'external'],
    ['/\\example.org', 'external'],
    ['mailto:me@example.org', 'external'],
    ['javascript:alert(1)', 'unusable'],
    ['java\nscript:alert(1)', 'unusable'],
    [' \x01javascript:alert(1)', 'unusable'],
    ['data:text/html,x', 'unusable'],
    ['file:///etc/passwd', 'unusable'],
  ])('%j leads to %s', (href, expected) => {
    expect(followHref(href)).toBe(expected)
  })

  it('is read as browsers read it', () => {
    expect(parseHref('\\\\host\\x')).toEqual({ kind: 'external', url: 'https://host\\x' })
    expect(parseHref('a b.md?x=1#y')).toEqual({ kind: 'relative', path: 'a b.md', fragment: 'y' })
  })
})

describe('The index of files', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => parsePagePath(`Folder ${at % 100}/Page ${at}.md`))
  const few = many.slice(0, 200)

  const lookUp = (paths: typeof many): (() => void) => {
    const built = buildPageIndex(paths)
    return () => {
      for (let at = 0; at < 2000; at++) resolveLink(`page_${at % 200}`, from, built)
    }
  }

  it('answers in a large wiki about as fast as in a small one', () => {
    expect(ratioOf([lookUp(few), lookUp(many)], 10)).toBeLessThan(10)
  })
})
