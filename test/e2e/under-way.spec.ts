/** A sync that takes long goes on while one reads elsewhere, and can be stopped from there. */
import { messages } from '../../src/app/messages/all'
import { cloneWiki, exchange } from './harness/exchange'
import { expect, test } from './harness/git-host'

const { common, exchange: words, syncing } = messages

test('a sync whose view is left is told of in the frame, and cancelled there', async ({ verso, host, meddler }) => {
  const shared = await host.share('wiki', [{ message: 'Begin', files: { 'Home.md': '# Home\n' } }])
  await cloneWiki(verso, { url: shared.replace(host.origin, meddler.url), token: 'any' })
  await verso.go('remote')
  meddler.spoil(/info\/refs/, { stallAt: 10 })
  await exchange(verso, 'sync')
  await expect(verso.main.getByRole('button', { name: common.cancel })).toBeVisible()

  await verso.readPage('Home')
  const frame = verso.page.getByRole('banner')
  await expect(frame).toContainText(syncing.underWay)
  await verso.go('remote')
  await expect(verso.main.getByRole('button', { name: words.remote.sync, exact: true }).first()).toBeDisabled()

  await verso.readPage('Home')
  await frame.getByRole('button', { name: common.cancel }).click()
  await expect(frame).not.toContainText(syncing.underWay)
  await exchange(verso, 'sync')
  await expect(verso.main).toContainText(words.synced.nothing(new URL(meddler.url).host))
})
