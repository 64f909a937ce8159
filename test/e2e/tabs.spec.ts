/** Several tabs on one wiki: what one saves the others show, and where two write at once nobody is overwritten. */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'

const { editing } = messages

const garden = (bed: string, gate: string): string => `# Garden\n\n${bed}\n\nA wall.\n\n${gate}`

test('what one tab saves, the other shows at once', async ({ verso }) => {
  await verso.openFresh()
  const other = await verso.inNewTab()
  await verso.writePage('Garden', garden('Beans.', 'Peas.'))
  await other.page.getByRole('treeitem', { name: 'Garden' }).click()
  await other.expectReading('Garden', 'Beans.')

  await verso.editPage('Garden', garden('Beans and lovage.', 'Peas.'))
  await other.expectReading('Garden', 'Beans and lovage.')
  await verso.openHistory('Garden')
  await expect(verso.revisions()).toHaveCount(2)
  await other.editPage('Garden', garden('Kale.', 'Peas.'))
  await expect(verso.revisions()).toHaveCount(3)
})

test('two tabs that edit one page in different places end with both edits', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Garden', garden('Beans.', 'Peas.'))
  const other = await verso.inNewTab()
  await verso.startEditing('Garden')
  await other.startEditing('Garden')
  await other.type('Garden', garden('Beans.', 'Peas and mint.'))
  await verso.type('Garden', garden('Beans and lovage.', 'Peas.'))

  await other.saveAndRead('Garden')
  await expect(verso.page.getByText(editing.movedElsewhere)).toBeVisible()
  await verso.textBox('Garden').press('ControlOrMeta+s')
  await expect(verso.page.getByText(editing.savedMerged)).toBeVisible()
  await expect(verso.textBox('Garden')).toContainText('Peas and mint.')
  await other.expectReading('Garden', 'Beans and lovage.')
  await other.expectReading('Garden', 'Peas and mint.')
})

test('two tabs that edit the same line are asked, and what was not kept stays in the history', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Garden', garden('Beans.', 'Peas.'))
  const other = await verso.inNewTab()
  for (const [answer, kept] of [
    [editing.keepTheirs, 'Kale.'],
    [editing.keepMine, 'Leeks.'],
  ] as const) {
    await verso.startEditing('Garden')
    await verso.type('Garden', garden('Leeks.', 'Peas.'))
    await other.editPage('Garden', garden('Kale.', `Peas, ${answer}.`))
    await verso.page.getByRole('button', { name: editing.saveAndRead }).click()
    const asked = verso.main.getByRole('alert')
    await expect(asked).toContainText(editing.conflictTitle)
    await other.readPage('Garden')
    await other.expectReading('Garden', 'Kale.')
    await asked.getByRole('button', { name: answer }).click()
    await verso.readPage('Garden')
    await verso.expectReading('Garden', kept)
  }
  const repository = await cloneOut(verso)
  const texts = await Promise.all(
    (await log(repository, '%H', 'Garden.md')).map((commit) =>
      git(['show', `${commit}:Garden.md`], { cwd: repository }),
    ),
  )
  expect(texts.map((text) => text.split('\n')[2])).toEqual(['Leeks.', 'Kale.', 'Kale.', 'Beans.'])
})
