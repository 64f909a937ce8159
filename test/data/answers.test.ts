/** What a catalog answers, about small wikis. */
import { describe, expect, test } from 'vitest'
import {
  advanceCatalog,
  countPages,
  findBlocks,
  findHeadings,
  listAliases,
  listBacklinks,
  listBrokenLinks,
  listMentions,
  listNames,
  listOrphans,
  listPageTags,
  listProperties,
  listPropertyValues,
  listTagged,
  listWanting,
  readLinkGraph,
  type Place,
} from '../../src/data'
import { parsePagePath } from '../../src/names'
import { commitFiles } from '../git/notation'
import { catalogOf } from './notation'

const path = parsePagePath
/** The context with its marks as brackets. */
const marked = ({ context, marks }: Place): string =>
  marks.reduceRight((text, { from, to }) => `${text.slice(0, from)}<${text.slice(from, to)}>${text.slice(to)}`, context)

describe('links to a page', () => {
  test('come with the paragraph, item or row they stand in, and nothing of its neighbours', async () => {
    const catalog = await catalogOf({
      'T.md': '',
      'a.md': 'Before.\n\nOne line\nwith [[T]] in it.\nAnd a third.\n\nAfter.',
      'b.md': '- [ ] first\n- [ ] see [[T#Part|there]]\n- [ ] last',
      'c.md': '| x | [t](T.md) |\n| - | - |',
      'd.md': '---\nup: "[[T]]"\nother: 1\n---\n> ![[T]] quoted',
    })
    const found = listBacklinks(catalog, path('T.md'))
    expect(found.map(marked)).toEqual([
      'One line with <[[T]]> in it. And a third.',
      'see <[[T#Part|there]]>',
      '| x | <[t](T.md)> |',
      'up: "<[[T]]>"',
      '<![[T]]> quoted',
    ])
    expect(found.map(({ kind }) => kind)).toEqual(['link', 'link', 'link', 'property', 'embed'])
    expect(found.map(({ line }) => line)).toEqual([4, 2, 1, 2, 5])
    expect(found[1]?.fragment).toBe('part')
  })

  test('are cut where the paragraph is long, and never within a character', async () => {
    const catalog = await catalogOf({ 'T.md': '', 'a.md': `${'😀'.repeat(300)}[[T]]${'😀'.repeat(300)}` })
    const [place] = listBacklinks(catalog, path('T.md'))
    expect(place?.context.length).toBeLessThan(260)
    expect(place?.context.isWellFormed()).toBe(true)
    expect(place && marked(place)).toMatch(/^….*<\[\[T\]\]>.*…$/u)
  })

  test('of itself are none, nor are links out of the wiki', async () => {
    const catalog = await catalogOf({ 'T.md': '[[T]] [[#Part]] [x](https://example.org/T.md) [y](tel:1)' })
    expect(listBacklinks(catalog, path('T.md'))).toEqual([])
    expect(listBrokenLinks(catalog)).toEqual([])
    expect(listOrphans(catalog)).toEqual(['T.md'])
  })
})

test('broken links say what page they would make', async () => {
  const catalog = await catalogOf({ 'f/a.md': '[[New]] and ![[gone.png]]', 'b.md': '[[f/a]]' })
  expect(listBrokenLinks(catalog)).toMatchObject([
    { path: 'f/a.md', written: 'New', wanted: 'f/New.md', line: 1 },
    { path: 'f/a.md', written: 'gone.png', wanted: null },
  ])
})

test('a page that is wanted has the links that would make it, and no others', async () => {
  const catalog = await catalogOf({ 'a.md': '[[New]] [[Other]]', 'b.md': 'the [[New]] one', 'c.md': '![[New.png]]' })
  expect(listWanting(catalog, path('New.md')).map(marked)).toEqual(['<[[New]]> [[Other]]', 'the <[[New]]> one'])
  expect(listWanting(catalog, path('a.md'))).toEqual([])
})

test('a page that does not exist is mentioned by its name', async () => {
  const catalog = await catalogOf({ 'a.md': 'a Rose hip, and [[Rose hip]]', 'b.md': 'rosehip' })
  const found = await listMentions(catalog, path('Rose hip.md'))
  expect(found.map(marked)).toEqual(['a <Rose hip>, and [[Rose hip]]'])
})

describe('mentions of a page', () => {
  const mentions = async (files: Readonly<Record<string, string>>) => {
    const catalog = await catalogOf(files)
    return (await listMentions(catalog, path('Rose hip.md'))).map(
      (place) => `${place.path}:${place.line} ${marked(place)}`,
    )
  }

  test('are whole words in any case, by name, title or alias', async () => {
    expect(
      await mentions({
        'Rose hip.md': '---\ntitle: Hagebutte\naliases: [Dog rose]\n---\nRose hip',
        'a.md': 'A rose\nhip, no rose hips.',
        'b.md': '---\nx: rose hip\n---\n\nHAGEBUTTE!\n\nA dog rose.',
      }),
    ).toEqual(['a.md:1 A <rose hip>, no rose hips.', 'b.md:5 <HAGEBUTTE>!', 'b.md:7 A <dog rose>.'])
  })

  test('are not where there is a link', async () => {
    expect(await mentions({ 'Rose hip.md': '', 'a.md': '[[Rose hip]] and [rose hip](x.md); a rose hip.' })).toEqual([
      'a.md:1 [[Rose hip]] and [rose hip](x.md); a <rose hip>.',
    ])
  })

  test('are found within words that are written without spaces', async () => {
    const catalog = await catalogOf({ '日本.md': '', 'a.md': 'これは日本語です。', 'b.md': '日 本' })
    expect((await listMentions(catalog, path('日本.md'))).map(marked)).toEqual(['これは<日本>語です。'])
  })

  test('are looked for by the first names of a page that has thousands', async () => {
    const aliases = Array.from({ length: 5000 }, (_, at) => `- dog ${at}\n`).join('')
    const files = { 'Rose hip.md': `---\naliases:\n${aliases}---\n`, 'a.md': 'Rose hip, dog 7, dog 4000.' }
    expect(await mentions(files)).toEqual([
      'a.md:1 <Rose hip>, dog 7, dog 4000.',
      'a.md:1 Rose hip, <dog 7>, dog 4000.',
    ])
  })

  test('survive names that look like a pattern or a query', async () => {
    const catalog = await catalogOf({ 'C++ (a*) "x" OR.md': '', 'a.md': 'see C++ (a*) "x" OR here' })
    expect((await listMentions(catalog, path('C++ (a*) "x" OR.md'))).map(marked)).toEqual([
      'see <C++ (a*) "x" OR> here',
    ])
  })
})

test('pages are listed with what they are called', async () => {
  const catalog = await catalogOf({
    'f/One.md': '---\ntitle: First\naliases: [Uno, Eins]\n---',
    'Two.md': '',
    'x.png': '',
  })
  expect(listNames(catalog)).toEqual([
    { path: 'Two.md', title: 'Two', aliases: [] },
    { path: 'f/One.md', title: 'First', aliases: ['Uno', 'Eins'] },
  ])
  expect(listAliases(catalog)).toEqual([
    { alias: 'Uno', path: 'f/One.md' },
    { alias: 'Eins', path: 'f/One.md' },
  ])
  expect(countPages(catalog)).toEqual({ pages: 2, absent: 0 })
})

describe('headings and blocks', () => {
  const files = {
    'a.md': '# Growing beans\n\n## Beans in autumn\n\nA wall. ^wall\n',
    'b.md': '# Autumn\n\n# 秋の豆\n\nbeans ^b-1',
  }

  test('are found by the beginnings of words, the closest first', async () => {
    const catalog = await catalogOf(files)
    expect(findHeadings(catalog, 'aut').map(({ text }) => text)).toEqual(['Autumn', 'Beans in autumn'])
    expect(findHeadings(catalog, 'bean GROW')).toEqual([
      { path: 'a.md', level: 1, text: 'Growing beans', id: 'growing-beans', line: 1 },
    ])
    expect(findHeadings(catalog, 'の豆').map(({ text }) => text)).toEqual(['秋の豆'])
    expect(findHeadings(catalog, 'utumn')).toEqual([])
    expect(findHeadings(catalog, '')).toEqual([])
    expect(findHeadings(catalog, '"*(')).toEqual([])
  })

  test('of one page are all there is, in its order', async () => {
    const catalog = await catalogOf(files)
    expect(findHeadings(catalog, '', path('a.md')).map(({ line }) => line)).toEqual([1, 3])
    expect(findBlocks(catalog, '', path('a.md'))).toMatchObject([{ id: 'wall', line: 5 }])
    expect(findBlocks(catalog, 'bea').map(({ id }) => id)).toEqual(['b-1'])
  })
})

test('tags are one in any case, named as most write them, and hold those below them', async () => {
  const catalog = await catalogOf({ 'a.md': '#Tea #tea/green', 'b.md': '#Tea', 'c.md': '#tea', 'd.md': '#teapot' })
  expect(listPageTags(catalog)).toEqual([
    { tag: 'Tea', pages: 3 },
    { tag: 'tea/green', pages: 1 },
    { tag: 'teapot', pages: 1 },
  ])
  expect(listTagged(catalog, 'TEA')).toEqual(['a.md', 'b.md', 'c.md'])
  expect(listTagged(catalog, 'tea/green')).toEqual(['a.md'])
})

test('properties are listed with their kinds, and values the most frequent first', async () => {
  const catalog = await catalogOf({
    'a.md': '---\ncolour: [red, blue]\nn: 1\ndone: true\n---',
    'b.md': '---\ncolour: red\nday: 2026-01-02\nn: some\n---',
  })
  expect(listProperties(catalog)).toEqual([
    { key: 'colour', pages: 2, kinds: ['list', 'text'] },
    { key: 'n', pages: 2, kinds: ['number', 'text'] },
    { key: 'day', pages: 1, kinds: ['date'] },
    { key: 'done', pages: 1, kinds: ['checkbox'] },
  ])
  expect(listPropertyValues(catalog, 'colour')).toEqual(['red', 'blue'])
  expect(listPropertyValues(catalog, 'done')).toEqual(['true'])
})

test('the graph has each pair of pages once', async () => {
  const catalog = await catalogOf({
    'a.md': '[[b]] [[b|again]] [[a]] [[none]] ![[p.png]] #t',
    'b.md': '[[a]]',
    'p.png': '',
  })
  const { pages, tags, edges } = readLinkGraph(catalog)
  expect(pages).toEqual(['a.md', 'b.md'])
  expect(tags).toEqual([['t'], []])
  expect([...edges]).toEqual([0, 1, 1, 0])
})

test('a file that comes or goes turns links that mean it', async () => {
  const catalog = await catalogOf({ 'a.md': '[[New]]', 'b.md': '---\naliases: [Other]\n---', 'c.md': '[[Other]]' })
  const { repository } = catalog
  expect(listBrokenLinks(catalog)).toMatchObject([{ path: 'a.md' }])
  expect(listBacklinks(catalog, path('b.md'))).toMatchObject([{ path: 'c.md' }])
  const files = { 'a.md': '[[New]]', 'b.md': '', 'c.md': '[[Other]]', 'New.md': '' }
  await advanceCatalog(catalog, { commit: await commitFiles(repository, [], files) })
  expect(listBrokenLinks(catalog)).toMatchObject([{ path: 'c.md', wanted: 'Other.md' }])
  expect(listBacklinks(catalog, path('New.md'))).toMatchObject([{ path: 'a.md' }])
})
