/** Finding one's way: by name, by the tree, by tags, by favourites, and by a look behind a link. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import { openPlanted } from './harness/planting'
import type { Verso } from './harness/verso'

const { finding: words, moving, peek, tags, palette, reading, common } = messages

const mint = '---\naliases: [Mentha]\n---\n# Mint\n\nA herb for tea. #garden/herbs\n\n## Sowing\n\nIn spring.\n'
const texts: Readonly<Record<string, string>> = {
  'Mint.md': mint,
  'Garden.md': '# Garden\n\nBeans by the wall and some [[Mint]] in the shade. #garden\n',
  'Herbs/Balm.md': '# Balm\n\nBeside [the mint](../Mint.md). #garden/herbs\n',
  'Alone.md': '# Alone\n\nNobody links here.\n',
}

/** A wiki with a few pages, a folder, tags and another name. */
async function plant(verso: Verso): Promise<void> {
  await openPlanted(verso, texts)
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Beans')
}

async function expectNoBreach(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

test('a page is found by another name, by a heading, and its history at once; a new one can be forced', async ({
  verso,
}) => {
  const { page } = verso
  await plant(verso)
  const box = page.getByRole('combobox', { name: palette.findPage })
  const option = page.getByRole('option')

  await page.keyboard.press('ControlOrMeta+o')
  await box.fill('menta')
  await expect(option.first()).toContainText(/Mentha\s*Mint/)
  await box.fill('mint#')
  await expect(option).toContainText(['Mint', 'Sowing'])
  await expectNoBreach(page)
  await box.fill('#sow')
  await expect(option).toHaveText(/Sowing\s*Mint/)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.hash.endsWith('/page/Mint.md#sowing'))

  await page.keyboard.press('ControlOrMeta+k')
  await expect(option.first()).toContainText('Garden')
  await box.fill('garden')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.waitForURL((url) => url.hash.endsWith('/history/Garden.md'))

  await page.keyboard.press('ControlOrMeta+k')
  await box.fill('mint')
  await expect(option.first()).toContainText('Mint')
  await page.keyboard.press('Shift+Enter')
  await page.waitForURL((url) => url.hash.endsWith('/new?path=mint'))
})

test('everything that can be done is listed in groups, with a key that works while writing', async ({ verso }) => {
  const { page } = verso
  await plant(verso)
  await verso.startEditing('Garden')
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.getByRole('combobox', { name: palette.findAction })).toBeVisible()
  for (const group of [palette.about.here, palette.about.wiki, palette.about.verso])
    await expect(page.getByRole('group', { name: group, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: palette.findPage }).fill('>random')
  await expect(page.getByRole('option')).toHaveText([new RegExp(words.random)])
})

test('what is asked for by name again in the moment it closes, opens', async ({ verso }) => {
  const { page } = verso
  await plant(verso)
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.getByRole('combobox', { name: palette.findAction })).toBeFocused()
  // A dialog tells that it closed when the browser comes to it: the key is earlier.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))
  })
  await expect(page.getByRole('combobox', { name: palette.findPage })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a page that is dropped on a folder moves there with the links to it, and can come back', async ({ verso }) => {
  const { page } = verso
  await plant(verso)
  const row = (name: string | RegExp) => page.getByRole('treeitem', { name })
  await row('Mint').hover()
  await page.mouse.down()
  await row(/^Herbs/).hover()
  await expect(page.getByText(moving.dropInto('Herbs'))).toBeVisible()
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: reading.renameTitle })
  await expect(dialog.getByText(moving.links(1, 1))).toBeVisible()
  await dialog.getByRole('button', { name: reading.renameDo }).click()
  await expect(page.getByText(moving.doneWithLinks('Herbs/Mint.md', 1))).toBeVisible()
  await page.getByRole('button', { name: common.undo }).click()
  await expect(row('Mint')).toHaveAttribute('aria-level', '1')

  // What nobody links to by its path moves without a question.
  await row('Alone').hover()
  await page.mouse.down()
  await row(/^Herbs/).hover()
  await page.mouse.up()
  await expect(page.getByText(moving.done('Herbs/Alone.md'))).toBeVisible()
  await expect(row('Alone')).toHaveCount(0)

  await page.getByRole('tree').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: moving.folderTitle })).toBeVisible()
})

test('Escape lets go of what is dragged, and a finger that rests carries a page', async ({ browser, server }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1100, height: 800 } })
  const verso = new (await import('./harness/verso')).Verso(await context.newPage(), `${server.url}/`)
  const { page } = verso
  await plant(verso)
  const row = (name: string | RegExp) => page.getByRole('treeitem', { name })
  await row('Alone').hover()
  await page.mouse.down()
  await row(/^Herbs/).hover()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByText(moving.dropInto('Herbs'))).toHaveCount(0)

  const centre = async (name: string | RegExp): Promise<{ x: number; y: number }> => {
    const box = await row(name).boundingBox()
    return { x: Math.round((box?.x ?? 0) + 60), y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2) }
  }
  const [from, to] = [await centre('Alone'), await centre(/^Herbs/)]
  const touch = await context.newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  await expect(page.getByText(moving.dropNowhere)).toBeVisible()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] })
  await expect(page.getByText(moving.dropInto('Herbs'))).toBeVisible()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(page.getByText(moving.done('Herbs/Alone.md'))).toBeVisible()
  await context.close()
})

test('a tag leads to all pages that have it or one below it', async ({ verso }) => {
  const { page, main } = verso
  await plant(verso)
  await main.getByRole('link', { name: '#garden', exact: true }).click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('#garden')
  await expect(main.getByText(tags.tagCount(3))).toBeVisible()
  await page.getByRole('button', { name: words.showTags }).click()
  const tree = page.getByRole('list', { name: tags.tagTree })
  await tree.getByRole('button', { name: 'garden' }).click()
  await tree.getByRole('link', { name: /^herbs/ }).click()
  await expect(main.getByText(tags.tagCount(2))).toBeVisible()
  await expectNoBreach(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await verso.go('tag')
  await expect(main.getByRole('link', { name: /#garden\/herbs/ })).toBeVisible()
  await verso.go('tag/nothing')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(tags.noTag('nothing'))
  await expectNoBreach(page)
})

test('favourites stay in the order their reader gives them', async ({ verso }) => {
  const { page } = verso
  await plant(verso)
  await page.keyboard.press('s')
  await verso.readPage('Mint')
  await page.getByRole('button', { name: words.star, exact: true }).click()
  const list = page.getByRole('navigation', { name: words.favourites }).getByRole('link')
  await expect(list).toHaveText(['Garden', 'Mint'])
  await list.last().focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(list).toHaveText(['Mint', 'Garden'])
  await expect(list.first()).toBeFocused()
  await list.first().hover()
  await page.mouse.down()
  await list.last().hover()
  await page.mouse.up()
  await expect(list).toHaveText(['Garden', 'Mint'])
  await page.reload()
  await expect(list).toHaveText(['Garden', 'Mint'])
  await page.getByRole('button', { name: words.unstar, exact: true }).click()
  await expect(list).toHaveText(['Garden'])
})

test('a look behind a link comes where the pointer rests or at a key, can be gone over, and goes at Escape', async ({
  verso,
}) => {
  const { page, article } = verso
  await plant(verso)
  const link = article.getByRole('link', { name: 'Mint', exact: true })
  const look = page.getByRole('complementary', { name: peek.at('Mint') })
  await link.hover()
  await expect(look).toContainText('A herb for tea.')
  await expectNoBreach(page)
  await look.hover()
  await expect(look).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(look).toHaveCount(0)

  await page.mouse.move(5, 5)
  await link.focus()
  await page.keyboard.press('l')
  await expect(look).toContainText('In spring.')
  await page.getByRole('button', { name: reading.more, exact: true }).first().focus()
  await expect(look).toHaveCount(0)
})
