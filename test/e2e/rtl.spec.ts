/** The face as those see it who read from right to left, and pages whose text runs another way than the face. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness'

const mixed = `# גינת הירק

שלוש ערוגות לאורך הקיר.

Beans by the wall.

- ראשון
- second

| ערוגה | השנה |
| --- | --- |
| קיר | beans |

\`\`\`js
const beans = 3
\`\`\`
`

/** Turns the face, whatever it speaks. Runs in the browser. */
function turn(): void {
  const mirror = (): void => {
    if (document.documentElement.dir !== 'rtl') document.documentElement.dir = 'rtl'
  }
  new MutationObserver(mirror).observe(document, { subtree: true, attributeFilter: ['dir'], childList: true })
}

const placeOf = async (element: Locator) => {
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { ...box, end: box.x + box.width }
}

/** Where the first line of an element's text begins and ends. Runs in the browser. */
const linesOf = (element: Locator): Promise<{ readonly left: number; readonly right: number }> =>
  element.evaluate((node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const { left, right } = range.getBoundingClientRect()
    return { left, right }
  })

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollLeft !== 0)

test('from right to left the margin is at the right, and nothing reaches beyond the sides', async ({ verso, page }) => {
  await page.addInitScript(turn)
  await verso.openFresh()
  await verso.writePage('Garden', mixed)
  await verso.expectReading('גינת הירק', 'Beans')
  const margin = await placeOf(page.locator('aside.left'))
  const sheet = await placeOf(page.locator('article.sheet'))
  expect(margin.x).toBeGreaterThanOrEqual(sheet.end)
  expect(margin.end).toBe(page.viewportSize()?.width)

  await page.setViewportSize({ width: 360, height: 740 })
  const [first, last] = [page.getByRole('navigation').locator('> *').first(), page.locator('nav > *').last()]
  expect((await placeOf(first)).x).toBeGreaterThan((await placeOf(last)).x)
  for (const place of [
    'page/Garden.md',
    'history/Garden.md',
    'edit/Garden.md',
    'changes',
    'pages',
    'graph',
    'export',
  ]) {
    await verso.go(place)
    await expect(verso.main.getByRole('heading', { level: 1 })).toBeAttached()
    expect.soft(await scrollsSideways(page), place).toBe(false)
  }
})

for (const direction of ['ltr', 'rtl'] as const)
  test(`every block of a page runs its own way in a face that runs ${direction}`, async ({ verso, page }) => {
    if (direction === 'rtl') await page.addInitScript(turn)
    await verso.openFresh()
    await verso.writePage('Garden', mixed)
    const prose = verso.main.locator('.prose').first()
    await expect(prose.locator('pre')).toHaveCSS('direction', 'ltr')
    await expect(prose.locator('ul')).toHaveCSS('direction', 'rtl')
    await expect(prose.locator('table')).toHaveCSS('direction', 'rtl')
    await expect(prose).toHaveAttribute('lang', '')

    const sheet = await placeOf(prose)
    const [hebrew, english] = [prose.getByText('שלוש ערוגות'), prose.getByText('Beans by the wall.')]
    expect((await linesOf(hebrew)).right).toBeCloseTo(sheet.end, 0)
    expect((await linesOf(english)).left).toBeCloseTo(sheet.x, 0)
    // An item stands where the mark of its list is, whichever way its words run.
    const items = prose.locator('li')
    const ends = await Promise.all([linesOf(items.first()), linesOf(items.last())])
    expect(ends[0].right).toBeCloseTo(ends[1].right, 0)
  })

test('a page says its own language, and the face its own', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garten', '---\nlang: de\n---\n# Garten\n\nBohnen.')
  await expect(verso.main.locator('.prose').first()).toHaveAttribute('lang', 'de')
  await expect(verso.main.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
