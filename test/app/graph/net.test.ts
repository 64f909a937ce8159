import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findByWords, listChoices, noFilter, passesFilter } from '../../../src/app/graph/filter'
import {
  buildNet,
  cutNet,
  findBusiest,
  isSameGraph,
  neighboursOf,
  pagesAround,
  type Net,
} from '../../../src/app/graph/net'
import { listWays } from '../../../src/app/graph/walk/steps'
import { parsePagePath } from '../../../src/names'

/** `A>B C>A` with pages in the order of the alphabet. */
function netOf(names: string, links: string, tags: Readonly<Record<string, readonly string[]>> = {}): Net {
  const pages = names.split(' ')
  const edges = links.split(' ').flatMap((link) => link.split('>').map((name) => pages.indexOf(name)))
  return buildNet({
    pages: pages.map((name) => parsePagePath(`${name}.md`)),
    tags: pages.map((name) => tags[name] ?? []),
    edges: Uint32Array.from(links ? edges : []),
  })
}

const someNet = fc.integer({ min: 2, max: 12 }).chain((count) =>
  fc
    .uniqueArray(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([from, to]) => from !== to),
      {
        selector: String,
        maxLength: 30,
      },
    )
    .map((pairs) =>
      buildNet({
        pages: Array.from({ length: count }, (_, page) => parsePagePath(`Page ${page}.md`)),
        tags: Array.from({ length: count }, () => []),
        edges: Uint32Array.from(pairs.flat()),
      }),
    ),
)

const chain = netOf('A B C D E', 'A>B B>C C>D')
const all = (net: Net): readonly boolean[] => net.pages.map(() => true)

describe('a walk through a graph', () => {
  test('reaches, step by step, the pages whose links lead either way', () => {
    expect([...pagesAround(chain, 1, 1)].sort()).toEqual([0, 1, 2])
    expect([...pagesAround(chain, 0, 3)].sort()).toEqual([0, 1, 2, 3])
    expect([...pagesAround(chain, 4, 3)]).toEqual([4])
  })

  test('goes no further than so many steps, and to everything within one more of what it reached', () =>
    fc.assert(
      fc.property(someNet, fc.nat(3), (net, depth) => {
        const near = pagesAround(net, 0, depth)
        const grown = new Set([...near].flatMap((page) => [page, ...neighboursOf(net, page)]))
        expect([...pagesAround(net, 0, depth + 1)].sort()).toEqual([...grown].sort())
      }),
    ))

  test('says which way each link leads, and goes only where something is shown', () => {
    const net = netOf('A B C D', 'A>B A>C C>A D>A')
    expect(listWays(net, 0, all(net))).toEqual([
      { page: 1, leads: 'out' },
      { page: 2, leads: 'both' },
      { page: 3, leads: 'into' },
    ])
    expect(listWays(net, 0, [true, false, true, false])).toEqual([{ page: 2, leads: 'both' }])
  })

  test('can be walked back: who is a neighbour of a page has it for one', () =>
    fc.assert(
      fc.property(someNet, (net) => {
        for (const page of net.pages.keys())
          for (const other of neighboursOf(net, page)) expect(neighboursOf(net, other)).toContain(page)
      }),
    ))

  test('begins at the page with the most links, among those shown', () => {
    expect(findBusiest(chain, all(chain))).toBe(1)
    expect(findBusiest(chain, [false, false, false, true, true])).toBe(3)
    expect(findBusiest(chain, [false, false, false, false, false])).toBeUndefined()
  })
})

describe('a part of a graph', () => {
  test('has its pages, and the links that begin and end in it', () => {
    const part = cutNet(chain, new Set([3, 1, 2]))
    expect(part.pages).toEqual(['B.md', 'C.md', 'D.md'])
    expect([...part.edges]).toEqual([0, 1, 1, 2])
  })

  test('that is all of it says the same', () =>
    fc.assert(
      fc.property(someNet, (net) => {
        const whole = cutNet(net, new Set(net.pages.keys()))
        expect(whole.out.map((to) => [...to].sort())).toEqual(net.out.map((to) => [...to].sort()))
        expect(whole.pages).toEqual(net.pages)
      }),
    ))

  test('is another graph as soon as a page, a link or a tag is', () => {
    expect(isSameGraph(chain, netOf('A B C D E', 'A>B B>C C>D'))).toBe(true)
    expect(isSameGraph(chain, netOf('A B C D F', 'A>B B>C C>D'))).toBe(false)
    expect(isSameGraph(chain, netOf('A B C D E', 'A>B B>C C>E'))).toBe(false)
    expect(isSameGraph(chain, netOf('A B C D E', 'A>B B>C C>D', { A: ['x'] }))).toBe(false)
  })
})

describe('a filter of a graph', () => {
  const net = netOf('Herbs/Mint Herbs/wild/Sorrel Shed Wall', 'Shed>Herbs/Mint', {
    'Herbs/Mint': ['Green'],
    'Herbs/wild/Sorrel': ['green/leaf'],
    Shed: ['greenhouse'],
  })
  const shown = (filter: Partial<typeof noFilter>): readonly string[] => {
    const passes = passesFilter(net, { ...noFilter, ...filter })
    return net.pages.filter((_, page) => passes[page])
  }

  test('lets pass what has the tag or one below it, however it is spelled', () => {
    expect(shown({ tag: 'green' })).toEqual(['Herbs/Mint.md', 'Herbs/wild/Sorrel.md'])
    expect(shown({ tag: 'GREEN/leaf' })).toEqual(['Herbs/wild/Sorrel.md'])
  })

  test('lets pass what lies in the folder, and in folders in it', () =>
    expect(shown({ folder: 'Herbs' })).toEqual(['Herbs/Mint.md', 'Herbs/wild/Sorrel.md']))

  test('tells pages with links from those no page links to', () => {
    expect(shown({ links: 'linked' })).toEqual(['Herbs/Mint.md', 'Shed.md'])
    expect(shown({ links: 'orphans' })).toEqual(['Herbs/wild/Sorrel.md', 'Shed.md', 'Wall.md'])
  })

  test('lets everything pass where nothing is asked', () => expect(shown({})).toEqual(net.pages))

  test('offers the tags and folders there are, with those around them', () =>
    expect(listChoices(net)).toEqual({
      tags: ['green', 'green/leaf', 'greenhouse'],
      folders: ['Herbs', 'Herbs/wild'],
    }))

  test('finds pages by all of the words, those whose title begins with them first', () => {
    expect(findByWords(net, 'h s').map((page) => net.pages[page])).toEqual([
      'Herbs/Mint.md',
      'Herbs/wild/Sorrel.md',
      'Shed.md',
    ])
    expect(findByWords(net, 'sh').map((page) => net.pages[page])).toEqual(['Shed.md'])
    expect(
      findByWords(net, 's')
        .map((page) => net.pages[page])
        ?.slice(0, 2),
    ).toEqual(['Herbs/wild/Sorrel.md', 'Shed.md'])
    expect(findByWords(net, '  ')).toEqual([])
  })
})
