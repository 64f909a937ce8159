/** A whole day's work without a pointer: what has the focus is said at every step, and is never lost or under a bar. */
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import { atFocus, press, tabTo } from './harness/looking/keys'
import { makeRepository } from '../support/git-server'

const { common, editing, exchange, merging, moving, palette, reading, shell, verso: words } = messages

/** Does what the palette offers under that name. */
async function act(page: Page, name: string): Promise<void> {
  await press(page, '/')
  await expect(atFocus(page)).toHaveAccessibleName(palette.findAction)
  await page.keyboard.type(name)
  await press(page, 'Enter')
}

test('a page is written, linked, renamed, moved, compared, restored and deleted with keys alone', async ({
  verso,
  page,
}) => {
  test.setTimeout(240_000)
  const { main } = verso
  await verso.openFresh()

  // Write two pages, the second with a link that was suggested.
  await press(page, 'n')
  await expect(atFocus(page)).toHaveAccessibleName(editing.titleField)
  await page.keyboard.type('Beans')
  await press(page, 'Enter')
  await expect(verso.textBox('Beans')).toBeFocused()
  await page.keyboard.type('By the wall.')
  await press(page, 'ControlOrMeta+Enter')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await press(page, 'n')
  await expect(atFocus(page)).toHaveAccessibleName(editing.titleField)
  await page.keyboard.type('Garden')
  await press(page, 'Enter')
  await expect(verso.textBox('Garden')).toBeFocused()
  await page.keyboard.type('See [[Bea')
  await expect(page.getByRole('option').first()).toContainText('Beans')
  await press(page, 'Enter')
  await press(page, 'ControlOrMeta+Enter')
  await verso.expectReading('Garden', 'See Beans')

  // Follow the link, change the page, rename it from the tree; the links go with it.
  await tabTo(page, verso.article.getByRole('link', { name: 'Beans', exact: true }))
  await press(page, 'Enter')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await press(page, 'e')
  await expect(verso.textBox('Beans')).toBeFocused()
  await press(page, 'ControlOrMeta+End')
  await page.keyboard.type(' In May.')
  await press(page, 'ControlOrMeta+Enter')
  await verso.expectReading('Beans', 'In May.')
  await tabTo(page, page.getByRole('tree'), 'Shift+Tab')
  await press(page, 'Home')
  await press(page, 'F2')
  const dialog = page.getByRole('dialog', { name: reading.renameTitle })
  await expect(atFocus(page)).toHaveAccessibleName(reading.path)
  await press(page, 'ControlOrMeta+a')
  await page.keyboard.type('Vegetables/Broad beans')
  await expect(dialog.getByText(moving.links(1, 1))).toBeVisible()
  await press(page, 'Enter')
  await expect(page).toHaveURL(/Vegetables\/Broad%20beans\.md$/)
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()

  // Turn the sheet, compare its revisions, and bring the first one back.
  await press(page, 'h')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(verso.revisions()).toHaveCount(3)
  for (const row of [verso.revisions().nth(1), verso.revisions().nth(2)]) {
    await tabTo(page, row.getByRole('checkbox'))
    await press(page, 'Space')
  }
  await tabTo(page, page.getByRole('link', { name: words.history.comparePicked }))
  await press(page, 'Enter')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(main.getByRole('table')).toBeVisible()
  await press(page, 'n')
  await expect(atFocus(page)).toContainText('In May.')
  await page.goBack()
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, verso.revisions().nth(2).getByRole('button').last())
  await press(page, 'Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  for (let step = 0; step < 9; step++) {
    if ((await atFocus(page).textContent())?.includes(words.history.restore)) break
    await press(page, 'ArrowDown')
  }
  await press(page, 'Enter')
  await expect(page.getByText(/^Restored as of/)).toBeVisible()
  await press(page, 't')
  await expect(main).not.toContainText('In May.')

  // Delete it; whoever did is told, and can take it back from where they are.
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await act(page, reading.remove)
  await tabTo(page, page.getByRole('button', { name: common.undo }))
  await press(page, 'Enter')
  await expect(page).toHaveURL(/Vegetables\/Broad%20beans\.md$/)

  // Go anywhere by name.
  await press(page, 'ControlOrMeta+k')
  await expect(atFocus(page)).toHaveAccessibleName(palette.findPage)
  await page.keyboard.type('gard')
  await press(page, 'Enter')
  await verso.expectReading('Garden', 'See Broad beans')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a remote is connected and a conflict settled with keys alone', async ({ verso, page, server }) => {
  test.setTimeout(240_000)
  const { main } = verso
  await makeRepository(server.repositories, 'wiki.git', [
    { message: 'Theirs', files: { 'Home.md': '# Another wiki\n' } },
  ])
  await verso.openFresh()
  await page.goto(`${verso.url}#/settings`)
  await tabTo(page, main.getByRole('switch', { name: merging.rules.list['new-pages'].name }))
  await press(page, 'Space')
  await act(page, shell.remote)
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, main.getByRole('button', { name: 'wiki' }))
  await press(page, 'Enter')
  await tabTo(page, main.getByRole('button', { name: exchange.connect.submit, exact: true }))
  await press(page, 'Enter')
  await expect(main).toContainText(exchange.remote.never)
  await tabTo(page, main.getByRole('button', { name: exchange.remote.sync, exact: true }))
  await press(page, 'Enter')
  await tabTo(page, main.getByRole('link', { name: merging.remote.settle }))
  await press(page, 'Enter')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  const place = main.getByRole('region', { name: merging.text.place(1, 1) })
  await expect(place).toBeVisible()
  await press(page, 'n')
  await expect(place).toBeFocused()
  await press(page, 't')
  await tabTo(page, main.getByRole('button', { name: merging.finish }))
  await press(page, 'Enter')
  await expect(page.getByText(merging.finishedSent)).toBeVisible()
  await expect(atFocus(page)).not.toHaveRole('document')
})
