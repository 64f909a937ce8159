/** Looking at the whole wiki as it was: its pages, its links, the slider, and making everything so again. */
import type { Locator } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { time: words, common, reading, shell } = messages

const slider = (verso: Verso): Locator => verso.page.getByRole('slider', { name: words.line.slider })
const banner = (verso: Verso): Locator => verso.page.getByRole('complementary', { name: words.banner })
const link = (verso: Verso, name: string): Locator => verso.main.locator('.prose').getByRole('link', { name })
const tree = (verso: Verso): Locator => verso.page.getByRole('tree', { name: shell.tree })

/** Compost was there before Beans came; when Beans came, Compost went. */
async function growGarden(verso: Verso): Promise<void> {
  await verso.openFresh()
  await verso.writePage('Compost', 'Brown and green in turn.')
  await verso.writePage('Garden', 'Two beds with [[Compost]], and room for [[Beans]].')
  await verso.writePage('Beans', 'By the wall.')
  await verso.editPage('Garden', 'Three beds of [[Beans]], none with [[Compost]].')
  await verso.readPage('Compost')
  await verso.main.getByRole('button', { name: reading.more, exact: true }).click()
  await verso.page.getByRole('menuitem', { name: reading.remove, exact: true }).click()
  await verso.readPage('Garden')
}

/** From the page on show, by the key; at the newest moment, with the slider in hand. */
async function startLookingBack(verso: Verso): Promise<void> {
  await verso.main.getByRole('heading', { level: 1 }).click()
  await verso.page.keyboard.press('a')
  await expect(slider(verso)).toBeEnabled()
  await slider(verso).focus()
}

test('the wiki is read as of an old commit, with the pages and links of then, and nothing to write with', async ({
  verso,
}) => {
  await growGarden(verso)
  await expect(link(verso, 'Compost')).toHaveClass(/missing/)
  await startLookingBack(verso)
  await verso.page.keyboard.press('ArrowLeft')
  await verso.page.keyboard.press('ArrowLeft')
  await verso.page.keyboard.press('ArrowLeft')

  await verso.expectReading('Garden', 'Two beds with')
  await expect(slider(verso)).toBeFocused()
  await expect(slider(verso)).toHaveAttribute('aria-valuetext', /Garden, 3 of 6$/)
  await expect(banner(verso)).toContainText(words.asOf)
  await expect(link(verso, 'Beans')).toHaveClass(/missing/)
  await expect(link(verso, 'Compost')).not.toHaveClass(/missing/)
  await expect(tree(verso)).toContainText('Compost')
  await expect(tree(verso)).not.toContainText('Beans')
  await expect(verso.page.getByRole('link', { name: reading.edit, exact: true })).toHaveCount(0)
  await expect(verso.page.getByRole('link', { name: new RegExp(`^${shell.newPage}`) })).toHaveCount(0)

  await link(verso, 'Compost').click()
  await verso.expectReading('Compost', 'Brown and green in turn.')
  await verso.page.keyboard.press('ControlOrMeta+k')
  await verso.page.getByRole('combobox').fill('Beans')
  await expect(verso.page.getByRole('option', { name: /^Beans/ })).toHaveCount(0)
  await expect(verso.page.getByRole('option')).toHaveCount(1) // a search, and nothing else
  await verso.page.keyboard.press('Escape')

  await verso.page.reload()
  await verso.expectReading('Compost', 'Brown and green in turn.')
  await verso.page.goBack()
  await link(verso, 'Beans').click()
  await verso.expectReading('Beans', words.missingNow('Beans'))
  await verso.page.keyboard.press('Escape')
  await verso.expectReading('Beans', 'By the wall.')
  await expect(banner(verso)).toHaveCount(0)
})

test('sliding through time follows a page through its names, and the slider stays in hand', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Garden', 'Two beds.')
  await verso.main.getByRole('button', { name: reading.more, exact: true }).click()
  await verso.page.getByRole('menuitem', { name: reading.rename }).click()
  await verso.page.getByLabel(reading.path, { exact: true }).fill('Orchard')
  await verso.page.getByRole('button', { name: reading.renameDo, exact: true }).click()
  await verso.expectReading('Orchard', 'Two beds.')
  await verso.editPage('Orchard', 'Two rows.')

  await startLookingBack(verso)
  await verso.page.keyboard.press('ArrowLeft')
  await verso.expectReading('Orchard', 'Two beds.')
  await verso.page.keyboard.press('ArrowLeft')
  await verso.expectReading('Garden', 'Two beds.')
  await expect(banner(verso)).toContainText(words.calledNow('Orchard'))
  await expect(slider(verso)).toBeFocused()
  await verso.page.keyboard.press('ArrowRight')
  await verso.expectReading('Orchard', 'Two beds.')
  await expect(banner(verso)).not.toContainText(words.calledNow('Orchard'))
  await expect(slider(verso)).toBeFocused()
  await verso.page.keyboard.press('Home')
  await verso.main.getByText(words.missingNow('Orchard')).waitFor()
  await verso.page.keyboard.press('Escape')
  await verso.expectReading('Orchard', 'Two rows.')
})

test('everything is made as it was by one commit, and that is taken back', async ({ verso }) => {
  await growGarden(verso)
  await startLookingBack(verso)
  await verso.page.keyboard.press('Home')
  await expect(slider(verso)).toHaveAttribute('aria-valuetext', /1 of 6$/)
  await verso.main.getByText(words.missing).waitFor()
  await slider(verso).fill('2')
  await verso.expectReading('Garden', 'Two beds with')

  await banner(verso).getByRole('button', { name: words.acts, exact: true }).click()
  await verso.page.getByRole('menuitem', { name: words.restoreAll, exact: true }).click()
  const dialog = verso.page.getByRole('dialog')
  await expect(dialog).toContainText(words.ask.what({ back: 1, gone: 1, changed: 1 }))
  await dialog.getByRole('button', { name: words.ask.do, exact: true }).click()
  await verso.page.waitForURL((url) => url.hash.endsWith(`/w/${verso.wiki}/page/Garden.md`))
  await verso.expectReading('Garden', 'Two beds with')
  await expect(tree(verso)).toContainText('Compost')
  await expect(tree(verso)).not.toContainText('Beans')

  const notice = verso.page.locator('.notice').filter({ hasText: words.everything })
  await notice.getByRole('button', { name: common.undo, exact: true }).click()
  await verso.expectReading('Garden', 'Three beds of')
  await expect(tree(verso)).toContainText('Beans')

  await startLookingBack(verso)
  await slider(verso).fill('2')
  await verso.expectReading('Garden', 'Two beds with')
  await banner(verso).getByRole('button', { name: words.acts, exact: true }).click()
  await verso.page.getByRole('menuitem', { name: words.restoreAll, exact: true }).click()
  await verso.page.getByRole('button', { name: words.ask.do, exact: true }).click()
  await verso.page.waitForURL((url) => url.hash.endsWith(`/w/${verso.wiki}/page/Garden.md`))

  const repository = await cloneOut(verso)
  const [restored = '', , , , then = ''] = await log(repository, '%T %s')
  expect(restored.slice(40)).toContain('Restore everything as of')
  expect(restored.slice(0, 40)).toBe(then.slice(0, 40))
  expect(await git(['rev-list', '--count', 'main'], { cwd: repository })).toBe('7')
})
