/** Exchanging commits with the real thing: git's own `http-backend`, and native git as the judge of what arrived. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages } from '../../src/app/messages/all'
import { fsck, git, makeFolder } from '../support/git'
import { makeRepositories, startServer, type CommitStep } from '../support/git-server'
import { startMeddler, type Meddler } from '../git/transport/meddler'
import { cloneWiki, exchange, fillConnection, startCloning } from './harness/exchange'
import { expect, test as base } from './harness'
import { cloneOut, log } from './harness/repository'
import { findTraces, overhear } from './harness/traces'
import type { Verso } from './harness/verso'

const { clone, connect, failures, remote, synced, wikis } = messages.exchange
const { merging, syncing } = messages
const token = 'canary-7f3a9c2e51'
const basic = Buffer.from(`ada:${token}`).toString('base64')

const steps: readonly CommitStep[] = [
  { message: 'Begin', files: { 'Home.md': '# Home\n\nSee [[Garden]].\n', 'Gärten/Öl & Wein.md': '# Öl & Wein\n' } },
  { message: 'Plant', files: { 'Garden.md': '# Garden\n\nBeans.\n\nA wall.\n\nPeas.\n' } },
]

/** A git server elsewhere: with a password, without CORS, and with somebody on the line who can spoil answers. */
type Host = { readonly meddler: Meddler; readonly name: string; readonly url: string; readonly bare: string }

const test = base.extend<{ host: Host }>({
  // Playwright reads the names of what is asked for here, so something has to be.
  host: async ({ browserName: _anyBrowser }, use) => {
    const repositories = await makeRepositories({ 'wiki.git': steps })
    const upstream = await startServer({ repositories, user: `ada:${token}` })
    const meddler = await startMeddler(upstream.url)
    const url = `${meddler.url}/repositories/wiki.git`
    await use({ meddler, name: new URL(url).host, url, bare: join(repositories, 'wiki.git') })
    await meddler.close()
    await upstream.close()
  },
  serverOptions: async ({ host }, use) => use({ allow: [host.meddler.url, 'http://127.0.0.1:1'] }),
})

const headOf = (repository: string): Promise<string> => git(['rev-parse', 'main'], { cwd: repository })

/** The browser and the server have the same commits, and both repositories are sound. */
async function expectInStep(verso: Verso, bare: string): Promise<void> {
  await fsck(bare)
  const home = await cloneOut(verso)
  expect(await log(home, '%H %P %T %an %ae %at %s')).toEqual(await log(bare, '%H %P %T %an %ae %at %s'))
}

/** The commit made again by native git, from the same text in a checkout of its parent. */
async function commitNatively(bare: string, commit: string, files: Readonly<Record<string, string>>): Promise<string> {
  const checkout = join(await makeFolder('verso-checkout'), 'wiki')
  await git(['clone', '--quiet', bare, checkout])
  await git(['checkout', '--quiet', `${commit}^`], { cwd: checkout })
  for (const [path, text] of Object.entries(files)) await writeFile(join(checkout, path), text)
  await git(['add', '--all'], { cwd: checkout })
  const [GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_AUTHOR_DATE, message = ''] = (
    await git(['show', '--no-patch', '--date=raw', '--format=%an%n%ae%n%ad%n%s', commit], { cwd: bare })
  ).split('\n')
  const env = {
    GIT_AUTHOR_NAME,
    GIT_AUTHOR_EMAIL,
    GIT_AUTHOR_DATE,
    GIT_COMMITTER_NAME: GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: GIT_AUTHOR_EMAIL,
    GIT_COMMITTER_DATE: GIT_AUTHOR_DATE,
  }
  await git(['commit', '--quiet', '--message', message], { cwd: checkout, env })
  return git(['rev-parse', 'HEAD'], { cwd: checkout })
}

/** Somebody else's push: the files as they are to be, in one commit on the branch. */
async function pushNatively(bare: string, message: string, files: Readonly<Record<string, string>>): Promise<void> {
  const checkout = join(await makeFolder('verso-other'), 'wiki')
  await git(['clone', '--quiet', bare, checkout])
  for (const [path, text] of Object.entries(files)) await writeFile(join(checkout, path), text)
  await git(['add', '--all'], { cwd: checkout })
  await git(['commit', '--quiet', '--message', message], { cwd: checkout })
  await git(['push', '--quiet', 'origin', 'HEAD:main'], { cwd: checkout })
}

async function introduce({ page, url }: Verso): Promise<void> {
  const words = messages.exchange.settings
  await page.goto(`${url}#/settings`)
  const form = page.locator('form').filter({ has: page.getByLabel(words.email, { exact: true }) })
  await form.getByLabel(words.name, { exact: true }).fill('Ada Lovelace')
  await form.getByLabel(words.email, { exact: true }).fill('ada@example.org')
  await form.getByRole('button', { name: words.save, exact: true }).click()
  await expect(page.getByText(words.saved)).toBeVisible()
}

test('a clone through the proxy is edited and pushed, byte for byte as native git would have it', async ({
  verso,
  page,
  host,
}) => {
  await introduce(verso)
  await page.goto(`${verso.url}#/clone`)
  await fillConnection(verso, { url: host.url, token })
  await expect(page.getByText('it will see your token')).toBeVisible()
  await cloneWiki(verso, { url: host.url, token })
  await verso.expectReading('Home', 'See Garden.')
  await verso.article.getByRole('link', { name: 'Garden' }).click()
  await verso.expectReading('Garden', 'Peas.')
  await verso.openHistory('Garden')
  await expect(verso.revisions()).toHaveCount(1)

  const garden = '# Garden\n\nBeans, 豆 and lovage.\n\nA wall.\n\nPeas.\n'
  await verso.editPage('Garden', garden)
  await verso.writePage('Büro', '# Büro\n\nA desk.\n')
  await verso.go('remote')
  await expect(verso.main).toContainText(syncing.ahead(host.name, 2))
  await exchange(verso, 'sync')
  await expect(verso.main).toContainText(`${synced.pushed(2)}.`)
  await expect(verso.main).toContainText(syncing.inStep(host.name))

  await expectInStep(verso, host.bare)
  expect(await commitNatively(host.bare, 'main', { 'Büro.md': '# Büro\n\nA desk.\n' })).toBe(await headOf(host.bare))
  expect(await commitNatively(host.bare, 'main^', { 'Garden.md': garden })).toBe(
    await git(['rev-parse', 'main^'], { cwd: host.bare }),
  )
})

test('what others push meanwhile is merged, and where both changed a line nobody is overwritten', async ({
  verso,
  host,
}) => {
  await cloneWiki(verso, { url: host.url, token })
  await pushNatively(host.bare, 'Theirs', { 'Garden.md': '# Garden\n\nBeans.\n\nA wall.\n\nPeas and mint.\n' })
  await verso.editPage('Garden', '# Garden\n\nBeans and lovage.\n\nA wall.\n\nPeas.\n')
  await exchange(verso, 'fetch')
  await expect(verso.main).toContainText(syncing.behind(host.name, 1))
  await expect(verso.main).toContainText(syncing.ahead(host.name, 1))
  await exchange(verso, 'push')
  await expect(verso.main.getByRole('alert')).toContainText(synced.rejectedTitle)
  await exchange(verso, 'sync')
  await expect(verso.main).toContainText(synced.merged)
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Beans and lovage.')
  await verso.expectReading('Garden', 'Peas and mint.')
  await expectInStep(verso, host.bare)
  expect(await git(['show', 'main:Garden.md'], { cwd: host.bare })).toBe(
    '# Garden\n\nBeans and lovage.\n\nA wall.\n\nPeas and mint.',
  )

  for (const side of ['theirs', 'mine'] as const) {
    await pushNatively(host.bare, `Kale, ${side}`, { 'Garden.md': `# Garden\n\nKale, ${side}.\n` })
    await verso.editPage('Garden', `# Garden\n\nLeeks, ${side}.`)
    const ours = await headOf(await cloneOut(verso))
    const theirs = await headOf(host.bare)
    await exchange(verso, 'sync')
    await expect(verso.main).toContainText(merging.remote.conflicted(1))
    expect(await headOf(host.bare)).toBe(theirs)
    await verso.main.getByRole('link', { name: merging.remote.settle }).click()
    const take = merging.sides.remote('')[side === 'mine' ? 'takeOurs' : 'takeTheirs']
    await verso.main.getByRole('button', { name: merging.allOf(take) }).click()
    await verso.main.getByRole('button', { name: merging.finish }).click()
    await expect(verso.main).toContainText(syncing.inStep(host.name))
    await expectInStep(verso, host.bare)
    const kept = side === 'mine' ? 'Leeks, mine.' : 'Kale, theirs.'
    expect(await git(['show', 'main:Garden.md'], { cwd: host.bare })).toContain(kept)
    const all = await git(['rev-list', 'main'], { cwd: host.bare })
    expect(all).toContain(ours)
    expect(all).toContain(theirs)
  }
})

test('a wiki begun here fills an empty repository that the app’s own server shares', async ({ verso, server }) => {
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nBeans.')
  const bare = join(server.repositories, 'empty.git')
  await git(['init', '--quiet', '--bare', bare])
  await verso.go('remote')
  await verso.main.getByRole('button', { name: 'empty' }).click()
  await expect(verso.main).toContainText('only it sees your token')
  await verso.main.getByRole('button', { name: connect.submit, exact: true }).click()
  await expect(verso.main).toContainText(syncing.empty(syncing.ownServer, 2))
  await exchange(verso, 'push')
  await expect(verso.main).toContainText('have the same commits')
  await expectInStep(verso, bare)
})

const spoiled = { headers: { 'content-type': 'text/html' }, body: () => '<!doctype html><h1>A blog</h1>' }

test('a clone that fails says why and what to do, and leaves nothing behind', async ({
  verso,
  page,
  host,
  problems,
}) => {
  problems.expect(/Failed to load resource/)
  await verso.openFresh()
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort())
  const before = await databases()
  const expectFailure = async ({ what, next }: { readonly what: string; readonly next: string }) => {
    await expect(verso.main.getByRole('alert')).toContainText(what)
    await expect(verso.main.getByRole('alert')).toContainText(next)
    expect(await databases()).toEqual(before)
  }
  const other = (url: string) => new URL(url).host

  await startCloning(verso, { url: host.url, token: 'wrong' })
  await expectFailure(failures.unauthorized(host.name))
  await startCloning(verso, { url: host.url.replace('wiki.git', 'other.git'), token })
  await expectFailure(failures['remote-not-found'](host.name))
  await startCloning(verso, { url: 'http://127.0.0.1:1/wiki.git', token })
  await expectFailure(failures['host-unknown'](other('http://127.0.0.1:1')))
  await startCloning(verso, { url: 'https://git.example.org/wiki.git', token })
  await expectFailure(failures['proxy-refused']('git.example.org'))
  host.meddler.spoil(/info\/refs/, spoiled)
  await startCloning(verso, { url: host.url, token })
  await expectFailure(failures['not-a-git-server'](host.name))
  host.meddler.spoil(/POST .*upload-pack/, { breakAt: 60 })
  await startCloning(verso, { url: host.url, token })
  await expectFailure(failures['cut-off'](host.name))

  await page.goto(`${verso.url}#/wikis`)
  await expect(page.getByRole('list', { name: wikis.list }).getByRole('listitem')).toHaveCount(1)
})

test('Cancel stops a clone that does not get on, and leaves nothing behind', async ({ verso, page, host }) => {
  await verso.openFresh()
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort())
  const before = await databases()
  host.meddler.spoil(/POST .*upload-pack/, { stallAt: 40 })
  await startCloning(verso, { url: host.url, token })
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: messages.common.cancel, exact: true }).click()
  await expect(verso.main.getByText(clone.stopped)).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect.poll(databases).toEqual(before)
  await cloneWiki(verso, { url: host.url, token })
  await verso.expectReading('Home', 'See Garden.')
})

test('a push that is cut off loses nothing, and the next sync completes it', async ({ verso, host, problems }) => {
  problems.expect(/Failed to load resource/)
  await cloneWiki(verso, { url: host.url, token })
  await verso.editPage('Garden', '# Garden\n\nBeans and lovage.\n')
  host.meddler.spoil(/POST .*receive-pack/, { breakAt: 20 })
  await exchange(verso, 'sync')
  await expect(verso.main.getByRole('alert')).toContainText(messages.errors.reasons.unconfirmed(host.name)[0])
  await exchange(verso, 'sync')
  await expect(verso.main).toContainText(syncing.inStep(host.name))
  await expectInStep(verso, host.bare)
  expect(await git(['show', 'main:Garden.md'], { cwd: host.bare })).toContain('lovage')
})

for (const keep of ['session', 'stored'] as const) {
  test(`a token kept ${keep === 'stored' ? 'on this device' : 'for this session'} is nowhere to be read`, async ({
    verso,
    page,
    host,
    context,
    problems,
  }) => {
    problems.expect(/Failed to load resource/)
    const heard = overhear(context)
    await cloneWiki(verso, { url: host.url.replace('//', `//ada:${token}@`), token, keep })
    await verso.editPage('Garden', '# Garden\n\nBeans and lovage.\n')
    await exchange(verso, 'sync')
    await expect(verso.main).toContainText(syncing.inStep(host.name))
    await expect(verso.main).toContainText(remote.tokens[keep])
    expect(await findTraces(page, [token, basic])).toEqual([])
    expect(await findTraces(page, ['wiki.git'])).toContain(`indexedDB verso/wiki/${verso.wiki} settings/remote`)

    host.meddler.spoil(/info\/refs/, { status: 500, body: () => `Somebody said ${token} and ${basic}.` })
    await exchange(verso, 'sync')
    await expect(verso.main.getByRole('alert')).toContainText(failures['remote-failed'](host.name).what)
    expect(await findTraces(page, [token, basic])).toEqual([])
    expect(heard.filter((said) => said.includes(token) || said.includes(basic))).toEqual([])

    await page.reload()
    await expect(verso.main).toContainText(remote.tokens[keep === 'stored' ? 'stored' : 'none'])
    await exchange(verso, 'sync')
    await expect(verso.main).toContainText(
      keep === 'stored' ? synced.nothing(host.name) : failures['token-missing'](host.name).what,
    )
    expect(await findTraces(page, [token, basic])).toEqual([])
  })
}
