import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRoute, parseRoute, type Route } from '../../src/app/router'
import { modelViews } from '../../src/app/routes/data'
import { isPagePath, isRefName, parseOid, parsePagePath, parseWikiId } from '../../src/names'

const wiki = parseWikiId('garden')
const oid = fc.stringMatching(/^[0-9a-f]{40}$/).map(parseOid)
const path = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter(isPagePath)
const once = '0123456789abcdef0123456789abcdef01234567'
const side = fc.oneof(oid, fc.constant(null))

const branch = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
  .filter((name) => isRefName(`refs/heads/${name}`))

const then = { at: fc.option(oid, { nil: undefined }) }

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ kind: fc.constantFrom('home', 'pages'), wiki: fc.constant(wiki), ...then }),
  fc.constantFrom<Route>({ kind: 'start' }, { kind: 'wikis' }, { kind: 'clone' }, { kind: 'settings' }),
  fc
    .constantFrom(
      'changes',
      'deleted',
      'links',
      'remote',
      'export',
      'storage',
      'merge',
      'branches',
      'tags',
      'actions',
      'models',
      'databases',
      'received',
      'today',
      'week',
    )
    .map((kind): Route => ({ kind, wiki })),
  fc.record({ kind: fc.constantFrom('edit', 'history'), wiki: fc.constant(wiki), path }),
  fc.record({ kind: fc.constant('edit'), wiki: fc.constant(wiki), path, template: path }),
  fc.record({ kind: fc.constant('graph'), wiki: fc.constant(wiki), around: fc.option(path) }),
  fc.record({
    kind: fc.constant('page'),
    wiki: fc.constant(wiki),
    ...then,
    path,
    heading: fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', minLength: 1 })),
  }),
  fc.record({ kind: fc.constant('new'), wiki: fc.constant(wiki), path: fc.string({ unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('tag'), wiki: fc.constant(wiki), tag: fc.string({ unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('commit'), wiki: fc.constant(wiki), commit: oid }),
  fc.record({ kind: fc.constant('revision'), wiki: fc.constant(wiki), commit: oid, path }),
  fc.record({
    kind: fc.constant('compare'),
    wiki: fc.constant(wiki),
    path,
    before: side,
    after: fc.oneof(side, fc.constant('draft')),
  }),
  fc.record({
    kind: fc.constant('blame'),
    wiki: fc.constant(wiki),
    path,
    commit: side,
    line: fc.option(fc.integer({ min: 1, max: 99_999 })),
  }),
  fc.record({
    kind: fc.constant('find'),
    wiki: fc.constant(wiki),
    phrase: fc.string({ unit: 'grapheme' }),
    page: fc.option(path),
    scope: fc.constantFrom('page', 'wiki'),
  }),
  fc.record({ kind: fc.constant('query'), wiki: fc.constant(wiki), sql: fc.string({ unit: 'grapheme' }) }),
  fc.record({
    kind: fc.constant('model'),
    wiki: fc.constant(wiki),
    model: fc.string({ unit: 'grapheme', minLength: 1 }),
    view: fc.constantFrom(...modelViews),
  }),
  fc.record({
    kind: fc.constant('database'),
    wiki: fc.constant(wiki),
    path,
    table: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
    commit: fc.option(oid),
  }),
  fc.record({
    kind: fc.constant('guide'),
    wiki: fc.constant(wiki),
    page: fc.stringMatching(/^[a-z-]+$/),
    heading: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  }),
  fc.record({ kind: fc.constant('compare-branches'), wiki: fc.constant(wiki), before: branch, after: branch }),
)

describe('an address', () => {
  test('leads back to the place it was made for', () => {
    fc.assert(fc.property(routes, (route) => void expect(parseRoute(formatRoute(route))).toEqual(route)))
  })

  test('survives the browser, which may percent-encode what we left plain', () => {
    fc.assert(
      fc.property(routes, (route) => {
        const { hash } = new URL(formatRoute(route), 'http://localhost/some/where/')
        expect(parseRoute(hash)).toEqual(route)
      }),
    )
  })

  test('is always some place, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(parseRoute(text).kind).toBeTypeOf('string')),
    )
  })

  test.each([
    ['', 'start'],
    ['#', 'start'],
    ['#/', 'start'],
    ['#/w/garden', 'home'],
    ['#/w/garden/', 'home'],
    ['#/w/garden/page/Herbs/Mint.md', 'page'],
    ['#/w/Garden', 'unknown'],
    ['#/w/garden/page/', 'unknown'],
    ['#/w/garden/page/%', 'unknown'],
    ['#/w/garden/page/../x', 'unknown'],
    ['#/w/garden/page/.git/config', 'unknown'],
    ['#/w/garden/pages/more', 'unknown'],
    ['#/w/garden/compare/none..none..none/A.md', 'unknown'],
    ['#/w/garden/model/Recipes', 'model'],
    ['#/w/garden/model/?as=definition', 'model'],
    ['#/w/garden/model/', 'unknown'],
    ['#/w/garden/model/Recipes?as=pie', 'unknown'],
    ['#/w/garden/database/../x', 'unknown'],
    ['#/w/garden/database/Shop?at=then', 'unknown'],
    ['#/w/garden/guide', 'guide'],
    ['#/w/garden/guide/a/b/c', 'unknown'],
    ['#/w/garden/branches/try/home...main', 'compare-branches'],
    ['#/w/garden/branches/main', 'unknown'],
    ['#/w/garden/branches/a...b...c', 'unknown'],
    ['#/w/garden/branches/a b...c', 'unknown'],
    [`#/w/garden/at/${once}`, 'home'],
    [`#/w/garden/at/${once}/pages`, 'pages'],
    [`#/w/garden/at/${once}/page/Herbs/Mint.md`, 'page'],
    [`#/w/garden/at/${once}/edit/Herbs/Mint.md`, 'unknown'],
    [`#/w/garden/at/${once}/at/${once}`, 'unknown'],
    ['#/w/garden/at/yesterday', 'unknown'],
  ])('%s is read as %s', (hash, kind) => expect(parseRoute(hash).kind).toBe(kind))

  test('says at which commit the wiki is looked at before it says where in it', () => {
    const route: Route = { kind: 'page', wiki, path: parsePagePath('Mint.md'), heading: 'tea', at: parseOid(once) }
    expect(formatRoute(route)).toBe(`#/w/garden/at/${once}/page/Mint.md#tea`)
    expect(formatRoute({ kind: 'home', wiki, at: parseOid(once) })).toBe(`#/w/garden/at/${once}`)
  })

  test('keeps page paths readable', () => {
    const route: Route = { kind: 'page', wiki, path: parsePagePath('Herbs/Mint tea.md'), heading: 'how-to' }
    expect(formatRoute(route)).toBe('#/w/garden/page/Herbs/Mint%20tea.md#how-to')
  })
})
