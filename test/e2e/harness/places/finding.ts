/** Where pages are found by what the catalog knows of them: tags, links, the graph, a look behind a link. */
import { messages } from '../../../../src/app/messages/all'
import { expect } from '..'
import { at, type Stop } from './place'

const { finding, graph, linking, peek, tags } = messages

/** In a wiki that `growWiki` has made. */
export const placesOfFinding: readonly Stop[] = [
  at('all tags', 'tag', '#herbs/kitchen'),
  at('a tag', 'tag/herbs', 'Mint'),
  at('a tag no page has', 'tag/nothing', tags.noTagNext),
  {
    name: 'the tags in the margin',
    async open({ page }) {
      await page.getByRole('button', { name: finding.showTags }).click()
      await expect(page.getByRole('list', { name: tags.tagTree })).toBeVisible()
    },
    async leave({ page }) {
      await page.getByRole('button', { name: finding.showPages }).click()
    },
  },
  {
    name: 'a look behind a link',
    async open(verso) {
      await verso.readPage('Mint')
      await verso.article.getByRole('link', { name: 'Garden', exact: true }).focus()
      await verso.page.keyboard.press('l')
      await expect(verso.page.getByRole('complementary', { name: peek.at('Garden') })).toContainText('by the')
    },
  },
  at('wanted and lonely pages', 'links', linking.wanted),
  {
    name: 'the dialog to lead links elsewhere',
    async open({ main, page }) {
      await main.getByRole('button', { name: linking.relinkNamed('wall') }).click()
      await page.getByRole('combobox', { name: linking.relinkTo }).fill('Garden')
      await expect(page.getByRole('dialog').getByText(linking.looking)).toHaveCount(0)
    },
  },
  {
    name: 'the graph',
    async open(verso) {
      await verso.go('graph')
      await expect(verso.main.locator('canvas')).toBeVisible()
    },
  },
  at('the graph around a page', 'graph/Garden.md', graph.titleAround('Garden')),
]
