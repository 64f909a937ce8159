/** The other side of a page: its revisions, what changed between any two, and a way back. */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { common, editing, reading, verso: words } = messages

const lines = (count: number) => Array.from({ length: count }, (_, line) => `Line ${line + 1} of the garden book.`)
const book = (...changes: readonly (readonly [line: number, text: string])[]): string =>
  ['# Garden', '', ...lines(30).map((line, at) => changes.find(([number]) => number === at + 1)?.[1] ?? line)].join(
    '\n',
  )

const first = book()
const second = book([10, 'Line 10 of the orchard book.'])
const third = book([10, 'Line 10 of the orchard book.'], [25, 'Here the peas come in.\nAnd the beans.'])

/** A page with three revisions. */
async function growGarden(verso: Verso): Promise<void> {
  await verso.openFresh()
  await verso.writePage('Garden', first)
  await verso.editPage('Garden', second)
  await verso.editPage('Garden', third)
  await verso.openHistory('Garden')
  await expect(verso.revisions()).toHaveCount(3)
}

test('every revision says who, what, and how many lines came and went', async ({ verso }) => {
  await growGarden(verso)
  const [newest, middle, oldest] = [verso.revisions().nth(0), verso.revisions().nth(1), verso.revisions().nth(2)]
  await expect(newest).toContainText(words.counts({ added: 2, removed: 1 }))
  await expect(newest).toContainText('+2')
  await expect(newest).toContainText('−1')
  await expect(middle).toContainText(words.counts({ added: 1, removed: 1 }))
  await expect(oldest).toContainText(words.history.kind.added)
  await expect(oldest.getByRole('link', { name: editing.create('Garden') })).toBeVisible()

  await oldest.getByRole('link', { name: editing.create('Garden') }).click()
  await expect(verso.main.getByRole('complementary', { name: words.revision.banner })).toContainText(
    words.revision.notCurrent,
  )
  await expect(verso.main).toContainText('Line 10 of the garden book.')
  await expect(verso.main).not.toContainText('peas')
})

test('any two revisions are compared side by side and in one column, the rest folded', async ({ verso, page }) => {
  await growGarden(verso)
  await verso.compareEnds()
  const table = verso.main.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(4)
  await expect(table.locator('del').first()).toHaveText('garden')
  await expect(table.locator('ins').first()).toHaveText('orchard')
  await expect(table).not.toContainText('Line 1 of the garden book.')
  await table
    .getByRole('button', { name: /unchanged/ })
    .first()
    .click()
  await expect(table).toContainText('Line 1 of the garden book.')

  await page.getByRole('button', { name: words.compare.unified }).click()
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await expect(table.locator('ins').first()).toHaveText('orchard')
  await page.getByRole('button', { name: words.compare.next }).click()
  await expect(page.getByText(words.compare.at(1, 2))).toBeVisible()
  await page.getByRole('button', { name: words.compare.next }).click()
  await expect(page.getByText(words.compare.at(2, 2))).toBeVisible()

  await page.getByLabel(words.compare.before, { exact: true }).selectOption({ index: 1 })
  await expect(table).toContainText('And the beans.')
  await expect(table.locator('ins')).not.toContainText(['orchard'])
  await page.getByRole('button', { name: words.compare.swap }).click()
  await expect(verso.main.getByRole('group', { name: words.compare.toolbar })).toContainText(
    words.counts({ added: 1, removed: 2 }),
  )
})

test('an old revision comes back as a new commit, and that can be taken back', async ({ verso, page }) => {
  await growGarden(verso)
  await verso.restoreRevision(2)
  await expect(verso.revisions()).toHaveCount(4)
  await page.getByRole('button', { name: common.undo }).click()
  await expect(verso.revisions()).toHaveCount(3)
  await verso.restoreRevision(2)
  await expect(verso.revisions()).toHaveCount(4)
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Line 10 of the garden book.')

  const repository = await cloneOut(verso)
  const blobs = await Promise.all(
    (await log(repository, '%H', 'Garden.md')).map((commit) =>
      git(['rev-parse', `${commit}:Garden.md`], { cwd: repository }),
    ),
  )
  const [newest, ...before] = blobs
  expect(newest).toBe(before[2])
  expect(before).toHaveLength(3)
  expect(await git(['show', 'main:Garden.md'], { cwd: repository })).toBe(first)
})

test('a page keeps its history through a rename, and its old revisions come back under its new name', async ({
  verso,
  page,
}) => {
  await growGarden(verso)
  await verso.readPage('Garden')
  await page.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: reading.rename }).click()
  await page.getByLabel(reading.path, { exact: true }).fill('Orchard')
  await page.getByRole('button', { name: reading.renameDo, exact: true }).click()
  await expect(page).toHaveURL(/page\/Orchard\.md$/)
  await verso.openHistory('Orchard')
  await expect(verso.revisions()).toHaveCount(4)
  await expect(verso.revisions().first()).toContainText(words.history.kind.renamed)
  await expect(verso.revisions().first()).toContainText('from Garden')

  await verso.revisions().last().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/Garden\.md$/)
  await expect(verso.main).toContainText(words.revision.isRenamed('Orchard'))
  await expect(verso.main).toContainText('Line 10 of the garden book.')

  await verso.openHistory('Orchard')
  await verso.restoreRevision(3)
  await verso.readPage('Orchard')
  await expect(verso.main).toContainText('Line 10 of the garden book.')
  await verso.go('changes')
  await expect(verso.main.getByRole('listitem').nth(1)).toContainText('from Garden')
  const files = await git(['ls-tree', '--name-only', 'main'], { cwd: await cloneOut(verso) })
  expect(files.split('\n')).toEqual(['Home.md', 'Orchard.md'])
})

test('recent changes list every commit, and each shows all it changed', async ({ verso, page }) => {
  await growGarden(verso)
  await verso.editPage('Home', '# My wiki\n\nSee [[Garden]].')
  await verso.go('changes')
  const commits = verso.main.getByRole('listitem')
  await expect(commits).toHaveCount(5)
  await expect(commits.first()).toContainText(editing.edit('Home'))
  await expect(commits.nth(1)).toContainText(words.counts({ added: 2, removed: 1 }))

  await commits
    .nth(1)
    .getByRole('link', { name: editing.edit('Garden'), exact: true })
    .click()
  await expect(verso.main.getByRole('heading', { level: 1 })).toHaveText(editing.edit('Garden'))
  await expect(verso.main).toContainText(words.commit.files(1))
  await expect(verso.main.getByRole('table')).toContainText('And the beans.')
  await verso.main
    .getByRole('link', { name: words.history.title('Garden') })
    .or(verso.main.getByRole('link', { name: words.commit.history, exact: true }))
    .click()
  await expect(page).toHaveURL(/history\/Garden\.md$/)
})
