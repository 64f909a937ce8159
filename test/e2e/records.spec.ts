/** Records of a model as a table and on a board: edited where they stand, moved by keys, each change a commit. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { parsePagePath, parseWikiId } from '../../src/names'
import { expect, test } from './harness'
import { openEnginePage } from './harness/engine'
import type { Verso } from './harness/verso'

const { records: words, common } = messages

const model = `title: Recipe
folder: Recipes
properties:
  status: { type: string, title: Status, enum: [idea, planned, cooked] }
  rating: { type: integer, title: Rating, minimum: 1, maximum: 5 }
  day: { type: string, format: date, title: Day }
`
const recipes = [
  ['Soup', 'status: idea\nrating: 3\nday: 2026-11-21'],
  ['Pie', 'status: planned\nday: 2026-11-24'],
  ['Stew', 'rating: 5'],
] as const

async function plant(verso: Verso): Promise<void> {
  await verso.openFresh()
  const files = [
    { path: parsePagePath('_models/Recipe.yaml'), text: model },
    ...recipes.map(([name, properties]) => ({
      path: parsePagePath(`Recipes/${name}.md`),
      text: `---\n${properties}\n---\n# ${name}\n\nStir.\n`,
    })),
  ]
  const { page, api } = await openEnginePage(verso.page.context(), verso.url.replace(/\/$/, ''))
  await page.evaluate(
    async ({ api, wiki, files }) => {
      const encoder = new TextEncoder()
      const some = files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }))
      await api.importFiles(wiki, some, {
        message: 'Plant',
        author: { name: 'Ada', email: 'a@example.org' },
        base: null,
      })
    },
    { api, wiki: parseWikiId(verso.wiki), files },
  )
  await page.close()
}

const cellOf = (page: Page, row: string, column: number) =>
  page.getByRole('row', { name: new RegExp(`^${row}`) }).locator(`[aria-colindex="${column}"]`)

async function expectNoBreach(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

test('a cell is edited where it stands, what is wrong is said there, and several edits are one commit with a way back', async ({
  verso,
}) => {
  const { page } = verso
  await plant(verso)
  await verso.go('model/Recipe')
  await cellOf(page, 'Soup', 3).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: words.grid.remove(2) }).click()
  await expect(page.getByText(words.removed(2))).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: common.undo }).click()
  await expect(page.getByRole('row')).toHaveCount(4)

  await cellOf(page, 'Soup', 3).click()
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.faults.most(5))).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect(cellOf(page, 'Soup', 3)).toBeFocused()
  await expect(cellOf(page, 'Soup', 3)).toHaveText('4')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await expect(page.getByText(words.saved(2))).toBeVisible()
  await expectNoBreach(page)

  // Another tab’s commit shows, and takes nothing from under an open edit.
  await cellOf(page, 'Pie', 3).dblclick()
  const other = await verso.inNewTab()
  await other.go('model/Recipe')
  await expect(cellOf(other.page, 'Soup', 3)).toHaveText('4')
  await cellOf(other.page, 'Stew', 3).click()
  await other.page.keyboard.press('Delete')
  await expect(other.page.getByText(words.saved(1))).toBeVisible()
  await expect(cellOf(page, 'Stew', 3)).toHaveText('')
  await expect(page.getByRole('textbox', { name: words.grid.editing('Rating') })).toBeFocused()

  await other.page.getByRole('button', { name: common.undo }).click()
  await expect(cellOf(page, 'Stew', 3)).toHaveText('2')
  await page.keyboard.press('Escape')
  await verso.go('changes')
  await expect(page.getByRole('link', { name: words.undoMessage(1) })).toBeVisible()
  await expect(page.getByRole('link', { name: words.messageOfSeveral(2) })).toBeVisible()
})

test('a card moves by keys with the focus on it, a record to another day, and the page tells of both in its history', async ({
  verso,
}) => {
  const { page } = verso
  await plant(verso)
  await verso.go('model/Recipe?as=board')
  const card = page.getByRole('region', { name: /^planned/ }).getByRole('link', { name: 'Soup' })
  await page.getByRole('link', { name: 'Soup' }).focus()
  await page.keyboard.press('Control+ArrowRight')
  await expect(card).toBeFocused()
  await expect(page.getByText(words.saved(1))).toBeVisible()
  await page.getByRole('link', { name: 'Stew' }).dragTo(page.getByRole('region', { name: /^cooked/ }))
  await expect(page.getByRole('region', { name: /^cooked/ }).getByRole('link', { name: 'Stew' })).toBeVisible()
  await expectNoBreach(page)

  await verso.go('model/Recipe?as=gallery')
  await expect(page.getByRole('link', { name: 'Soup' })).toBeVisible()
  await expectNoBreach(page)

  await page.clock.setFixedTime(new Date('2026-11-10T12:00:00'))
  await verso.go('model/Recipe?as=calendar')
  await expectNoBreach(page)
  await page.locator('[data-day="2026-11-21"]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.locator('[data-day="2026-11-28"]').getByRole('link', { name: 'Soup' })).toBeFocused()
  await page.locator('[data-day="2026-11-24"]').getByRole('link').dragTo(page.locator('[data-day="2026-11-12"]'))
  await expect(page.locator('[data-day="2026-11-12"]').getByRole('link', { name: 'Pie' })).toBeVisible()
  await verso.openHistory('Recipes/Soup')
  // One commit or two, as quick as the hands were.
  const alone = page.getByRole('link', { name: words.message('Day', 'Soup', '2026-11-28') })
  await expect(alone.or(page.getByRole('link', { name: words.messageOfSeveral(2) }))).toBeVisible()
  await expect(page.getByRole('link', { name: words.message('Status', 'Soup', 'planned') })).toBeVisible()
})
