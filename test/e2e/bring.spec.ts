/** Files from a device, brought into a wiki as one commit. */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'

const { bringing: words } = messages.exchange

const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })
// The smallest image there is: one transparent point.
const point = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')

test('files are brought in as one commit, after saying what will be added, replaced and left out', async ({
  verso,
  page,
}) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nBeans.')
  await verso.go('export')
  const chooser = page.waitForEvent('filechooser')
  await verso.main.getByRole('button', { name: words.choose }).click()
  await (
    await chooser
  ).setFiles([
    file('Garden.md', '# Garden\n\nPeas, and ![a wall](wall.gif).\n'),
    file('Compost.md', '# Compost\n\nTurned in May.\n'),
    file('.hidden.md', 'Nobody’s business.'),
    { name: 'wall.gif', mimeType: 'image/gif', buffer: point },
  ])
  await expect(verso.main).toContainText(words.added(2))
  await expect(verso.main).toContainText(words.replaced(1))
  await expect(verso.main).toContainText(words.skipped(1))
  const plan = verso.main.getByRole('list', { name: words.plan })
  await expect(plan.getByRole('listitem').last()).toContainText('Garden.md')

  await verso.main.getByRole('button', { name: words.submit(3) }).click()
  await expect(page.getByText(words.done(3))).toBeVisible()
  await page.getByRole('button', { name: words.seeChange }).click()
  await expect(verso.main.getByRole('heading', { level: 1 })).toHaveText(words.message(3, ''))
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Peas, and')
  await expect(verso.main.getByRole('img', { name: 'a wall' })).toHaveJSProperty('naturalWidth', 1)

  const repository = await cloneOut(verso)
  expect(await log(repository, '%s')).toHaveLength(3)
  const changed = await git(['show', '--name-status', '--format=', 'main'], { cwd: repository })
  expect(changed.split('\n').toSorted()).toEqual(['A\tCompost.md', 'A\twall.gif', 'M\tGarden.md'])
})

test('a folder goes where the writer wants it', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.go('export')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    verso.main.getByRole('button', { name: words.choose }).click(),
  ])
  await chooser.setFiles([file('Compost.md', '# Compost\n')])
  await verso.main.getByLabel(words.folder).fill('/Notes/2026/')
  await expect(verso.main.getByRole('list', { name: words.plan })).toContainText('Notes/2026/Compost.md')
  await verso.main.getByRole('button', { name: words.submit(1) }).click()
  await expect(page.getByText(words.done(1))).toBeVisible()
  await verso.go('page/Notes/2026/Compost.md')
  await expect(verso.main.getByRole('heading', { level: 1 })).toHaveText('Compost')
})
