/** The graph: walked by keys alone, filtered, and live. */
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import type { Verso } from './harness/verso'

const { graph: words } = messages

/** Garden links to Mint and Sage, Mint back to Garden and on to Tea; Shed stands alone. */
async function grow(verso: Verso): Promise<void> {
  await verso.openFresh()
  await verso.writePage('Tea', 'Hot water.')
  await verso.writePage('Sage', 'Of #herb\n\nGrey leaves.')
  await verso.writePage('Mint', 'Back to [[Garden]], on to [[Tea]]. #herb\n\nLeaves.')
  await verso.writePage('Garden', 'Here grow [[Mint]] and [[Sage]].\n\nBeds.')
  await verso.writePage('Shed', 'Tools.')
}

test('a graph is walked from page to page by arrow keys, back again, and left by Enter', async ({ verso }) => {
  const { page } = verso
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await grow(verso)
  await verso.go('graph/Garden.md')
  await expect(verso.main.getByRole('heading', { level: 1 })).toHaveText(words.titleAround('Garden'))
  const ways = verso.main.getByRole('list').getByRole('link')
  await expect(ways).toHaveText([/Mint/, /Sage/])
  await verso.main.getByRole('combobox', { name: words.depth }).selectOption('2')
  await ways.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(ways.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(words.here('Mint', 2))).toBeAttached()
  await expect(ways).toHaveText([/Garden/, /Tea/])
  await page.keyboard.press('ArrowLeft')
  await expect(ways).toHaveText([/Mint/, /Sage/])
  await expect(ways.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await verso.expectReading('Tea', 'Hot water.')
})

test('the whole graph is filtered, searched, and hears of what another tab writes', async ({ verso }) => {
  const { page } = verso
  await grow(verso)
  await verso.go('graph')
  const count = verso.main.locator('.count')
  await expect(count).toHaveText(words.count(6, 6))
  await verso.main.getByRole('combobox', { name: words.tag }).selectOption('herb')
  await expect(count).toHaveText(words.count(2, 6))
  await verso.main.getByRole('combobox', { name: words.tag }).selectOption('')
  await verso.main.getByRole('combobox', { name: words.links }).selectOption('linked')
  await expect(count).toHaveText(words.count(4, 6))
  await verso.main.getByRole('searchbox', { name: words.find }).fill('te')
  await expect(verso.main.getByRole('list').getByRole('link')).toHaveText(['Tea'])
  await verso.main.getByRole('searchbox', { name: words.find }).fill('')

  const other = await verso.inNewTab()
  await other.editPage('Shed', 'Tools for the [[Garden]].\n\nRakes.')
  await page.bringToFront()
  await expect(count).toHaveText(words.count(5, 6))
})

test('the pages around a page are drawn beside it where somebody wants that, one step away or two', async ({
  verso,
}) => {
  const { page } = verso
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await grow(verso)
  await verso.go('page/Garden.md')
  const around = page.getByRole('region', { name: messages.linking.around })
  await expect(around.getByRole('application')).toHaveCount(0)
  await around.getByText(words.title, { exact: true }).click()
  await expect(around.getByRole('application', { name: words.picture(3, 3) })).toBeVisible()
  await around.getByRole('button', { name: words.depthOf(2) }).click()
  const picture = around.getByRole('application', { name: words.picture(4, 4) })
  await expect(picture).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('near.png') })
  await page.reload()
  await expect(around.getByRole('application')).toBeVisible()

  // The dots lie somewhere in it: what is under one leads to its page.
  const garden = page.url()
  const box = await around.getByRole('application').boundingBox()
  for (let x = 12; box && x < box.width; x += 16)
    for (let y = 12; y < box.height && page.url() === garden; y += 16) await page.mouse.click(box.x + x, box.y + y)
  await expect(page).toHaveURL(/(?:Mint|Sage)\.md$/)
})
