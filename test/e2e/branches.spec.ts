/** Branches, tags and taking back: a rewrite tried beside what others read, a branch brought back, a moment returned to. */
import type { Locator } from '@playwright/test'
import { messages } from '../../src/app/messages'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { branches: words, common, editing } = messages

const notice = (verso: Verso, text: string): Locator => verso.page.locator('.notice').filter({ hasText: text })

/** Takes back what the notice tells of. */
async function undo(verso: Verso, told: string): Promise<void> {
  await notice(verso, told).getByRole('button', { name: common.undo, exact: true }).click()
}

/** By the menu on top, as from any place. */
async function switchTo(verso: Verso, from: string, to: string): Promise<void> {
  await verso.page.getByTitle(words.line.menu(from)).click()
  await verso.page.getByRole('menuitemradio', { name: to, exact: true }).click()
  await expect(verso.page.getByTitle(words.line.menu(to))).toBeVisible()
}

/** Answers the question for a name, of a branch or a tag. */
async function answer(verso: Verso, name: string, label: string): Promise<void> {
  const dialog = verso.page.getByRole('dialog')
  await dialog.getByLabel(words.names.label, { exact: true }).fill(name)
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function makeBranch(verso: Verso, name: string): Promise<void> {
  await verso.go('branches')
  await verso.main.getByRole('button', { name: words.make, exact: true }).click()
  await answer(verso, name, words.asking.make)
  await expect(verso.page.getByTitle(words.line.menu(name))).toBeVisible()
}

const rowOf = (verso: Verso, name: string): Locator =>
  verso.main.getByRole('listitem').filter({ has: verso.page.getByRole('heading', { name, exact: false }) })

async function chooseFor(verso: Verso, name: string, label: string): Promise<void> {
  await rowOf(verso, name)
    .getByRole('button', { name: words.more(name) })
    .click()
  await verso.page.getByRole('menuitem', { name: label, exact: true }).click()
}

test('a rewrite is tried on a branch, compared, merged, and the merge taken back', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nTwo beds.')
  await verso.startEditing('Garden')
  await verso.type('Garden', '# Garden\n\nTwo beds, and a thought.')
  await verso.page.keyboard.press('ControlOrMeta+k')
  await verso.page.getByRole('combobox').fill(words.pages.tryIt)
  await verso.page.keyboard.press('Enter')
  await answer(verso, 'rewrite/garden', words.asking.tryDo)

  await expect(verso.page.getByTitle(words.line.menu('rewrite/garden'))).toBeVisible()
  await expect(verso.textBox('Garden')).toContainText('Two beds, and a thought.')
  await verso.type('Garden', '# Garden\n\nFour beds.')
  await switchTo(verso, 'rewrite/garden', 'main')
  await expect(verso.textBox('Garden')).toContainText('Two beds.')
  await verso.type('Garden', '# Garden\n\nThree beds.')
  await switchTo(verso, 'main', 'rewrite/garden')
  await expect(verso.textBox('Garden')).toContainText('Four beds.')
  await verso.saveAndRead('Garden')
  await switchTo(verso, 'rewrite/garden', 'main')
  await verso.expectReading('Garden', 'Two beds.')
  await verso.startEditing('Garden')
  await expect(verso.textBox('Garden')).toContainText('Three beds.')
  await verso.page.getByRole('button', { name: editing.discard, exact: true }).click()
  await expect(verso.textBox('Garden')).toContainText('Two beds.')
  await undo(verso, editing.discarded)
  await expect(verso.textBox('Garden')).toContainText('Three beds.')

  await verso.go('branches')
  await expect(rowOf(verso, 'rewrite/garden')).toContainText(words.standing.ahead(1, 'main'))
  await rowOf(verso, 'rewrite/garden')
    .getByRole('link', { name: words.compareNamed('rewrite/garden') })
    .click()
  await expect(verso.main.getByText('Four beds.')).toBeVisible()
  await verso.main.getByRole('button', { name: words.comparing.mergeDo('rewrite/garden', 'main') }).click()
  await expect(notice(verso, words.done.merged('rewrite/garden', 'main'))).toBeVisible()
  await expect(verso.main).toContainText(words.comparing.same('main', 'rewrite/garden'))
  await undo(verso, words.done.merged('rewrite/garden', 'main'))
  await expect(verso.main).toContainText(words.comparing.ahead('rewrite/garden', 'main', 1))
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Two beds.')

  const repository = await cloneOut(verso)
  const show = (branch: string) => git(['show', `${branch}:Garden.md`], { cwd: repository })
  expect(await show('main')).toContain('Two beds.')
  expect(await show('rewrite/garden')).toContain('Four beds.')
})

test('a branch with commits of its own is deleted only when told to, and comes back with all of them', async ({
  verso,
}) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nTwo beds.')
  await makeBranch(verso, 'ideas')
  await verso.writePage('Leeks', '# Leeks\n\nUnder earth.')
  await switchTo(verso, 'ideas', 'main')
  await expect(verso.main).toContainText(words.pages.elsewhere('ideas'))

  await verso.go('branches')
  await chooseFor(verso, 'ideas', words.remove)
  await expect(verso.main.getByRole('alert')).toContainText(words.ask.unmerged('ideas', 1))
  await verso.main.getByRole('button', { name: words.ask.remove(1), exact: true }).click()
  await expect(rowOf(verso, 'ideas')).toHaveCount(0)
  await verso.page.reload()
  await verso.go('actions')
  await verso.main
    .getByRole('button', { name: words.actions.undoNamed(words.actions.said['delete-branch']('ideas')) })
    .click()
  await verso.main
    .getByRole('button', { name: words.actions.redoNamed(words.actions.said['delete-branch']('ideas')) })
    .waitFor()
  await switchTo(verso, 'main', 'ideas')
  await verso.readPage('Leeks')
  await verso.expectReading('Leeks', 'Under earth.')

  const repository = await cloneOut(verso)
  expect(await git(['log', '--format=%s', 'main..ideas'], { cwd: repository })).toBe('Create Leeks')
})

test('everything is restored from a tag, by one commit, and that is taken back', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nTwo beds.')
  await verso.go('tags')
  await verso.main.getByRole('button', { name: words.tags.make, exact: true }).click()
  await answer(verso, 'as printed', words.asking.tagDo)
  await expect(rowOf(verso, 'as-printed')).toBeVisible()
  await verso.editPage('Garden', '# Garden\n\nA lawn.')
  await verso.writePage('Lawn', '# Lawn\n\nMown.')

  await verso.go('tags')
  await chooseFor(verso, 'as-printed', words.tags.restore)
  await expect(notice(verso, words.done.restored('as-printed'))).toBeVisible()
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Two beds.')
  const restored = await cloneOut(verso)
  expect(await git(['diff', '--name-only', 'as-printed', 'main'], { cwd: restored })).toBe('')
  const before = await log(restored, '%s')
  expect(before[0]).toBe(words.tags.restoreMessage('as-printed'))
  expect(before).toContain('Create Lawn')

  await verso.go('actions')
  await verso.main.getByRole('button', { name: words.actions.stepBack, exact: true }).click()
  await verso.readPage('Lawn')
  await verso.expectReading('Lawn', 'Mown.')
  expect(await log(await cloneOut(verso), '%s')).toEqual(before.slice(1))
})
