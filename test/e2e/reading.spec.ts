/** What stands around a page that is read, and pages that are written otherwise. */
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import { findBreaches } from './harness/looking/breaches'
import { press } from './harness/looking/keys'

const { properties, reading, shell, ways, writing } = messages
const { bringing } = messages.exchange

test('wikilinks of a page in another markup lead to pages, and nothing else of it is more than text', async ({
  verso,
  page,
}) => {
  await verso.openFresh()
  await verso.writePage('Garden', 'Beans by the wall.')
  await verso.go('export')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    verso.main.getByRole('button', { name: bringing.choose }).click(),
  ])
  const text = "h1. Plan\n\nSee [[the beds|Garden]] and [[Compost]], <b>not</b> '[[this]]."
  await chooser.setFiles([{ name: 'Plan.textile', mimeType: 'text/plain', buffer: Buffer.from(text) }])
  await verso.main.getByRole('button', { name: bringing.submit(1) }).click()
  await expect(page.getByText(bringing.done(1))).toBeVisible()

  await verso.go('page/Plan.textile')
  await expect(verso.main.locator('pre')).toHaveText("h1. Plan\n\nSee the beds and Compost, <b>not</b> '[[this]].")
  await expect(verso.main.getByRole('link', { name: 'Compost' })).toHaveClass(/missing/)
  await verso.main.getByRole('link', { name: 'the beds' }).click()
  await verso.expectReading('Garden', 'Beans by the wall.')
})

test('a page says how much there is to read; its keys are a key away, a property is in its menu', async ({
  verso,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await verso.openFresh()
  await verso.writePage('Garden', 'Beans by the wall.')
  await expect(page.getByText(writing.count(4, 1))).toBeVisible()

  await press(page, '?')
  const keys = page.getByRole('dialog', { name: shell.allKeys })
  await expect(keys.getByText(reading.edit, { exact: true })).toBeVisible()
  await expect(keys.getByText(shell.newPage, { exact: true })).toBeVisible()
  expect(await findBreaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await page.setViewportSize({ width: 390, height: 800 })
  await verso.main.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: ways.addProperty }).click()
  await page.getByLabel(properties.name, { exact: true }).fill('bed')
  await page.getByRole('button', { name: properties.addAct, exact: true }).click()
  await expect(verso.main.getByRole('button', { name: properties.addAct, exact: true })).toBeHidden()
  await expect(verso.main).toContainText('bed')
})
