/** Verso in the hand, on paper, and for eyes that want larger letters. */
import type { Locator, Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'

const { comfort, editing, linking, shell } = messages

type Point = { readonly x: number; readonly y: number }

/** Draws a finger over the screen, as a touch screen reports it. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const screen = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  const on = (part: number): Point => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
  // All at once: a finger does not wait until the page has answered.
  await Promise.all([
    touch('touchStart', [from]),
    ...[0.25, 0.5, 0.75, 1].map((part) => touch('touchMove', [on(part)])),
    touch('touchEnd', []),
  ])
  await screen.detach()
}

const bottomOf = async (element: Locator): Promise<number> => {
  const box = await element.boundingBox()
  return Math.round((box?.y ?? 0) + (box?.height ?? Infinity))
}

const wide = `\`\`\`\n${'beans '.repeat(60)}\n\`\`\``

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })

  test('a swipe turns the sheet to its verso and back; what scrolls sideways only scrolls', async ({ verso, page }) => {
    await verso.openFresh()
    await verso.writePage('Garden', `# Garden\n\nBeans by the wall.\n\n${wide}`)
    const code = verso.main.locator('pre')
    const box = await code.boundingBox()
    const y = (box?.y ?? 0) + 20

    await drag(page, { x: 220, y }, { x: 60, y })
    await expect.poll(() => code.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0)
    await verso.expectReading('Garden', 'Beans by the wall.')

    const words = await verso.main.getByText('Beans by the wall.').boundingBox()
    const line = (words?.y ?? 0) + 5
    await drag(page, { x: 300, y: line }, { x: 120, y: line })
    await expect(verso.revisions()).toHaveCount(1)
    await drag(page, { x: 60, y: 400 }, { x: 260, y: 405 })
    await verso.expectReading('Garden', 'Beans by the wall.')
  })

  test('a keyboard on glass covers neither a dialog nor what is said', async ({ verso, page }) => {
    await verso.openFresh()
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    // As a keyboard does that slides over the page: only the visual viewport gets smaller.
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { value: 420 })
      visualViewport?.dispatchEvent(new Event('resize'))
    })
    await expect.poll(async () => bottomOf(dialog)).toBeLessThanOrEqual(420)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect.poll(async () => bottomOf(page.getByRole('dialog'))).toBeLessThanOrEqual(420)
  })

  test('what can be done is listed in reach of the thumb, without a keyboard over it', async ({ verso, page }) => {
    await verso.openFresh()
    await page.getByRole('navigation', { name: shell.bar }).getByRole('button', { name: shell.more }).tap()
    const list = page.getByRole('dialog').getByRole('listbox')
    await expect(list).toBeFocused()
    expect(await bottomOf(page.getByRole('dialog'))).toBe(740)
    await page.getByRole('dialog').getByRole('combobox').fill('settings')
    await page.getByRole('option').first().tap()
    await expect(page).toHaveURL(/settings$/)
  })

  test('all pages are folders that unfold, under the wikis and what is at hand', async ({ verso, page }) => {
    await verso.openFresh()
    await verso.writePage('Garden', '# Garden')
    await page.goto(`${verso.url}#/w/${verso.wiki}/edit/Herbs/Mint.md`)
    await verso.type('Mint', '# Mint')
    await page.getByRole('button', { name: editing.saveAndRead }).click()
    await expect(verso.main.getByRole('heading', { level: 1 })).toHaveText('Mint')
    await page.getByRole('navigation', { name: shell.bar }).getByRole('link', { name: shell.pages }).tap()
    const folder = verso.main.getByRole('treeitem', { name: 'Herbs' })
    const mint = verso.main.getByRole('treeitem', { name: 'Mint' })
    await expect(folder).toHaveAttribute('aria-expanded', 'true')
    await folder.tap()
    await expect(mint).toHaveCount(0)
    await folder.tap()
    await expect(mint).toBeVisible()
    await expect(verso.main.getByRole('navigation', { name: shell.recent }).getByRole('link').first()).toBeVisible()
    await expect(verso.main.getByRole('button', { name: /My wiki/ })).toBeVisible()
    await verso.main.getByRole('searchbox').fill('min')
    await expect(verso.main.getByRole('tree')).toHaveCount(0)
    await verso.main.getByRole('link', { name: 'Mint' }).tap()
    await verso.expectReading('Mint', 'Mint')
  })

  test('the largest letters still fit', async ({ verso, page }) => {
    await verso.openFresh()
    await page.goto(`${verso.url}#/settings`)
    await verso.main.getByLabel(comfort.textSize, { exact: true }).selectOption('150')
    for (const place of ['page/Home.md', 'history/Home.md', 'new', 'received', 'settings']) {
      await page.goto(`${verso.url}#/${place === 'settings' ? place : `w/home/${place}`}`)
      await expect(verso.main.getByRole('heading', { level: 1 })).toBeAttached()
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), place).toBe(360)
    }
    await page.reload()
    await expect(page.locator('html')).toHaveCSS('font-size', '24px')
  })
})

test('on paper there is the page alone, and where its links lead', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage(
    'Garden',
    '# Garden\n\nFrom the [almanac](https://almanac.example/beans), by [[Home]].\n\nBeans.',
  )
  await verso.expectReading('Garden', 'almanac')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const [banner, link] = [page.getByRole('banner'), verso.main.getByRole('link', { name: 'almanac' })]
  await expect(banner).toBeHidden()
  await expect(page.locator('#app > :not(.frame)').filter({ visible: true })).toHaveCount(0)
  await expect(verso.main.getByRole('region', { name: linking.around })).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  const printed = await link.evaluate((node) => getComputedStyle(node, '::after').content)
  expect(printed).toContain('https://almanac.example/beans')
  const inner = verso.main.getByRole('link', { name: 'Home', exact: true })
  expect(await inner.evaluate((node) => getComputedStyle(node, '::after').content)).toBe('none')
  await expect(verso.main.locator('.prose')).toHaveCSS('color', 'rgb(0, 0, 0)')
})
