/** Long answers: what is drawn of them, and what is there all the same. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import type { Verso } from './harness/verso'

const { results } = messages.query

const thousand = `with recursive n(x) as (select 1 union all select x + 1 from n where x < 1000)
select x, 'Row ' || x as name, case x % 3 when 0 then null when 1 then '' else 'said' end as word from n`

async function ask(verso: Verso, sql: string): Promise<void> {
  await verso.openFresh()
  await verso.go(`query?sql=${encodeURIComponent(sql)}`)
  await expect(verso.page.getByText(results.rows(1000), { exact: true }).first()).toBeVisible()
}

const named = (page: Page, number: number) => page.getByRole('cell', { name: `Row ${number}`, exact: true })
/** Some of the rows that are drawn; what is drawn of them near the view is a tenth. */
const drawnRows = (page: Page): Promise<number> => page.locator('tbody tr[aria-rowindex]').count()
const widths = (page: Page): Promise<readonly number[]> =>
  page
    .getByRole('columnheader')
    .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width)))

test('of a long answer what is near the view is drawn; a reader of the screen knows of all', async ({ verso }) => {
  const { page } = verso
  await ask(verso, thousand)
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '1001')
  await expect(named(page, 1)).toBeVisible()
  expect(await drawnRows(page)).toBeLessThan(150)
  const before = await widths(page)

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('End')
  await expect(named(page, 1000)).toBeVisible()
  await expect(named(page, 1)).toHaveCount(0)
  await expect(page.getByRole('row').filter({ has: named(page, 1000) })).toHaveAttribute('aria-rowindex', '1001')
  expect(await drawnRows(page)).toBeLessThan(150)
  expect(await widths(page)).toEqual(before)

  await page.keyboard.press('Home')
  await expect(named(page, 1)).toBeVisible()
  expect(await widths(page)).toEqual(before)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('all of a long answer is there to be copied and to be printed', async ({ verso }) => {
  const { page } = verso
  await ask(verso, thousand)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(named(page, 500)).toHaveCount(1)
  const copied = await page.evaluate(() => String(getSelection()))
  expect(copied.match(/Row \d+/g)).toHaveLength(1000)

  await page.getByRole('heading', { level: 1 }).click()
  await expect(named(page, 500)).toHaveCount(0)
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('tbody tr[aria-rowindex]').length)
    }),
  )
  await page.pdf()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1000')
  await expect(named(page, 500)).toHaveCount(0)
})

test('who asks by hand sees NULL, and no text is said to be that', async ({ verso }) => {
  const { page } = verso
  await ask(verso, thousand)
  const cells = page
    .getByRole('row')
    .filter({ has: named(page, 1) })
    .getByRole('cell')
  await expect(cells.nth(2)).toHaveText(results.empty)
  await expect(cells.nth(2).getByText(results.empty)).toHaveClass(/unseen/)
  const third = page
    .getByRole('row')
    .filter({ has: named(page, 3) })
    .getByRole('cell')
  await expect(third.nth(2)).toHaveText(results.null)
  await expect(third.nth(2).getByText(results.null)).not.toHaveClass(/unseen/)
})
