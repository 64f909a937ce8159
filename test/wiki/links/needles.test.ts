import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath, type PagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  readFacts,
  resolveHref,
  resolveWikilink,
  type PageIndex,
} from '../../../src/page'
import { mayLink } from '../../../src/wiki/links/needles'

const names = [
  ...[
    'Plan',
    'Garden plan',
    'garden-plan_2',
    'v1.2 notes',
    'What’s new',
    "What's (new)",
    'C++',
    'Σίσυφος ΟΔΟΣ',
    'İstanbul',
  ],
  ...[
    'Übersicht',
    'Ubersicht'.normalize('NFD'),
    '計画',
    '🗂️ hub',
    'a___b',
    'a%2Fb',
    'Why? Because',
    'one, two & three',
  ],
  ...['README', 'index', '100% done', 'Straße'],
]
const folders = ['', 'notes/', 'Guides & more/', 'deep/er/']
const arbitraryPath = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => parsePagePath(`${folder}${name}.md`))

/** A name as somebody may write it. */
const arbitraryWay = fc.constantFrom<((name: string) => string)[]>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll(' ', '_'),
  (name) => name.normalize('NFD'),
  (name) => encodeURI(name),
  (name) => name.replace(/[^\w/]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  (name) => name.replace(/[_'()&-]/g, '\\$&'),
  (name) => encodeURIComponent(name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
)
const arbitraryForm = fc.constantFrom<((path: string) => string)[]>(
  (path) => `see [[${path}]], please`,
  (path) => `[[ ${path} |words]]`,
  (path) => `[[words|${path}#Part]]`,
  (path) => `![[${path}.md]]`,
  (path) => `| [[${path}\\|words]] |\n| - |`,
  (path) => `[[include: ${path}]]`,
  (path) => `[x](${path}.md),[y](other.md)`,
  (path) => `[x](<${path}.md> "title")`,
  (path) => `[x]( ${path}.md#part )`,
  (path) => `[x][1]\r\n\r\n[1]:\r\n  ${path}.md 'title'`,
  (path) => `<a class="x" href="${path}.md">x</a>`,
  (path) => `<a href=${path}.md>x</a>`,
  (path) => `<a\nhref = '${path}.md'>x</a>`,
  (path) => `%%[[${path}]]%%`,
  (path) => `---\nup: "[[${path}]]"\n---\n`,
)

const leadsTo = (text: string, from: PagePath, index: PageIndex): readonly PagePath[] =>
  readFacts(text).links.flatMap(({ kind, written }) => {
    const isUrl = kind === 'link' || kind === 'image' || kind === 'reference'
    const target = isUrl ? resolveHref(written, from, index) : resolveWikilink(written, from, index).target
    return target.kind === 'page' ? [target.path] : []
  })

/** A path, its name, and its folder, each without the extension. */
function writtenAs(path: PagePath): readonly string[] {
  const bare = path.replace(/\.md$/, '')
  const slash = bare.lastIndexOf('/')
  return [bare, bare.slice(slash + 1), bare.slice(0, Math.max(0, slash))]
}

describe('A glance at a page', () => {
  const arbitraryPaths = fc.uniqueArray(arbitraryPath, { minLength: 1, maxLength: 6 })
  const arbitraryDialect = fc.constantFrom(...Object.values(knownDialects))

  test('misses no link to what moves, however it is written', () => {
    const arbitraryCase = fc.record({
      paths: arbitraryPaths,
      dialect: arbitraryDialect,
      form: arbitraryForm,
      way: arbitraryWay,
    })
    let leading = 0
    const holds = fc.property(arbitraryCase, ({ paths, dialect, form, way }) => {
      const index = buildPageIndex(paths, { dialect })
      for (const text of paths.flatMap(writtenAs).map((written) => form(way(written)))) {
        for (const target of leadsTo(text, parsePagePath('notes/From.md'), index)) {
          leading += 1
          expect(mayLink(new Map([[target, target]]))(text), text).toBe(true)
        }
      }
    })
    fc.assert(holds, { numRuns: 1500 })
    expect(leading).toBeGreaterThan(500)
  })

  test('passes over pages that only say a name, say more than it, or link out of the wiki', () => {
    const move = mayLink(new Map([[parsePagePath('Plan.md'), parsePagePath('Scheme.md')]]))
    const silent = ['Plan, a plan.', '[[Garden plan]]', '[[Plan B]]', '[Plan](https://plan.example/Plan.md)', '`plan`']
    expect(silent.filter(move)).toEqual([])
    expect(['[[plan]]', '[x](notes/Plan.md)', '[[Scheme]]'].filter(move)).toHaveLength(3)
  })

  test('takes a page that is encoded without end for one with links, and reads names that are encoded twice', () => {
    const move = mayLink(new Map([[parsePagePath('x%2541y.md'), parsePagePath('b.md')]]))
    expect(move('[x](x%252541y.md)')).toBe(true)
    expect(move('[x](other.md)')).toBe(false)
    expect(move(`[x](%${'25'.repeat(50_000)})`)).toBe(true)
    const endless = mayLink(new Map([[parsePagePath(`%${'25'.repeat(20)}.md`), parsePagePath('b.md')]]))
    expect(endless('[x](other.md)')).toBe(true)
  })

  test('sees links by a path of earlier, and a name that is all signs', () => {
    const moves = new Map([[parsePagePath('Plan.md'), parsePagePath('Scheme.md')]])
    expect(mayLink(moves, ['old/Old-plan.md'])('[[Old plan]]')).toBe(true)
    expect(mayLink(new Map([[parsePagePath('!!!.md'), parsePagePath('b.md')]]))('[[!!!]]')).toBe(true)
  })
})
