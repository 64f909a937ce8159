/** Tables that two browsers change, settle and restore, over a real git server; judged by native git. */
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { fsck, git } from '../support/git'
import { cloneWiki, exchange } from './harness/exchange'
import { expect, test } from './harness/git-host'
import { writeElsewhere } from './harness/repository'
import { Verso } from './harness/verso'

const { merging, rows: words, tables, verso: history } = messages
const { synced } = messages.exchange
/** One commit or more went either way. */
const exchanged = new RegExp(
  [synced.fetched(1), synced.pushed(1)].map((said) => said.replace('1 commit', 'commits?')).join('|'),
)

const row = (id: number, what: string, price: number): string => `{"id":${id},"what":"${what}","price":${price}}\n`
const table = 'shop/tables/orders.jsonl'
const lastWeek = row(1, 'Tea', 3) + row(2, 'Jam', 2) + row(3, 'Salt', 1)
const database = {
  'Home.md': '# Home\n',
  'shop/database.yaml': 'kind: sqlite\n',
  'shop/schema.sql': 'CREATE TABLE orders (id INTEGER PRIMARY KEY, what TEXT, price INTEGER);\n',
}

const openTable = (verso: Verso): Promise<void> => verso.go('database/shop?table=orders')
const cell = ({ page }: Verso, text: string) => page.getByRole('gridcell', { name: text, exact: true })

async function change(verso: Verso, before: string, after: string): Promise<void> {
  await openTable(verso)
  await cell(verso, before).first().click()
  await verso.page.keyboard.type(after)
  await verso.page.keyboard.press('Enter')
  await expect(cell(verso, after)).toBeVisible()
}

async function sync(verso: Verso): Promise<void> {
  await exchange(verso, 'sync')
  await expect(verso.main).toContainText(exchanged)
}

async function openAnother(context: BrowserContext, like: Verso, url: string): Promise<Verso> {
  const verso = new Verso(await context.newPage(), like.url)
  await verso.openFresh()
  await cloneWiki(verso, { url, token: 'any' })
  return verso
}

/** `LOOK=folder` keeps pictures, for people. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK']
  if (folder === undefined) return
  const before = page.viewportSize() ?? { width: 1280, height: 720 }
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize(before)
}

const begin = { message: 'Begin', files: { ...database, [table]: lastWeek } }
const shownIn = (bare: string): Promise<string> => git(['show', `main:${table}`], { cwd: bare })

test('rows that two browsers change come together, and one cell that both changed is settled by a card', async ({
  verso,
  host,
  browser,
}) => {
  const url = await host.share('wiki', [begin])
  const shown = (): Promise<string> => shownIn(host.bare('wiki'))
  await cloneWiki(verso, { url, token: 'any' })
  const context = await browser.newContext()
  const other = await openAnother(context, verso, url)

  await change(verso, 'Tea', 'Green tea')
  await sync(verso)
  await change(other, 'Jam', 'Plum jam')
  await sync(other)
  await sync(verso)
  for (const one of [verso, other]) {
    await openTable(one)
    await expect(cell(one, 'Green tea')).toBeVisible()
    await expect(cell(one, 'Plum jam')).toBeVisible()
  }
  const both = row(1, 'Green tea', 3) + row(2, 'Plum jam', 2) + row(3, 'Salt', 1)
  expect(await shown()).toBe(both.trimEnd())

  await change(verso, 'Salt', 'Sea salt')
  await sync(verso)
  await change(other, 'Salt', 'Rock salt')
  await exchange(other, 'sync')
  await expect(other.main).toContainText(merging.remote.conflicted(1))
  await other.main.getByRole('link', { name: merging.remote.settle }).click()
  const card = other.main.getByRole('region', { name: /^id 3/ })
  await expect(card).toContainText('Sea salt')
  await expect(other.main.getByRole('navigation', { name: merging.list })).toContainText(merging.reasons.rows)
  await look(other.page, 'card')
  await card.getByRole('button', { name: words.conflict.otherFor('what') }).click()
  await card.getByRole('textbox', { name: words.conflict.otherFor('what') }).fill('Any salt')
  await other.page.keyboard.press('Enter')
  await expect(other.main.getByText(words.conflict.settled(1, 1))).toBeVisible()
  await other.main.getByRole('button', { name: merging.finish }).click()
  await other.page.waitForURL(/\/remote$/)
  await expect.poll(shown).toBe(both.replace('Salt', 'Any salt').trimEnd())
  await fsck(host.bare('wiki'))
  await context.close()
})

test('a table goes back to what it was last week, and lists say how many rows that changed', async ({
  verso,
  host,
}) => {
  const now = row(1, 'Green tea', 3) + row(2, 'Jam', 2) + row(4, 'Rice', 5)
  const days = (count: number): number => Math.floor(Date.now() / 1000) - count * 24 * 60 * 60
  const url = await host.share('wiki', [
    { ...begin, time: days(7.5) },
    { message: 'Rice', files: { [table]: now }, time: days(1.5) },
  ])
  await cloneWiki(verso, { url, token: 'any' })
  await openTable(verso)
  await expect(cell(verso, 'Rice')).toBeVisible()
  await verso.main.getByText(words.past.title('orders')).click()
  const first = verso.main.getByRole('listitem').filter({ hasText: 'Begin' })
  await first.scrollIntoViewIfNeeded()
  await expect(first).toContainText(/7 days ago|last week/)
  await expect(first).toContainText(words.changedIn('orders', { added: 3, changed: 0, removed: 0 }))
  await look(verso.page, 'history')
  await first.getByRole('link', { name: words.past.openOf('') }).click()
  await expect(verso.main.getByText(tables.then)).toBeVisible()
  await expect(cell(verso, 'Salt')).toBeVisible()
  await verso.main.getByRole('button', { name: /^Restore/ }).click()
  await expect(verso.page.getByText(/^orders is as it was on/)).toBeVisible()
  await expect(cell(verso, 'Tea')).toBeVisible()
  await expect(cell(verso, 'Rice')).toHaveCount(0)
  await sync(verso)
  expect(await shownIn(host.bare('wiki'))).toBe(lastWeek.trimEnd())

  await verso.go('changes')
  const counts = words.changedIn('orders', { added: 1, changed: 1, removed: 1 })
  await expect(verso.main.getByText(counts).first()).toBeVisible()
  await verso.main.getByRole('link', { name: /^Restore orders/ }).click()
  await expect(verso.main.getByRole('list', { name: words.list })).toContainText('Green tea')
  const { violations } = await new AxeBuilder({ page: verso.page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('what changed in files of rows is told by row and cell, and as text where that is asked for', async ({
  verso,
  host,
}) => {
  const { page, main } = verso
  const csv = 'id;name;rows\r\n1;"Beans";2\r\n2;"Peas; early";3\r\n'
  const list = '# all\n- id: 1\n  name: Mint\n- id: 2\n  name: Rue\n'
  const url = await host.share('wiki', [
    {
      ...begin,
      files: { 'Home.md': '# Home\n', 'plants.csv': csv, 'herbs.yaml': list, 'settings.json': '{"size": 1}\n' },
    },
    {
      message: 'Sow',
      files: {
        'plants.csv': `${csv.replace('"Beans"', 'Broad beans')}3;"Mint";1\r\n`,
        'herbs.yaml': list.replace('all', 'all of them').replace('Rue', 'Sage'),
        'settings.json': '{"size": 2}\n',
      },
    },
  ])
  await cloneWiki(verso, { url, token: 'any' })
  const told = words.changedIn('plants.csv', { added: 1, changed: 1, removed: 0 })
  await verso.go('history/plants.csv')
  await expect(main.getByText(told)).toBeVisible()
  await look(page, 'file-history')
  await verso.go('changes')
  await expect(main.getByText(told)).toBeVisible()

  await main.getByRole('link', { name: 'Sow' }).click()
  const fileIn = (path: string) =>
    main.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`${path}$`) }) })
  const plants = fileIn('plants.csv')
  await expect(plants.getByRole('list', { name: words.list })).toContainText(/name:\s*.*Beans.*Broad beans/)
  await expect(fileIn('herbs.yaml').getByText(words.besides)).toBeVisible()
  await expect(fileIn('settings.json').getByText(history.lineKind.added).first()).toBeAttached()
  await look(page, 'files')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await plants.getByRole('button', { name: words.asText, exact: true }).click()
  await expect(plants.getByText('Broad beans')).toBeVisible()
  await expect(plants.getByRole('list', { name: words.list })).toHaveCount(0)
})

/** Scrolls to the end, as somebody who reads all of it. */
const readToEnd = ({ page }: Verso): Promise<unknown> =>
  page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight)
    return dispatchEvent(new Event('scroll'))
  })

test('what others changed in a table and a file of rows that were opened here is news until it is read', async ({
  verso,
  host,
}) => {
  const { page, main } = verso
  const { news, shell } = messages
  const csv = 'id,name\n1,Mint\n'
  const url = await host.share('wiki', [{ ...begin, files: { ...begin.files, 'plants.csv': csv, 'seeds.csv': csv } }])
  await cloneWiki(verso, { url, token: 'any' })
  await openTable(verso)
  await expect(cell(verso, 'Tea')).toBeVisible()
  await readToEnd(verso)
  await verso.go('page/plants.csv')
  await expect(cell(verso, 'Mint')).toBeVisible()
  await readToEnd(verso)

  const more = `${csv}2,Sage\n`
  const changed = lastWeek.replace('Tea', 'Green tea')
  await writeElsewhere(host.bare('wiki'), { [table]: changed, 'plants.csv': more, 'seeds.csv': more })
  await sync(verso)
  await verso.go('changes')
  const unread = main.getByTitle(shell.unread)
  await expect(unread).toHaveCount(2)
  await look(page, 'news-changes')

  await verso.go('page/plants.csv')
  const line = main.getByRole('complementary', { name: news.title })
  await expect(line).toContainText(news.changes(1, false, ['Ada']))
  await line.getByRole('button', { name: news.show }).click()
  await expect(main.getByText(words.changedIn('plants.csv', { added: 1, changed: 0, removed: 0 }))).toBeVisible()
  await look(page, 'news-file')
  await line.getByRole('button', { name: news.markRead }).click()
  await expect(cell(verso, 'Sage')).toBeVisible()

  await openTable(verso)
  await line.getByRole('button', { name: news.show }).click()
  await expect(main.getByRole('list', { name: words.list })).toContainText(/Tea.*Green tea/)
  await look(page, 'news-table')
  await line.getByRole('button', { name: news.markRead }).click()
  await expect(cell(verso, 'Green tea')).toBeVisible()
  await change(verso, 'Green tea', 'Black tea')
  await sync(verso)
  await verso.go('changes')
  await expect(main.getByText(words.changedIn('orders', { added: 0, changed: 1, removed: 0 }))).toHaveCount(2)
  await expect(unread).toHaveCount(0)
})
