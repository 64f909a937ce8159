/** Writing, as a person does it: from the first visit to a page that is deleted and comes back. */
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { gitBytes } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'

const { common, editing, palette, reading, restoring, shell, verso: words } = messages

const soup = '# Leek soup\n\nThree **leeks**, and a [[Stock]].\n'

test('a first visit is a working wiki with a page that says what this is', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.expectReading('My wiki', 'Welcome. This is a page of your own')
  await expect(page.getByRole('link', { name: shell.onlyHere })).toBeVisible()
  await expect(page.getByRole('treeitem', { name: 'Home' })).toBeVisible()
  await expect(page).toHaveTitle('My wiki · Verso')
})

test('a page in a folder is written beside its preview, and each save is a commit', async ({ verso, page }) => {
  const started = Math.floor(Date.now() / 1000)
  await verso.openFresh()
  await page.getByRole('link', { name: shell.newPage }).first().click()
  await page.getByLabel(editing.titleField, { exact: true }).fill('Leek soup')
  await page.getByLabel(editing.folderField).fill('Kitchen/Soups')
  await expect(verso.main).toContainText('Kitchen/Soups/Leek soup.md')
  await page.getByRole('button', { name: editing.start }).click()
  await verso.type('Leek soup', soup)
  const preview = page.getByRole('region', { name: editing.preview })
  await page.keyboard.press('ControlOrMeta+.')
  await expect(preview.getByRole('strong')).toHaveText('leeks')
  await page.getByLabel(editing.author).fill('Ada Lovelace')
  await expect(page.getByPlaceholder(editing.create('Leek soup'))).toBeVisible()
  await verso.textBox('Leek soup').press('ControlOrMeta+s')
  await expect(page.getByText(editing.saved)).toBeVisible()

  await verso.type('Leek soup', `${soup}\nSalt.\n`)
  await page.getByLabel(editing.message).fill('Season it')
  await page.getByRole('button', { name: editing.saveAndRead }).click()
  await verso.expectReading('Leek soup', 'Salt.')
  await expect(verso.main).toContainText('Kitchen')

  const repository = await cloneOut(verso)
  const path = 'Kitchen/Soups/Leek soup.md'
  expect(await log(repository, '%an: %s', path)).toEqual(['Ada Lovelace: Season it', 'Ada Lovelace: Create Leek soup'])
  const [time = 0] = (await log(repository, '%at', path)).map(Number)
  expect(time).toBeGreaterThanOrEqual(started)
  expect(time).toBeLessThanOrEqual(Date.now() / 1000)
  expect(String(await gitBytes(['show', `main:${path}`], { cwd: repository }))).toBe(`${soup}\nSalt.\n`)
})

test('unsaved text survives a reload right after the last key, and can be discarded', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nBeans.')
  await verso.startEditing('Garden')
  await verso.type('Garden', '# Garden\n\nBeans and unsaved peas.')
  await page.reload()
  await expect(verso.textBox('Garden')).toContainText('Beans and unsaved peas.')
  await verso.readPage('Garden')
  await page.getByRole('button', { name: reading.continueDraft }).click()
  await page.getByRole('button', { name: editing.discard }).click()
  await expect(verso.textBox('Garden')).not.toContainText('peas')
  await page.reload()
  await expect(verso.textBox('Garden')).toContainText('Beans.')
  await expect(verso.textBox('Garden')).not.toContainText('peas')
})

test('unsaved text survives a crash of the tab', async ({ verso, page, context }) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nBeans.')
  await verso.startEditing('Garden')
  await verso.type('Garden', '# Garden\n\nBeans and unsaved peas.')
  await expect(page.getByText(editing.draftKept)).toBeVisible()
  await crash(page)

  const other = await context.newPage()
  await other.goto(`${verso.url}#/w/home/edit/Garden.md`)
  const text = other.getByRole('textbox', { name: editing.textOf('Garden') })
  await expect(text).toContainText('Beans and unsaved peas.')
  await expect(other.getByText(/^Restored your unsaved text/)).toBeVisible()
  await other.getByRole('button', { name: editing.saveAndRead }).click()
  await expect(other.locator('main')).toContainText('Beans and unsaved peas.')
})

test('a page is renamed with its history, deleted with a way back, and brought back long after', async ({
  verso,
  page,
}) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nBeans.')
  await page.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: reading.rename }).click()
  await page.getByLabel(reading.path).fill('Outside/Plot')
  await page.getByRole('button', { name: reading.renameDo, exact: true }).click()
  await expect(page).toHaveURL(/page\/Outside\/Plot\.md$/)
  await verso.expectReading('Plot', 'Beans.')

  await remove(page)
  await expect(page.getByText(reading.deleted('Plot'))).toBeVisible()
  await page.getByRole('button', { name: common.undo }).click()
  await expect(page.getByText(restoring.broughtBack('Plot'))).toBeVisible()
  await verso.go('page/Outside/Plot.md')
  await verso.expectReading('Plot', 'Beans.')

  await remove(page)
  await expect(page.getByText(reading.deleted('Plot'))).toBeVisible()
  await verso.go('deleted')
  await verso.main.getByRole('listitem').filter({ hasText: 'Plot' }).getByRole('button').click()
  await expect(page.getByText(restoring.broughtBack('Plot'))).toBeVisible()
  await verso.go('page/Outside/Plot.md')
  await verso.expectReading('Plot', 'Beans.')

  const repository = await cloneOut(verso)
  expect(await log(repository, '%s')).toEqual([
    restoring.bringBackMessage('Plot'),
    reading.deleteMessage('Outside/Plot.md'),
    restoring.bringBackMessage('Plot'),
    reading.deleteMessage('Outside/Plot.md'),
    reading.renameMessage('Garden.md', 'Outside/Plot.md'),
    editing.create('Garden'),
    expect.any(String),
  ])
  expect(await log(repository, '%H', 'Garden.md')).toHaveLength(2)
})

test('a link to a page that nobody has written leads to writing it', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Leek soup', soup)
  await verso.article.getByRole('link', { name: 'Stock' }).click()
  await expect(verso.main).toContainText(reading.missing)
  await verso.main.getByRole('link', { name: reading.write }).click()
  await verso.type('Stock', '# Stock\n\nBones, slowly.')
  await verso.saveAndRead('Stock')
  await verso.readPage('Leek soup')
  await verso.article.getByRole('link', { name: 'Stock' }).click()
  await verso.expectReading('Stock', 'Bones, slowly.')
})

test('a page is written, found, edited, compared and restored by the keyboard alone', async ({ verso, page }) => {
  const { keyboard } = page
  await verso.openFresh()
  await keyboard.press('n')
  await expect(page.getByLabel(editing.titleField, { exact: true })).toBeFocused()
  await keyboard.type('Leek soup')
  await keyboard.press('Enter')
  await expect(verso.textBox('Leek soup')).toBeFocused()
  await keyboard.press('ControlOrMeta+End')
  await keyboard.type('Three leeks.')
  await keyboard.press('ControlOrMeta+Enter')
  await verso.expectReading('Leek soup', 'Three leeks.')

  await keyboard.press('g')
  await verso.expectReading('My wiki', 'Welcome')
  await keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: palette.findPage })).toBeFocused()
  await keyboard.type('leek')
  await expect(page.getByRole('option', { name: 'Leek soup' }).first()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await verso.expectReading('Leek soup', 'Three leeks.')

  await keyboard.press('e')
  await expect(verso.textBox('Leek soup')).toBeFocused()
  await keyboard.press('ControlOrMeta+End')
  await keyboard.type(' Salt.')
  await keyboard.press('ControlOrMeta+Enter')
  await verso.expectReading('Leek soup', 'Three leeks. Salt.')
  await keyboard.press('e')
  await expect(verso.textBox('Leek soup')).toBeFocused()
  await keyboard.press('Escape')
  await verso.expectReading('Leek soup', 'Three leeks. Salt.')

  await keyboard.press('h')
  await expect(verso.revisions()).toHaveCount(2)
  await keyboard.press('j')
  await expect(verso.revisions().first().getByRole('link').first()).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.press('Space')
  await keyboard.press('j')
  await keyboard.press('j')
  await expect(verso.revisions().last().getByRole('link').first()).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.press('Space')
  await tabTo(page, words.history.comparePicked)
  await keyboard.press('Enter')
  await expect(verso.main.locator('ins')).toContainText('Salt')

  await keyboard.press('t')
  await verso.expectReading('Leek soup', 'Three leeks. Salt.')
  await keyboard.press('h')
  await expect(verso.revisions()).toHaveCount(2)
  await keyboard.press('j')
  await keyboard.press('j')
  await expect(verso.revisions().last().getByRole('link').first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(verso.main).toContainText(words.revision.notCurrent)
  await tabTo(page, words.revision.restore)
  await keyboard.press('Enter')
  await verso.expectReading('Leek soup', 'Three leeks.')
  await expect(verso.main).not.toContainText('Salt.')
})

/** Deletes the page on show. */
async function remove(page: Page): Promise<void> {
  await page.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: reading.remove, exact: true }).click()
}

/** Ends the tab's renderer as a fault in it would. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined) // nobody is left to answer
  await crashed
}

/** Walks with the Tab key until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus')
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    if ((await focused.count()) > 0 && (await focused.innerText()).trim() === name) return
  }
  throw new Error(`The Tab key does not lead to “${name}”.`)
}
