/** Looking back: who wrote a page's lines, what was there before, and when words came and went. */
import { messages } from '../../src/app/messages'
import { expect, test } from './harness'
import type { Verso } from './harness/verso'

const { past, editing } = messages

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
