/** Tables by their size, files of other programs, and where a wiki's files and days go. Native git judges what was saved. */
import { AxeBuilder } from '@axe-core/playwright'
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut } from './harness/repository'
import type { Verso } from './harness/verso'

const { canvas, desk, dialect, editing, exchange, writing } = messages
const words = exchange.bringing

async function bring(verso: Verso, files: Readonly<Record<string, string>>): Promise<void> {
  await verso.go('export')
  const [chooser] = await Promise.all([
    verso.page.waitForEvent('filechooser'),
    verso.main.getByRole('button', { name: words.choose }).click(),
  ])
  const all = Object.entries(files)
  await chooser.setFiles(all.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  await verso.main.getByRole('button', { name: words.submit(all.length) }).click()
  await expect(verso.page.getByText(words.done(all.length))).toBeVisible()
}

test('a table is asked for by its size, from the toolbar and behind a slash', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await verso.type('Home', 'Beds:\n\n')
  await page.keyboard.press('ControlOrMeta+End')
  await page.getByRole('button', { name: writing.tables.insert }).click()
  await expect(page.getByRole('gridcell', { name: writing.tables.size(3, 2) })).toBeFocused()
  expect((await new AxeBuilder({ page }).include('.sizes').analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeHidden()
  await verso.textBox('Home').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('/tab')
  await page.getByRole('option', { name: writing.phrases.slash.table }).click()
  for (const key of ['ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.type('Bed')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Crop')
  await page.keyboard.press('Alt+ArrowLeft')
  await verso.saveAndRead('Home')
  const saved = await git(['show', 'main:Home.md'], { cwd: await cloneOut(verso) })
  expect(saved.split('\n').slice(-3)).toEqual([
    ...['| Crop | Bed |     |', '| ---- | --- | --- |', '|      |     |     |'],
  ])
})

const board = {
  nodes: [
    { id: 'g', type: 'group', label: 'Garden', x: -40, y: -40, width: 700, height: 300, color: '4' },
    { id: 'a', type: 'text', text: '# Plan\n\nSow by the [[Wall]].', x: 0, y: 0, width: 240, height: 160 },
    { id: 'b', type: 'file', file: 'Wall.md', x: 360, y: 0, width: 240, height: 160 },
    { id: 'c', type: 'link', url: 'javascript:alert(1)', x: 0, y: 400, width: 240, height: 80 },
    { id: 'd', type: 'text', text: '<b onclick="alert(1)">bold</b>', x: 360, y: 400, width: 240, height: 80 },
  ],
  edges: [{ id: 'e', fromNode: 'a', toNode: 'b', label: 'beside' }],
}

test('a canvas is shown as its cards and arrows, in words too, and is left as it is', async ({ verso, page }) => {
  await verso.openFresh()
  const text = JSON.stringify(board)
  await bring(verso, { 'Board.canvas': text, 'Wall.md': 'A wall of stones.', 'All.base': 'views:\n  - type: table\n' })
  await verso.go('page/Board.canvas')
  const plane = verso.main.getByRole('group', { name: canvas.title(5, 1) })
  await expect(plane.getByRole('heading', { name: 'Plan' })).toBeVisible()
  await expect(plane.getByRole('group', { name: 'Wall' }).first()).toContainText('A wall of stones.')
  await expect(plane.locator('svg > path')).toHaveCount(1)
  await expect(plane.locator('[onclick], [href^="javascript"]')).toHaveCount(0)
  await page.getByText(canvas.list).click()
  await expect(verso.main.getByRole('listitem').filter({ hasText: 'Plan' })).toContainText(
    canvas.leadsTo('Wall', 'beside'),
  )
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: canvas.larger }).click()
  await plane.getByRole('link', { name: 'Wall' }).first().click()
  await verso.expectReading('Wall', 'A wall of stones.')
  await verso.go('page/All.base')
  await expect(verso.main).toContainText(canvas.base)
  await expect(verso.main).toContainText('type: table')
  expect(await git(['show', 'main:Board.canvas'], { cwd: await cloneOut(verso) })).toBe(text)
})

test('days and weeks go where somebody says, under the names they choose', async ({ verso, page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 21, 9, 30))
  await verso.openFresh()
  await page.goto(`${verso.url}#/settings`)
  const weeks = page.getByRole('group', { name: dialect.periods.weeks })
  await weeks.getByLabel(dialect.folder).fill('Weeks')
  await weeks.getByLabel(dialect.format).fill('[Week] WW, GGGG')
  await expect(weeks).toContainText(dialect.examples.week('Weeks/Week 47, 2026.md'))
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByLabel(dialect.files).selectOption('below')
  await page.getByLabel(dialect.filesFolder).fill('pictures')
  await page.locator('form').filter({ has: weeks }).getByRole('button', { name: dialect.save }).click()
  await expect(page.getByText(dialect.saved)).toBeVisible()
  await page.reload()
  await expect(weeks.getByLabel(dialect.folder)).toHaveValue('Weeks')
  await expect(page.getByLabel(dialect.filesFolder)).toHaveValue('pictures')
  await page.goto(`${verso.url}#/w/home/week`)
  await expect(page).toHaveURL(/edit\/Weeks\/Week%2047(?:,|%2C)%202026\.md$/)
  await expect(verso.textBox('Week 47, 2026')).toBeFocused()
  await page.keyboard.type('Rain.')
  await page.getByRole('button', { name: editing.saveAndRead }).click()
  await expect(page.getByRole('navigation', { name: desk.weeks })).toBeVisible()
  expect(await git(['ls-tree', '-r', '--name-only', 'main'], { cwd: await cloneOut(verso) })).toContain(
    'Weeks/Week 47, 2026.md',
  )
})
