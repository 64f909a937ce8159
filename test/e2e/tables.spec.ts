/** Databases in a wiki: made, filled, asked by a page, and in git as a row a line. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { tables: words, records } = messages
const hostile = `it's "; DROP TABLE orders`

const cell = (page: Page, name: string): Locator => page.getByRole('gridcell', { name, exact: true })

async function expectNoBreach(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

/** Makes a database with a table of two rows. */
async function openShop(verso: Verso): Promise<void> {
  const { page } = verso
  await verso.openFresh()
  await verso.go('databases')
  await page.getByRole('button', { name: words.make }).click()
  await page.getByLabel(words.folder, { exact: true }).fill('Shop')
  await page.getByRole('button', { name: words.makeDo }).click()
  await page.waitForURL((url) => url.hash.endsWith('/database/Shop'))

  await page.getByRole('button', { name: words.newTable }).click()
  await page.getByLabel(words.tableName, { exact: true }).fill('orders')
  await page
    .getByRole('group', { name: words.column(2) })
    .getByLabel(words.columnName)
    .fill('what')
  await page.getByRole('button', { name: words.makeTable }).click()
  await page.waitForURL((url) => url.hash.endsWith('table=orders'))
  for (const what of ['Beans', hostile]) {
    await page.getByRole('button', { name: records.grid.add }).click()
    await page.getByRole('dialog').getByLabel('what', { exact: true }).fill(what)
    await page.getByRole('dialog').getByRole('button', { name: words.addRow }).click()
    await expect(cell(page, what)).toBeVisible()
  }
}

test('a table that is made, filled and changed is in git as a line for every row', async ({ verso }) => {
  const { page } = verso
  await openShop(verso)
  await cell(page, 'Beans').click()
  await page.keyboard.type('Peas')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Peas')).toBeVisible()
  await expectNoBreach(page)

  await page.getByRole('button', { name: words.commitNow }).click()
  await expect(page.getByText(words.committed, { exact: true })).toBeVisible()
  const repository = await cloneOut(verso)
  expect(await git(['show', 'main:Shop/tables/orders.jsonl'], { cwd: repository })).toBe(
    `{"id":1,"what":"Peas"}\n{"id":2,"what":${JSON.stringify(hostile)}}`,
  )
  expect((await log(repository, '%s', 'Shop'))[0]).toBe('Shop: the schema, orders (2 rows added)')
})

test('a page shows what a database says, and changes its rows', async ({ verso }) => {
  const { page } = verso
  await openShop(verso)
  const text = [
    '```sql Shop as list',
    "SELECT upper(what) FROM orders WHERE what <> 'Oats'",
    '```',
    '```sql Shop.orders as grid',
    '```',
    '```sql Nobody',
    'SELECT 1',
    '```',
    '```sql Shop',
    'SELECT nope FROM orders',
    '```',
  ].join('\n')
  await verso.writePage('Orders', text)
  await expect(verso.article.getByRole('list').getByText('BEANS')).toBeVisible()
  await expect(verso.article.locator('pre', { hasText: 'SELECT 1' })).toBeVisible()
  await expect(verso.article.locator('mark', { hasText: 'nope' })).toBeVisible()
  await expectNoBreach(page)

  await cell(page, 'Beans').click()
  await page.keyboard.type('Lentils')
  await page.keyboard.press('Enter')
  await expect(verso.article.getByRole('list').getByText('LENTILS')).toBeVisible()
})
