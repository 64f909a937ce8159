/** Connecting, cloning and syncing, in the product's words. */
import { messages } from '../../../src/app/messages/all'
import type { Verso } from './verso'

const { connect, clone, remote } = messages.exchange

export type Account = { readonly url: string; readonly token: string; readonly keep?: 'session' | 'stored' }

/** Fills the form that is on show with a repository and the token of somebody called ada. */
export async function fillConnection({ page }: Verso, { url, token, keep = 'session' }: Account): Promise<void> {
  const address = page.getByLabel(connect.url, { exact: true })
  await address.fill(url)
  await address.press('Tab') // what an address held goes to the other fields when it is left
  await page.getByLabel(connect.username, { exact: true }).fill('ada')
  await page.getByLabel(connect.password, { exact: true }).fill(token)
  await page.getByRole('radio', { name: keep === 'stored' ? connect.keepStored : connect.keepSession }).check()
}

/** Fills the form for cloning, and sends it. */
export async function startCloning(verso: Verso, account: Account): Promise<void> {
  const { page } = verso
  if (!page.url().endsWith('#/clone')) await page.goto(`${verso.url}#/clone`)
  await fillConnection(verso, account)
  await page.getByRole('button', { name: clone.submit, exact: true }).click()
}

/** Clones a repository into a new wiki, and goes on in that. */
export async function cloneWiki(verso: Verso, account: Account): Promise<void> {
  await startCloning(verso, account)
  await verso.page.waitForURL(/#\/w\/[^/]+\/page\//)
  verso.wiki = /#\/w\/([^/]+)/.exec(verso.page.url())?.[1] ?? ''
}

/** Presses a button of the remote's view. */
export async function exchange(verso: Verso, which: 'sync' | 'fetch' | 'push'): Promise<void> {
  if (!verso.page.url().endsWith('/remote')) await verso.go('remote')
  // A notice may offer the same once more, below.
  await verso.main.getByRole('button', { name: remote[which], exact: true }).first().click()
}
