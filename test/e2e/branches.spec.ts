/** Branches, tags and taking back: a rewrite tried beside what others read, a branch brought back, a moment returned to. */
import type { Locator } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { fsck, git } from '../support/git'
import { makeRepository } from '../support/git-server'
import { expect, test } from './harness'
import { cloneWiki, exchange } from './harness/exchange'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { branches: words, branching, undoing, common, editing, exchange: exchanging } = messages

const notice = (verso: Verso, text: string): Locator => verso.page.locator('.notice').filter({ hasText: text })

/** Takes back what the notice tells of. */
async function undo(verso: Verso, told: string): Promise<void> {
  await notice(verso, told).getByRole('button', { name: common.undo, exact: true }).click()
}

/** By the menu on top, as from any place. */
async function switchTo(verso: Verso, from: string, to: string): Promise<void> {
  await verso.page.getByTitle(branching.menu(from)).click()
  await verso.page.getByRole('menuitemradio', { name: to, exact: true }).click()
  await expect(verso.page.getByTitle(branching.menu(to))).toBeVisible()
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
  await expect(verso.page.getByTitle(branching.menu(name))).toBeVisible()
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
  await verso.page.getByRole('combobox').fill(branching.tryIt)
  await verso.page.keyboard.press('Enter')
  await answer(verso, 'rewrite/garden', words.asking.tryDo)

  await expect(verso.page.getByTitle(branching.menu('rewrite/garden'))).toBeVisible()
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

test('what is shown is merged into another branch in one step, with what is typed kept, and taken back in one', async ({
  verso,
}) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nTwo beds.')
  await makeBranch(verso, 'ideas')
  await verso.editPage('Garden', '# Garden\n\nFour beds.')
  await verso.startEditing('Garden')
  await verso.type('Garden', '# Garden\n\nFive beds, perhaps.')

  await verso.go('branches')
  await chooseFor(verso, 'main', words.mergeThere('ideas', 'main'))
  await expect(verso.page.getByTitle(branching.menu('main'))).toBeVisible()
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Four beds.')
  await undo(verso, words.done.merged('ideas', 'main'))
  await expect(verso.page.getByTitle(branching.menu('ideas'))).toBeVisible()
  await verso.startEditing('Garden')
  await expect(verso.textBox('Garden')).toContainText('Five beds, perhaps.')
  const repository = await cloneOut(verso)
  expect(await git(['show', 'main:Garden.md'], { cwd: repository })).toContain('Two beds.')
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
    .getByRole('button', { name: words.actions.undoNamed(undoing.said['delete-branch']('ideas')) })
    .click()
  await verso.main
    .getByRole('button', { name: words.actions.redoNamed(undoing.said['delete-branch']('ideas')) })
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

test('branches and tags are the same here and on a server: opened from there, deleted and renamed there, and gone for good', async ({
  verso,
  server,
}) => {
  const bare = await makeRepository(server.repositories, 'garden.git', [
    { message: 'Two beds', files: { 'Garden.md': '# Garden\n\nTwo beds.\n' } },
    { message: 'Four beds', files: { 'Garden.md': '# Garden\n\nFour beds.\n' } },
  ])
  const native = (...args: readonly string[]): Promise<string> => git(args, { cwd: bare })
  for (const name of ['plan', 'old', 'theirs']) await native('branch', name, 'main')
  await native('update-ref', 'refs/heads/main', 'main~1')
  await native('tag', 'as-printed', 'main')
  await native('symbolic-ref', 'HEAD', 'refs/heads/main')
  const refs = async (): Promise<readonly string[]> => (await native('for-each-ref', '--format=%(refname)')).split('\n')
  const synced = async (done: number): Promise<void> => {
    await exchange(verso, 'sync')
    await expect(verso.main.getByText(exchanging.synced.settled(done))).toBeVisible()
  }
  const open = async (name: string): Promise<void> => {
    await verso.go('branches')
    await rowOf(verso, name)
      .getByRole('button', { name: branching.openNamed(name), exact: true })
      .click()
    await expect(verso.page.getByTitle(branching.menu(name))).toBeVisible()
  }

  await cloneWiki(verso, { url: `${server.url}/repositories/garden.git`, token: 'any' })
  await verso.startEditing('Garden')
  await verso.type('Garden', '# Garden\n\nA thought on main.')
  await open('plan')
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Four beds.')
  await verso.editPage('Garden', '# Garden\n\nFive beds.')
  await open('old')
  await open('theirs')
  await switchTo(verso, 'theirs', 'main')
  await verso.startEditing('Garden')
  await expect(verso.textBox('Garden')).toContainText('A thought on main.')

  await verso.go('branches')
  await chooseFor(verso, 'old', words.remove)
  await verso.main.getByRole('button', { name: words.origin.ask.both, exact: true }).click()
  await expect(notice(verso, branching.done.deletedThere('old'))).toBeVisible()
  await expect(rowOf(verso, 'old')).toContainText(words.origin.errand.waits)
  await chooseFor(verso, 'plan', words.rename)
  await verso.main.getByLabel(words.newName('plan'), { exact: true }).fill('plan/beds')
  await verso.main.getByRole('checkbox', { name: words.origin.rename }).check()
  await verso.main.getByRole('button', { name: words.renameDo, exact: true }).click()
  await expect(notice(verso, branching.done.renamedThere('plan', 'plan/beds'))).toBeVisible()
  await verso.go('tags')
  await chooseFor(verso, 'as-printed', words.tags.remove)
  await expect(verso.main.getByRole('region', { name: words.origin.removedTags })).toContainText('as-printed')
  expect(await refs()).toEqual([
    'refs/heads/main',
    'refs/heads/old',
    'refs/heads/plan',
    'refs/heads/theirs',
    'refs/tags/as-printed',
  ])

  await synced(4)
  expect(await refs()).toEqual(['refs/heads/main', 'refs/heads/plan/beds', 'refs/heads/theirs'])
  expect(await native('show', 'plan/beds:Garden.md')).toContain('Five beds.')
  await verso.go('actions')
  await verso.main
    .getByRole('button', { name: words.actions.undoNamed(undoing.said['delete-branch']('old')), exact: true })
    .click()
  await expect(notice(verso, undoing.result['moved-back'](undoing.said['delete-branch']('old')))).toBeVisible()
  await native('branch', '-D', 'theirs')
  await synced(1)
  expect(await refs()).toEqual(['refs/heads/main', 'refs/heads/old', 'refs/heads/plan/beds'])
  await verso.go('branches')
  await expect(rowOf(verso, 'theirs')).toContainText(words.origin.there.gone)
  await expect(rowOf(verso, 'old')).toContainText(words.origin.there.same)
  await verso.go('tags')
  await expect(verso.main.getByText(words.tags.empty)).toBeVisible()
  await fsck(bare)
})
