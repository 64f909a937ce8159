/** A heading called otherwise: from the outline, and from the palette. */
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'

const { common, moving: t, reading } = messages

test('a heading is renamed from the outline with every link to it, in one commit that can be taken back', async ({
  verso,
}) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Plan', '# Plan\n\n## Old *part*\n\nText, see [below](#beans).\n\n## Beans\n\nSown.')
  await verso.writePage('Diary', 'Look at [[Plan#Old part|the part]].\n\nEnd.')
  await page.getByRole('link', { name: 'Plan', exact: true }).first().click()
  const outline = page.getByRole('navigation', { name: reading.outline })
  await outline.getByRole('listitem').filter({ hasText: 'Old part' }).hover()
  await outline.getByRole('button', { name: t.headingMenu('Old part') }).click()
  await page.getByRole('menuitem', { name: t.renameThis }).click()

  const dialog = page.getByRole('dialog', { name: t.headingTitle })
  const words = dialog.getByRole('textbox', { name: t.headingTo })
  await expect(words).toHaveValue('Old *part*')
  await words.fill('New *part*')
  await expect(dialog).toContainText(t.links(1, 1))
  await dialog.getByText('Diary').click()
  await expect(dialog).toContainText('[[Plan#New part|the part]]')
  await page.screenshot({ path: test.info().outputPath('heading.png') })
  await dialog.getByRole('button', { name: reading.renameDo }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'New part' })).toBeVisible()

  await page.getByRole('button', { name: common.undo }).click()
  await expect(page.getByRole('heading', { name: 'Old part' })).toBeVisible()
  const repository = await cloneOut(verso)
  expect((await log(repository, '%s'))[1]).toBe(t.headingMessage('Old *part*', 'New *part*', 'Plan'))
})

test('the palette renames any heading of the page, on a phone as well', async ({ verso }) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Plan', '## One\n\nText.\n\n## Two\n\nSee [one](#one).\n\nEnd.')
  await page.setViewportSize({ width: 390, height: 780 })
  // What can be done is what could be done when the palette opened, and the renaming is fetched once the page is shown.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(t.renameHeading)
    await page.getByRole('option', { name: t.renameHeading, exact: true }).click({ timeout: 2000 })
  }).toPass()
  const dialog = page.getByRole('dialog', { name: t.headingTitle })
  await dialog.getByRole('combobox', { name: t.heading }).selectOption({ label: 'Two' })
  await dialog.getByRole('textbox', { name: t.headingTo }).fill('Zwei')
  await expect(dialog).toContainText(t.noLinks)
  await page.screenshot({ path: test.info().outputPath('heading-390.png') })
  await dialog.getByRole('button', { name: reading.renameDo }).click()
  await expect(page.getByRole('heading', { name: 'Zwei' })).toBeVisible()
})

test('the editor renames the heading at the cursor, once what was typed is saved', async ({ verso }) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Plan', '## One\n\nText.\n\n## Two\n\nSee [one](#one).\n\nEnd.')
  await verso.go('edit/Plan.md')
  const box = page.getByRole('textbox', { name: messages.editing.textOf('Plan') })
  await box.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Typed.')
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(t.renameHeading)
    await page.getByRole('option', { name: t.renameHeading, exact: true }).click({ timeout: 2000 })
  }).toPass()
  await expect(page.getByText(t.headingDraft)).toBeVisible()
  await page.getByRole('button', { name: messages.editing.save, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.headingTitle })
  await dialog.getByRole('combobox', { name: t.heading }).selectOption({ label: 'Two' })
  await dialog.getByRole('textbox', { name: t.headingTo }).fill('Zwei')
  await page.screenshot({ path: test.info().outputPath('heading-desk.png') })
  await dialog.getByRole('button', { name: reading.renameDo }).click()
  await expect(box).toContainText('Zwei')
  await expect(box).toContainText('Typed.')
  const repository = await cloneOut(verso)
  expect((await log(repository, '%s'))[0]).toBe(t.headingMessage('Two', 'Zwei', 'Plan'))
})
