import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  readFacts,
  resolveHref,
  resolveWikilink,
  writeLink,
  type Dialect,
} from '../../../src/page'

const paths = [
  'Home.md',
  'Garden/Mint.md',
  'Kitchen/Mint.md',
  'Garden/deep/Old plan (2).md',
  'files/bed.png',
  'Garden/files/bed.png',
  'a/50% off #1.png',
].map(parsePagePath)

const dialects: readonly Dialect[] = Object.values(knownDialects).flatMap((dialect) =>
  (['wikilink', 'markdown'] as const).flatMap((form) =>
    (['shortest', 'relative', 'absolute'] as const).map((path) => ({ ...dialect, newLinks: { form, path } })),
  ),
)

describe('a new link', () => {
  it('leads where it is meant to, however the wiki writes its links', () => {
    const any = fc.record({
      target: fc.constantFrom(...paths),
      from: fc.constantFrom(...paths.filter((path) => path.endsWith('.md'))),
      label: fc.constantFrom(null, 'Some | [label]', 'Herbs'),
      embedded: fc.boolean(),
      dialect: fc.constantFrom(...dialects),
    })
    fc.assert(
      fc.property(any, ({ dialect, ...link }) => {
        const index = buildPageIndex(paths, { dialect })
        const [fact, ...more] = readFacts(`See ${writeLink(link, index)}.\n`).links
        if (!fact) throw new Error('a link')
        const { target } = ['wikilink', 'embed'].includes(fact.kind)
          ? resolveWikilink(fact.written, link.from, index)
          : { target: resolveHref(fact.written, link.from, index) }
        expect(target).toMatchObject({ path: link.target })
        expect(more).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['plain', 'Kitchen/Mint.md', null, '[[Kitchen/Mint]]'],
    ['obsidian', 'Garden/deep/Old plan (2).md', 'Plan', '[[Old plan (2)|Plan]]'],
    ['gollum', 'Garden/deep/Old plan (2).md', 'Plan', '[[Plan|Old plan (2)]]'],
    ['plain', 'files/bed.png', 'A bed', '![A bed](../../files/bed.png)'],
    ['obsidian', 'a/50% off #1.png', null, '![](../../a/50%25%20off%20%231.png)'],
  ] as const)('in %s to %s, called %s, is %s', (name, path, label, expected) => {
    const index = buildPageIndex(paths, { dialect: knownDialects[name] })
    const target = parsePagePath(path)
    const from = parsePagePath('Garden/deep/Old plan (2).md')
    const link = { target, from: path.includes('Old') ? parsePagePath('Home.md') : from, label }
    expect(writeLink({ ...link, embedded: path.endsWith('.png') }, index)).toBe(expected)
  })
})
