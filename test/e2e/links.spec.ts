/** Links that follow what they lead to. */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { common, moving, reading, undoing } = messages

/** Opens the dialog that moves a page, or the folder it lies in, and types another path. */
async function startMoving({ page }: Verso, entry: string, to: string): Promise<void> {
  await page.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  await page.getByLabel(reading.path, { exact: true }).fill(to)
}

/** A page's text at the branch's tip in a clone. */
const textOf = (repository: string, path: string): Promise<string> => git(['show', `main:${path}`], { cwd: repository })

test('a page is renamed with every link to it, seen first and taken back after', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Beans', 'Sow in [[Beds#South|the beds]].\n\nIn May.')
  await verso.writePage('Beds', '# Beds\n\n## South\n\nSee [[Beans]].\n\nBy the wall.')
  await verso.writePage('Diary', 'Dug the [[Beds]], see [plan](Beds.md#south). `[[Beds]]`\n\nRain.')
  await verso.readPage('Beds')

  await startMoving(verso, reading.rename, 'garden/Raised beds')
  const dialog = page.getByRole('dialog', { name: reading.renameTitle })
  await expect(dialog).toContainText(moving.links(3, 2))
  const own = dialog.locator('summary').filter({ hasText: 'Raised beds' })
  await dialog.getByText('Diary').click()
  await expect(dialog.getByText('Dug the [[Raised beds]], see [plan](garden/Raised%20beds.md#south).')).toBeVisible()
  await own.click()
  await expect(dialog.getByText('# Raised beds')).toBeVisible()
  await dialog.getByLabel(moving.withTitle).uncheck()
  await expect(own).toBeHidden()
  await dialog.getByLabel(moving.withTitle).check()
  await expect(own).toBeVisible()
  await dialog.getByRole('button', { name: reading.renameDo, exact: true }).click()
  await expect(page).toHaveURL(/page\/garden\/Raised%20beds\.md$/)
  await expect(page.getByText(moving.doneWithLinks('garden/Raised beds.md', 3))).toBeVisible()

  await verso.readPage('Diary')
  await verso.article.getByRole('link', { name: 'Raised beds' }).click()
  await expect(page).toHaveURL(/page\/garden\/Raised%20beds\.md$/)

  const repository = await cloneOut(verso)
  const message = reading.renameMessage('Beds.md', 'garden/Raised beds.md')
  expect((await log(repository, '%s'))[0]).toBe(message)
  const changed = await git(['show', '--format=', '--name-status', '-M', 'main'], { cwd: repository })
  expect(changed.replace(/^R\d+/m, 'R').split('\n').toSorted()).toEqual([
    'M\tBeans.md',
    'M\tDiary.md',
    'R\tBeds.md\tgarden/Raised beds.md',
  ])
  expect(await textOf(repository, 'garden/Raised beds.md')).toMatch(/^# Raised beds\n\n## South\n/)
  expect(await textOf(repository, 'Diary.md')).toBe(
    'Dug the [[Raised beds]], see [plan](garden/Raised%20beds.md#south). `[[Beds]]`\n\nRain.',
  )
})

test('a folder is moved with the links to its pages, and the move is taken back', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Plan', 'A plan.')
  await verso.writePage('Diary', 'By the [plan](Plan.md), [[Plan]].\n\nSun.')
  await verso.readPage('Plan')
  await startMoving(verso, reading.rename, 'notes/Plan')
  await page.getByRole('button', { name: reading.renameDo, exact: true }).click()
  await expect(page).toHaveURL(/page\/notes\/Plan\.md$/)

  await startMoving(verso, reading.renameFolder('notes'), 'archive/2024')
  const dialog = page.getByRole('dialog', { name: moving.folderTitle })
  await expect(dialog).toContainText(moving.files(1))
  await expect(dialog).toContainText(moving.links(1, 1))
  await dialog.getByRole('button', { name: reading.renameDo, exact: true }).click()
  await expect(page).toHaveURL(/page\/archive\/2024\/Plan\.md$/)
  await expect(page.getByText(moving.doneWithLinks('archive/2024', 1))).toBeVisible()

  await page
    .getByText(moving.doneWithLinks('archive/2024', 1))
    .locator('..')
    .getByRole('button', { name: common.undo })
    .click()
  await expect(page.getByText(`${undoing.undone}.`)).toBeVisible()
  const repository = await cloneOut(verso)
  expect(await textOf(repository, 'Diary.md')).toBe('By the [plan](notes/Plan.md), [[Plan]].\n\nSun.')
  expect(await textOf(repository, 'notes/Plan.md')).toBe('A plan.')
})
