/** Looking back: who wrote a page's lines, what was there before, and when words came and went. */
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import type { Verso } from './harness/verso'

const { past, editing, exchange, verso: words } = messages

const lines = (...changes: readonly (readonly [line: number, text: string])[]): string =>
  Array.from(
    { length: 8 },
    (_, at) => changes.find(([line]) => line === at + 1)?.[1] ?? `Bed ${at + 1} is empty.`,
  ).join('\n')

/** A page of four commits: owls come, more of them, and go; another page keeps one. */
async function growBeds(verso: Verso): Promise<void> {
  await verso.openFresh()
  await verso.writePage('Barn', 'An owl lives here.')
  await verso.writePage('Beds', lines())
  await verso.editPage('Beds', lines([3, 'Beans, and an owl.']))
  await verso.editPage('Beds', lines([3, 'Beans, an owl, and another owl.'], [6, 'Peas.']))
  await verso.editPage('Beds', lines([3, 'Beans.'], [6, 'Peas.']))
}

test('each line names the commit that wrote it, and leads back to what was there before', async ({ verso, page }) => {
  await growBeds(verso)
  await verso.readPage('Beds')
  await page.keyboard.press('w')
  const runs = verso.main.getByRole('listitem')
  await expect(runs).toHaveCount(5)
  await expect(runs.nth(0)).toContainText(editing.create('Beds'))
  await expect(runs.nth(1)).toContainText('Beans.')
  await expect(runs.nth(4)).toContainText('Bed 8 is empty.')

  const stepBack = async (line: number, stood: string): Promise<void> => {
    await page.getByRole('button', { name: past.blame.line(line), exact: true }).click()
    const picked = runs.filter({ has: page.locator('[aria-current="location"]') })
    await picked.hover()
    await picked.getByRole('button', { name: past.blame.acts(past.blame.line(line)) }).click()
    await page.getByRole('menuitem', { name: past.blame.beforeHint }).click()
    await expect(page.locator('[aria-current="location"]')).toContainText(stood)
  }
  await stepBack(3, 'Beans, an owl, and another owl.')
  await stepBack(3, 'Beans, and an owl.')
  await stepBack(3, 'Bed 3 is empty.')
  await expect(runs).toHaveCount(1)
  await page.getByRole('button', { name: past.blame.back }).click()
  await expect(verso.main).toContainText('Beans, and an owl.')
  await page.goBack()
  await page.goBack()
  await expect(verso.main).toContainText('Peas.')
  await expect(page).toHaveURL(/blame\/now\/Beds\.md#3$/)
})

test('a search in history finds when words appeared, changed in number and disappeared', async ({ verso, page }) => {
  await growBeds(verso)
  await verso.openHistory('Beds')
  await expect(verso.main).toContainText('Edit Beds')
  await page.keyboard.press('f')
  await page.getByLabel(past.find.phrase, { exact: true }).fill('owl')
  await page.keyboard.press('Enter')
  const finds = verso.main.getByRole('listitem')
  await expect(page.getByText(past.find.done(3, '4'))).toBeVisible()
  await expect(finds).toHaveCount(3)
  await expect(finds.nth(0)).toContainText(past.find.disappeared)
  await expect(finds.nth(1)).toContainText(past.find.more(1, 2))
  await expect(finds.nth(2)).toContainText(past.find.appeared)
  await expect(finds.nth(2).locator('mark')).toHaveText('owl')

  await page.getByRole('radio', { name: past.find.inWiki }).check()
  await expect(finds).toHaveCount(4)
  await expect(finds.nth(3)).toContainText('Barn')

  await page.getByLabel(past.find.phrase, { exact: true }).fill('Owl')
  await page.getByRole('button', { name: past.find.submit, exact: true }).click()
  await expect(page.getByRole('heading', { name: past.find.nothing('Owl') })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel(past.find.phrase, { exact: true })).toHaveValue('owl')
  await expect(finds).toHaveCount(4)
})

// An image of one transparent point, and the same in a frame that is two points wide.
const narrow = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
const wide = Buffer.from(narrow.with(6, 2))

/** Brings the page and its image in, as one commit. */
async function bring(verso: Verso, text: string, image: Buffer): Promise<void> {
  const { choose, submit, done } = exchange.bringing
  await verso.go('export')
  const [chooser] = await Promise.all([
    verso.page.waitForEvent('filechooser'),
    verso.main.getByRole('button', { name: choose }).click(),
  ])
  await chooser.setFiles([
    { name: 'Garden.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
    { name: 'wall.gif', mimeType: 'image/gif', buffer: image },
  ])
  await verso.main.getByRole('button', { name: submit(2) }).click()
  await expect(verso.page.getByText(done(2))).toBeVisible()
}

test('an old revision shows the images of its time', async ({ verso }) => {
  await verso.openFresh()
  await bring(verso, 'Peas, and ![a wall](wall.gif).', narrow)
  await bring(verso, 'Beans, and ![a wall](wall.gif).', wide)
  const image = verso.main.getByRole('img', { name: 'a wall' })
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Beans')
  await expect(image).toHaveJSProperty('naturalWidth', 2)

  await verso.openHistory('Garden')
  await verso.revisions().last().getByRole('link').first().click()
  await expect(verso.main.getByRole('complementary', { name: words.revision.banner })).toBeVisible()
  await verso.expectReading('Garden', 'Peas')
  await expect(image).toHaveJSProperty('naturalWidth', 1)
})

test('recent changes lead to the search in history', async ({ verso, page }) => {
  await growBeds(verso)
  await verso.go('changes')
  await verso.main.getByRole('link', { name: messages.ways.findInHistory }).click()
  await expect(page.getByLabel(past.find.phrase, { exact: true })).toBeFocused()
  await page.keyboard.type('Peas')
  await page.keyboard.press('Enter')
  await expect(verso.main.getByRole('listitem')).toHaveCount(1)
})
