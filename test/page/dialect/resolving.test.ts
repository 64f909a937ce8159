import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  resolveLink,
  resolveWikilink,
  type DialectName,
  type IndexOptions,
} from '../../../src/page'

type Place = IndexOptions & { readonly files: readonly string[]; readonly from?: string; readonly in?: DialectName }

function follow(inside: string, { files, from = 'Here.md', in: name = 'plain', ...options }: Place): string {
  const index = buildPageIndex(files.map(parsePagePath), { dialect: knownDialects[name], ...options })
  const { target, label } = resolveWikilink(inside, parsePagePath(from), index)
  const where = 'path' in target ? target.path + (target.fragment ? `#${target.fragment}` : '') : target.kind
  return [target.kind === 'missing' ? `(${where})` : where, label].filter(Boolean).join(' | ')
}

describe('A link with text', () => {
  const files = ['Home.md', 'Garden.md']

  test('has its page in the half that names one, in every dialect', () => {
    for (const name of ['obsidian', 'gollum', 'plain'] as const) {
      expect(follow('Home|my words', { files, in: name })).toBe('Home.md | my words')
      expect(follow('my words|Home', { files, in: name })).toBe('Home.md | my words')
      expect(follow('my words|https://example.org/', { files, in: name })).toBe('external | my words')
    }
  })

  test('has it in the dialect’s half when both or neither name one', () => {
    expect(follow('Home|Garden', { files, in: 'obsidian' })).toBe('Home.md | Garden')
    expect(follow('Home|Garden', { files, in: 'gollum' })).toBe('Garden.md | Home')
    expect(follow('One|Two', { files, in: 'obsidian' })).toBe('(One.md) | Two')
    expect(follow('One|Two', { files, in: 'github-wiki' })).toBe('(Two.md) | One')
    expect(follow('#Here|Two', { files, in: 'gollum' })).toBe('fragment | Two')
    expect(follow('words|#Here', { files, in: 'gollum' })).toBe('fragment | words')
  })
})

describe('A link', () => {
  const files = ['a/Note.md', 'b/Note.md', 'b/Guide/README.md', 'Guide.md', 'a/Rel.md', 'x/index.md', 'pic/a b.png']

  test.each([
    ['./Rel', 'a/Rel.md'],
    ['../Guide', 'Guide.md'],
    ['/b/Note', 'b/Note.md'],
    ['Note', 'a/Note.md'],
    ['b/Note.md#H1#H2 x', 'b/Note.md#h2-x'],
    ['Note#^id-1', 'a/Note.md#^id-1'],
    ['x', 'x/index.md'],
    ['x/', 'x/index.md'],
    ['b/Guide', 'b/Guide/README.md'],
    ['a b.png', 'pic/a b.png'],
  ])('[[%s]] leads to %s', (inside, expected) => {
    expect(follow(inside, { files, from: 'a/Here.md' })).toBe(expected)
  })

  test('takes spaces for dashes where the dialect does, and cases for one where it does', () => {
    expect(follow('my page', { files: ['My-Page.md'], in: 'github-wiki' })).toBe('My-Page.md')
    expect(follow('my page', { files: ['My-Page.md'], in: 'obsidian' })).toBe('(my page.md)')
    expect(follow('my page', { files: ['My Page.md'], in: 'obsidian' })).toBe('My Page.md')
    expect(follow('my page', { files: ['My Page.md'], in: 'silverbullet' })).toBe('(my page.md)')
  })

  test('finds Logseq’s pages by their names, in whatever way their files are named', () => {
    const files = ['pages/a___b.md', 'pages/c%2Fd.md', 'journals/2024_05_01.md', 'pages/Plain.md']
    const place = { files, from: 'pages/Plain.md', in: 'logseq' } as const
    expect(follow('a/b', place)).toBe('pages/a___b.md')
    expect(follow('c/d', place)).toBe('pages/c%2Fd.md')
    expect(follow('2024-05-01', place)).toBe('journals/2024_05_01.md')
    expect(follow('plain', place)).toBe('pages/Plain.md')
    expect(follow('new/one', place)).toBe('(pages/new___one.md)')
  })

  test('finds a page by another of its names when no file has it', () => {
    const aliases = [['The Plan', parsePagePath('a/Note.md')]] as const
    expect(follow('the plan', { files, aliases })).toBe('a/Note.md')
    expect(follow('Guide', { files, aliases: [['Guide', parsePagePath('a/Note.md')]] })).toBe('Guide.md')
  })

  test('follows what Gollum noted of names of earlier, and never in a circle', () => {
    const redirects = [
      ['Old.md', 'Older.md'],
      ['Older.md', 'Guide.md'],
      ['x1.md', 'x2.md'],
      ['x2.md', 'x1.md'],
    ] as const
    expect(follow('Old', { files, redirects, in: 'gollum' })).toBe('Guide.md')
    expect(follow('x1', { files, redirects, in: 'gollum' })).toBe('(x1.md)')
  })

  test('passes over what SilverBullet and Gollum write besides a name', () => {
    const files = ['Sub/Page.md']
    expect(follow('Sub/Page@123', { files, in: 'silverbullet' })).toBe('Sub/Page.md')
    expect(follow('Sub/Page$here', { files, in: 'silverbullet' })).toBe('Sub/Page.md')
    expect(follow('^Sub/Page', { files, in: 'silverbullet' })).toBe('Sub/Page.md')
    expect(follow('include:Sub/Page', { files, in: 'gollum' })).toBe('Sub/Page.md')
    expect(follow('_TOC_', { files, in: 'gollum' })).toBe('unusable')
  })

  test('to a page in another markup finds it, Markdown first', () => {
    expect(follow('Home', { files: ['Home.textile', 'a.md'] })).toBe('Home.textile')
    expect(follow('Home', { files: ['Home.textile', 'Home.md'] })).toBe('Home.md')
    const index = buildPageIndex([parsePagePath('Home.org')])
    expect(resolveLink('Home', parsePagePath('a.md'), index).kind).toBe('page')
  })

  test('to a page that is not there says where its dialect would put it', () => {
    expect(follow('New page', { files, from: 'a/Here.md' })).toBe('(a/New page.md)')
    expect(follow('New page', { files, from: 'a/Here.md', in: 'obsidian' })).toBe('(New page.md)')
    expect(follow('New page', { files, from: 'a/Here.md', in: 'github-wiki' })).toBe('(New-page.md)')
  })
})
