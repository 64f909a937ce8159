/** What changed since this device read it: commits of native git arrive, and what is new in them is told once. */
import { join } from 'node:path'
import { messages } from '../../src/app/messages/all'
import { makeRepositories } from '../support/git-server'
import { expect, test as base } from './harness'
import { cloneWiki, exchange } from './harness/exchange'
import { writeElsewhere } from './harness/repository'

const { news: words, rendered, verso: history } = messages

const before = '# Garden\n\nBeans by the wall, in the sun.\n\nPeas come first in spring.\n\n- [ ] Buy seeds\n'
const after = '# Garden\n\nPeas come first in spring.\n\nBeans by the fence, in the sun.\n\n- [x] Buy seeds\n'

const test = base.extend<{ repositories: string }>({
  repositories: async ({ browserName: _anyBrowser }, use) =>
    use(
      await makeRepositories({
        'wiki.git': [{ message: 'Begin', files: { 'Home.md': '# Home\n', 'Garden.md': before } }],
      }),
    ),
  serverOptions: async ({ repositories }, use) => use({ repositories }),
})

test('what others wrote is unread until it is read, and is shown as it is read', async ({
  verso,
  server,
  repositories,
}) => {
  const { page } = verso
  await cloneWiki(verso, { url: `${server.url}/repositories/wiki.git`, token: 'unasked' })
  const unread = page.getByRole('treeitem', { name: messages.shell.unread })
  await expect(page.getByRole('treeitem', { name: 'Garden' })).toBeVisible()
  await expect(unread).toHaveCount(0)

  await verso.editPage('Home', '# Home\n\nWritten here.')
  await writeElsewhere(join(repositories, 'wiki.git'), { 'Garden.md': after })
  await exchange(verso, 'sync')
  await expect(unread).toHaveText(/Garden/)
  await verso.go('changes')
  await expect(verso.main.getByText(words.unreadPages(1))).toBeVisible()

  await verso.readPage('Garden')
  const line = page.getByRole('complementary', { name: words.title })
  await expect(line).toContainText(words.changes(1, false, ['Ada']))
  await line.getByRole('button', { name: words.show }).click()
  await expect(verso.main.locator('del')).toHaveText(`${history.lineKind.removed}wall`)
  await expect(verso.main.locator('ins')).toHaveText(`${history.lineKind.added}fence`)
  await expect(verso.main.getByText(rendered.element.ticked, { exact: true })).toBeVisible()
  await expect(verso.main.getByText(rendered.movedFrom.above)).toBeVisible()
  await page.keyboard.press('n')
  await expect(verso.main.getByText(words.at(1, 2))).toBeVisible()

  await line.getByRole('button', { name: words.markRead }).click()
  await expect(line).toBeHidden()
  await expect(unread).toHaveCount(0)
  await page.reload()
  await verso.expectReading('Garden', 'Beans by the fence')
  await expect(page.getByRole('treeitem', { name: 'Garden' })).toBeVisible()
  await expect(unread).toHaveCount(0)
})

test('all can be marked as read at once', async ({ verso, server, repositories }) => {
  const { page } = verso
  await cloneWiki(verso, { url: `${server.url}/repositories/wiki.git`, token: 'unasked' })
  await expect(page.getByRole('treeitem', { name: 'Garden' })).toBeVisible()
  await writeElsewhere(join(repositories, 'wiki.git'), { 'New.md': '# New\n' })
  await exchange(verso, 'sync')
  const unread = page.getByRole('treeitem', { name: messages.shell.unread })
  await expect(unread).toHaveText(/New/)
  await verso.go('changes')
  await page.getByRole('button', { name: words.markAllRead }).click()
  await expect(unread).toHaveCount(0)
})
