import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath, type PagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  readFacts,
  resolveHref,
  resolveWikilink,
  rewriteLinks,
  type DialectName,
  type LinkFact,
  type PageIndex,
} from '../../../src/page'

type Wiki = ReadonlyMap<PagePath, string>
type Moves = ReadonlyMap<PagePath, PagePath>

const folders = ['', 'a', 'b', 'a/c', 'Two words']
const names = [
  'Note.md',
  'Plan.md',
  'My Page.md',
  'note.md',
  'index.md',
  'Ünï.md',
  'pic.png',
  'Dash-ed.md',
  '50% (x).md',
]
const path = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => parsePagePath(folder ? `${folder}/${name}` : name))

const parts = (target: string): string[] => target.split('/')
const bare = (target: string): string => target.replace(/\.md$/, '')

/** Ways people write a link to a file. */
const ways: readonly ((target: string) => string)[] = [
  (target) => `[[${bare(parts(target).at(-1) ?? '')}]]`,
  (target) => `[[${bare(target)}|words]]`,
  (target) => `[[words|${bare(target)}]]`,
  (target) => `[[/${target}#Top]]`,
  (target) => `![[${parts(target).at(-1) ?? ''}]]`,
  (target) => `[words](/${encodeURI(target).replace(/[()]/g, escape)}#top)`,
  (target) => `[words](<${target.replaceAll('%', '%25')}>)`,
  (target) => `![words](${encodeURI(parts(target).slice(-2).join('/')).replace(/[()]/g, escape)} "title")`,
  (target) => `[[../${bare(target)}]]`,
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(path, fc.constantFrom(...ways)).map(([target, way]) => way(target)) },
  fc.constantFrom(
    'text',
    '\n',
    '\r\n',
    '`[[Note]]`',
    '[[Nowhere]]',
    '[x](gone/too.md)',
    '[s](https://a.b/Note)',
    '[[#Top]]',
  ),
)
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))

const wiki: fc.Arbitrary<Wiki> = fc
  .uniqueArray(path, { minLength: 2, maxLength: 9 })
  .chain((paths) => fc.tuple(...paths.map((one) => fc.tuple(fc.constant(one), text))))
  .map((pages) => new Map(pages))

/** Some files go to places that are free, or change places. */
const movesOf = (pages: Wiki): fc.Arbitrary<Moves> =>
  fc
    .tuple(fc.subarray([...pages.keys()], { minLength: 1 }), fc.array(path, { minLength: 9, maxLength: 9 }))
    .map(([from, to]) => {
      const moves = new Map<PagePath, PagePath>()
      const taken = new Set<string>([...pages.keys()].filter((one) => !from.includes(one)))
      for (const [at, one] of from.entries()) {
        const goal = to[at]
        const isPage = (of: string): boolean => of.endsWith('.md')
        const wanted = goal && isPage(goal) === isPage(one) && !taken.has(goal) ? goal : one
        if (taken.has(wanted)) continue
        taken.add(wanted)
        moves.set(one, wanted)
      }
      const staying = [...pages.keys()].filter((one) => !moves.has(one))
      const isClear = [...moves.values()].every((goal) => !staying.includes(goal))
      return isClear && new Set(moves.values()).size === moves.size ? moves : new Map()
    })

const dialectName = fc.constantFrom<DialectName>('plain', 'obsidian', 'gollum', 'foam')
const moved = fc
  .tuple(wiki, dialectName)
  .chain(([pages, name]) => fc.tuple(fc.constant(pages), movesOf(pages), fc.constant(name)))

const indexOf = (paths: Iterable<PagePath>, name: DialectName): PageIndex =>
  buildPageIndex(paths, { dialect: knownDialects[name] })

function applyMoves(pages: Wiki, moves: Moves, name: DialectName): Wiki {
  const go = (one: PagePath): PagePath => moves.get(one) ?? one
  const before = indexOf(pages.keys(), name)
  const after = indexOf([...pages.keys()].map(go), name)
  return new Map(
    [...pages].map(([from, text]) => [go(from), rewriteLinks(text, { from, to: go(from), moves, before, after }).text]),
  )
}

const isWiki = ({ kind }: LinkFact): boolean => kind === 'wikilink' || kind === 'embed'

function follow(link: LinkFact, from: PagePath, index: PageIndex): string | null {
  const target = isWiki(link)
    ? resolveWikilink(link.written, from, index).target
    : resolveHref(link.written, from, index)
  return target.kind === 'page' || target.kind === 'asset' ? target.path : null
}

/** The text with nothing in the place of what links lead to. */
const withoutTargets = (text: string): string =>
  readFacts(text).links.reduceRight((rest, link) => {
    const second = isWiki(link) && link.labelAt ? link.labelAt : link.target
    return rest.slice(0, link.target.from) + '…' + rest.slice(second.to)
  }, text)

describe('After files have moved', () => {
  test('a link that led to a file leads to the same one, and one that led nowhere stays', () => {
    fc.assert(
      fc.property(moved, ([pages, moves, name]) => {
        const [before, now] = [indexOf(pages.keys(), name), applyMoves(pages, moves, name)]
        const after = indexOf(now.keys(), name)
        for (const [from, text] of pages) {
          const to = moves.get(from) ?? from
          const then = readFacts(text).links
          const links = readFacts(now.get(to) ?? '').links
          expect(links).toHaveLength(then.length)
          for (const [at, link] of links.entries()) {
            const old = then[at] ?? link
            const target = follow(old, from, before)
            if (target === null) expect(link.written).toBe(old.written)
            else expect(follow(link, to, after)).toBe(moves.get(parsePagePath(target)) ?? target)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('nothing but targets of links has changed', () => {
    fc.assert(
      fc.property(moved, ([pages, moves, name]) => {
        const now = applyMoves(pages, moves, name)
        for (const [from, text] of pages)
          expect(withoutTargets(now.get(moves.get(from) ?? from) ?? '')).toBe(withoutTargets(text))
      }),
      { numRuns: 150 },
    )
  })

  test('a wiki where nothing moved is the same', () => {
    fc.assert(
      fc.property(wiki, dialectName, (pages, name) => {
        expect(applyMoves(pages, new Map(), name)).toEqual(pages)
      }),
    )
  })
})

describe('Moving there and back', () => {
  const [one, two, three] = ['One.md', 'Two words.md', 'sub/Three.md'].map(parsePagePath)
  const clear = fc.constantFrom(
    '[[One]]',
    '[[Two words|x]]',
    '[[sub/Three]]',
    '[[Three#H]]',
    '[a](/sub/Three.md)',
    '![[Three.md]]',
  )
  const goals = fc.uniqueArray(fc.constantFrom('x/New.md', 'x/Fresh page.md', 'sub/deep/Er.md', 'x/y/Z.md'), {
    minLength: 3,
    maxLength: 3,
  })

  test('gives every byte back, where every name was clear', () => {
    fc.assert(
      fc.property(fc.array(clear, { maxLength: 6 }), goals, (links, to) => {
        const paths = [one, two, three].filter((each) => each !== undefined)
        const pages = new Map(paths.map((each) => [each, links.join(' and\r\n')]))
        const moves = new Map(paths.map((each, at) => [each, parsePagePath(to[at] ?? '')]))
        const back = new Map([...moves].map(([from, goal]) => [goal, from]))
        expect(applyMoves(applyMoves(pages, moves, 'obsidian'), back, 'obsidian')).toEqual(pages)
      }),
    )
  })
})
