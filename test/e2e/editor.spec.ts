/** The text editor in the app: live styling, its source, tables, a phone's keyboard, and everybody's way to it. */
import { AxeBuilder } from '@axe-core/playwright'
import { devices, type Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { gitBytes } from '../support/git'
import { expect, test } from './harness'
import { cloneOut } from './harness/repository'

const { editing, writing } = messages

const everything = [
  '# Garden',
  '',
  'Some **bold**, `code`, ==marked== and [[Home]] or [[Nowhere]].',
  '',
  '- [ ] Dig',
  '- [x] Sow',
  '',
  '> [!tip] Wait',
  '> for May.',
  '',
  '| Plant | Beds |',
  '|-------|-----:|',
  '| Leek  |  3 |',
  '',
  '![[bed.png]]',
  '',
].join('\n')

const line = (page: Page, text: string) => page.locator('.cm-line').filter({ hasText: text })

test('what is typed over several lines takes their place, and one step brings them back', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', everything)
  await verso.startEditing('Garden')
  await verso.textBox('Garden').press('ControlOrMeta+a')
  await page.keyboard.type('Peas')
  await expect(page.locator('.cm-line')).toHaveText(['Peas'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(line(page, 'Some **bold**')).toBeVisible()
})

test('a text is styled as it is written, and its source is one key away', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', everything)
  await verso.startEditing('Garden')
  await expect(line(page, 'Some bold, code, marked and Home or Nowhere.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Alt+e')
  await expect(line(page, 'Some **bold**, `code`, ==marked== and [[Home]] or [[Nowhere]].')).toBeVisible()
  await page.reload()
  await expect(line(page, 'Some **bold**')).toBeVisible()
  await page.getByRole('button', { name: writing.toggleMode }).click()
  await expect(line(page, 'Some bold')).toBeVisible()
})

test('a tick and a cell change their own lines, and nothing else', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', everything)
  await verso.startEditing('Garden')
  await verso.textBox('Garden').getByRole('checkbox', { name: 'Dig' }).click()
  await line(page, 'Leek').getByText('Leek').click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText(editing.saved)).toBeVisible()
  const repository = await cloneOut(verso)
  const saved = String(await gitBytes(['show', 'main:Garden.md'], { cwd: repository }))
  expect(saved).toBe(everything.replace('- [ ] Dig', '- [x] Dig').replace('|  3 |', '|  12 |'))
})

test('a table is edited from the toolbar, and written out evenly when it is left', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', everything)
  await verso.startEditing('Garden')
  await line(page, 'Leek').click()
  await page.getByRole('button', { name: writing.table, exact: true }).click()
  await page.getByRole('menuitem', { name: writing.tables.rowBelow }).click()
  await page.keyboard.type('Climbing bean')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+Alt+e')
  await expect(page.locator('.cm-line').filter({ hasText: '|' })).toHaveText([
    '| Plant         | Beds |',
    '| ------------- | ---: |',
    '| Leek          |    3 |',
    '| Climbing bean |    1 |',
  ])
})

test('a link in the text leads on, and what was typed is kept', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', everything)
  await verso.startEditing('Garden')
  await verso.textBox('Garden').press('ControlOrMeta+End')
  await page.keyboard.type('More.')
  await line(page, 'Some bold')
    .getByText('Home', { exact: true })
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(page).toHaveURL(/page\/Home\.md/)
  await verso.startEditing('Garden')
  await expect(line(page, 'More.')).toBeVisible()
})

test('the editor is open to everybody, live and as source, in both themes', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Garden', everything)
  await verso.startEditing('Garden')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const text of ['Some **bold**', 'Some bold']) {
      await page.getByRole('button', { name: writing.toggleMode }).click()
      await expect(line(page, text)).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
    }
  }
})

test.describe('on a phone', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7']
  test.use({ viewport, userAgent, hasTouch, isMobile })

  /** No browser that is driven has a keyboard on its glass, so the visual viewport says that one slid over the page. */
  const slideKeyboardOver = (page: Page, height: number): Promise<void> =>
    page.evaluate((height) => {
      if (!visualViewport) throw new Error('no visual viewport')
      const left = innerHeight - height
      Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => left })
      visualViewport.dispatchEvent(new Event('resize'))
    }, height)

  test('the toolbar stands above the keyboard, and the caret above the toolbar', async ({ verso, page }) => {
    await verso.openFresh()
    await verso.writePage('Garden', Array.from({ length: 60 }, (_, at) => `Line ${at}\n`).join('\n'))
    await verso.startEditing('Garden')
    const last = line(page, 'Line 17')
    await last.scrollIntoViewIfNeeded()
    await last.tap()
    await slideKeyboardOver(page, 420)
    const toolbar = page.getByRole('toolbar', { name: editing.toolbar })
    await expect
      .poll(async () => {
        const [bar, caret] = [await toolbar.boundingBox(), await last.boundingBox()]
        return bar && caret && bar.y + bar.height <= viewport.height - 420 + 1 && caret.y + caret.height <= bar.y + 1
      })
      .toBe(true)
    for (const button of await toolbar.getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await toolbar.getByRole('button', { name: editing.commands.task }).tap()
    await page.keyboard.type('Water ')
    await expect(last).toContainText('Water ')
  })

  test('a link offers to be followed where the cursor is in it', async ({ verso, page }) => {
    await verso.openFresh()
    await verso.writePage('Garden', everything)
    await verso.startEditing('Garden')
    await line(page, 'Some bold').getByText('Home', { exact: true }).tap()
    await page.getByRole('button', { name: writing.phrases.follow }).tap()
    await expect(page).toHaveURL(/page\/Home\.md/)
  })
})
