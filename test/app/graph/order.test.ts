import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesToName } from '../../../src/app/graph/canvas/order'

const page = fc.nat(9)

test('names every page of a graph once: who is looked at, where somebody is, what was found, who has many links', () =>
  fc.assert(
    fc.property(
      fc.record({
        links: fc.array(fc.nat(5), { minLength: 10, maxLength: 10 }),
        found: fc.uniqueArray(page).map((pages) => new Set(pages)),
        focus: fc.option(page.map((page) => ({ page, around: new Set<number>() }))),
        chosen: fc.option(page),
      }),
      (picture) => {
        const rank = (page: number): number =>
          (page === picture.focus?.page ? 400 : 0) +
          (page === picture.chosen ? 200 : 0) +
          (picture.found.has(page) ? 100 : 0) +
          (picture.links[page] ?? 0)
        const named = [...pagesToName(picture)]
        expect(named).toEqual([...picture.links.keys()].sort((a, b) => rank(b) - rank(a)))
      },
    ),
  ))
