/** Two sides that change the same lines: settled in the browser, judged by native git; and nothing typed is lost. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages } from '../../src/app/messages/all'
import { fsck, git, makeFolder } from '../support/git'
import { cloneWiki, exchange } from './harness/exchange'
import { expect, test } from './harness/git-host'
import type { GitHost } from './harness/git-host'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { editing, merging, shell, syncing } = messages
const { text, draft } = merging
const yours = merging.sides.remote('')

const garden = (bed: string, gate: string, wall = 'A wall.'): string =>
  `# Garden\n\n${bed}\n\n${wall}\n\nA path.\n\n${gate}\n`

/** Somebody else's push: the files as they are to be, in one commit on the branch. */
async function pushNatively(bare: string, files: Readonly<Record<string, string>>): Promise<void> {
  const checkout = join(await makeFolder('verso-other'), 'wiki')
  await git(['clone', '--quiet', bare, checkout])
  for (const [path, content] of Object.entries(files)) await writeFile(join(checkout, path), content)
  await git(['add', '--all'], { cwd: checkout })
  await git(['commit', '--quiet', '--message', 'Theirs'], { cwd: checkout })
  await git(['push', '--quiet', 'origin', 'HEAD:main'], { cwd: checkout })
}

const headOf = (repository: string): Promise<string> => git(['rev-parse', 'main'], { cwd: repository })

/** A clone whose garden both sides have changed in two places; ends at the merge that waits. */
async function meet(verso: Verso, host: GitHost): Promise<{ readonly bare: string; readonly theirs: string }> {
  const url = await host.share('wiki', [
    { message: 'Begin', files: { 'Home.md': '# Home\n', 'Garden.md': garden('Beans.', 'Peas.') } },
  ])
  const bare = host.bare('wiki')
  await cloneWiki(verso, { url, token: 'any' })
  await pushNatively(bare, { 'Garden.md': garden('Kale by the gate.', 'Mint and sage.') })
  await verso.editPage('Garden', garden('Leeks by the shed.', 'Rue and thyme.'))
  await exchange(verso, 'sync')
  const asked = verso.main.getByText(merging.remote.conflicted(1))
  await expect(asked).toBeVisible()
  await verso.main.getByRole('link', { name: merging.remote.settle }).click()
  await expect(place(verso, 2)).toBeVisible()
  return { bare, theirs: await headOf(bare) }
}

const place = ({ main }: Verso, number: number) => main.getByRole('region', { name: text.place(number, 2) })
const expectProgress = ({ main }: Verso, settled: number) =>
  expect(main.getByText(text.places(settled, 2), { exact: true })).toBeVisible()

/** Takes ours in the first place, and writes the second by hand. */
async function settleBoth(verso: Verso): Promise<void> {
  await place(verso, 1).getByRole('button', { name: yours.takeOurs }).click()
  await expectProgress(verso, 1)
  await place(verso, 2).getByRole('button', { name: text.edit, exact: true }).click()
  await verso.main.getByRole('textbox', { name: text.editing(2) }).fill('Mint, sage and thyme.')
  await verso.page.keyboard.press('ControlOrMeta+Enter')
  await expectProgress(verso, 2)
}

test('a conflict with a git server is settled by one side here and by hand there, and sent', async ({
  verso,
  host,
}) => {
  const { bare, theirs } = await meet(verso, host)
  await settleBoth(verso)
  await verso.main.getByRole('button', { name: merging.finish }).click()
  await expect(verso.page.getByText(merging.finishedSent)).toBeVisible()
  await expect(verso.main).toContainText(syncing.inStep(host.name))

  await fsck(bare)
  expect(await git(['show', 'main:Garden.md'], { cwd: bare })).toBe(
    garden('Leeks by the shed.', 'Mint, sage and thyme.').trimEnd(),
  )
  const [ours = '', ...parents] = (await git(['log', '-1', '--format=%P', 'main'], { cwd: bare })).split(' ')
  expect(parents).toEqual([theirs])
  expect(await git(['show', '-s', '--format=%s', ours], { cwd: bare })).toBe(editing.edit('Garden'))
})

test('a merge half settled is there after going elsewhere and after a reload; aborting brings everything back', async ({
  verso,
  host,
}) => {
  const { bare, theirs } = await meet(verso, host)
  const before = await headOf(await cloneOut(verso))
  await verso.go('merge')
  await place(verso, 1).getByRole('button', { name: yours.takeTheirs }).click()
  await place(verso, 2).getByRole('button', { name: text.edit, exact: true }).click()
  await verso.main.getByRole('textbox', { name: text.editing(2) }).fill('Half a w')
  await verso.page.keyboard.press('Escape')
  await expect(place(verso, 2)).toBeFocused()

  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Leeks by the shed.')
  await verso.page.reload()
  await verso.page
    .getByRole('link', { name: shell.mergeWaits(0, 1) })
    .first()
    .click()
  await expectProgress(verso, 1)
  await expect(verso.main.getByRole('textbox', { name: text.editing(2) })).toHaveText('Half a w')

  await verso.main.getByRole('button', { name: merging.abort }).click()
  await verso.page.getByRole('button', { name: merging.abortNow }).click()
  await expect(verso.page.getByText(merging.aborted)).toBeVisible()
  await expect(verso.page.getByRole('link', { name: shell.mergeWaits(0, 1) })).toHaveCount(0)
  expect(await headOf(await cloneOut(verso))).toBe(before)
  expect(await headOf(bare)).toBe(theirs)
})

test('a save that meets another one in the same lines is settled place by place, and both are kept', async ({
  verso,
}) => {
  await verso.openFresh()
  await verso.writePage('Garden', garden('Beans.', 'Peas.'))
  const other = await verso.inNewTab()
  await verso.startEditing('Garden')
  await verso.type('Garden', garden('Leeks by the shed.', 'Rue and thyme.'))
  await other.editPage('Garden', garden('Kale by the gate.', 'Mint and sage.'))
  await verso.page.getByRole('button', { name: editing.saveAndRead, exact: true }).click()
  await expect(verso.main.getByRole('alert')).toContainText(editing.conflictTitle)

  await place(verso, 1).getByRole('button', { name: merging.sides.draft.takeTheirs }).click()
  await verso.page.reload() // in the middle of it
  await verso.page.getByRole('button', { name: editing.saveAndRead, exact: true }).click()
  await expectProgress(verso, 1)
  await place(verso, 2).focus()
  await verso.page.keyboard.press('o')
  await expectProgress(verso, 2)
  await verso.main.getByRole('button', { name: draft.save }).click()
  await verso.expectReading('Garden', 'Kale by the gate.')
  await verso.expectReading('Garden', 'Rue and thyme.')

  const repository = await cloneOut(verso)
  expect(await git(['show', 'main:Garden.md'], { cwd: repository })).toBe(
    garden('Kale by the gate.', 'Rue and thyme.').trimEnd(),
  )
  expect(await log(repository, '%s', 'Garden.md')).toHaveLength(3)
})
