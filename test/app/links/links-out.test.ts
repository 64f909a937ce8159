import { expect, test } from 'vitest'
import { listLinksOut } from '../../../src/app/links/links-out'
import { parsePagePath } from '../../../src/names'
import { buildPageIndex } from '../../../src/page'

test('a page leads to each page and file once, in the order of its links, and to what is not there yet', () => {
  const [from, plan, pic] = ['notes/Here.md', 'Plan.md', 'pic.png'].map(parsePagePath) as [never, never, never]
  const text = '[[Plan]] ![](../pic.png) [x](../Plan.md#a) [[Here]] [[#part]] <https://example.org> [[Nowhere|y]]'
  expect(listLinksOut(text, from, buildPageIndex([from, plan, pic]))).toEqual([
    { path: 'Plan.md', isThere: true },
    { path: 'pic.png', isThere: true },
    { path: 'notes/Nowhere.md', isThere: false },
  ])
})
