/** How much of a repository comes with a clone, and how the rest comes later. */
import { messages } from '../../src/app/messages/all'
import type { Extent } from '../../src/worker'
import { git } from '../support/git'
import type { CommitStep } from '../support/git-server'
import { cloneWiki, startCloning } from './harness/exchange'
import { expect, test, type GitHost } from './harness/git-host'
import { cloneOut, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { verso: words, absent, exchange } = messages
const { clone } = exchange

const text = (number: number): string => `# Garden\n\nBed ${number} of many.\n`
/** More commits than recent history has. */
const steps: readonly CommitStep[] = Array.from({ length: 60 }, (_, at) => ({
  message: `Dig bed ${at + 1}`,
  files: { 'Garden.md': text(at + 1) },
}))

async function cloneSome(verso: Verso, host: GitHost, extent: Extent): Promise<void> {
  const url = await host.share('garden', steps)
  await verso.openFresh()
  await verso.page.goto(`${verso.url}#/clone`)
  await verso.page.getByRole('radio', { name: clone.extents[extent].name }).check()
  await cloneWiki(verso, { url, token: 'any' })
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Bed 60 of many.')
}

/** Opens the page as one commit left it. */
async function openRevision(verso: Verso, host: GitHost, number: number): Promise<void> {
  const search = ['log', '--format=%H', `--grep=^Dig bed ${number}$`, 'main']
  const commit = await git(search, { cwd: host.bare('garden') })
  await verso.go(`revision/${commit}/Garden.md`)
}

test('a wiki of recent history says so, and reaches its old revisions once all of it is fetched', async ({
  verso,
  host,
}) => {
  await cloneSome(verso, host, 'recent')
  await verso.openHistory('Garden')
  await expect(verso.revisions()).toHaveCount(50)
  await expect(verso.main).toContainText(words.leftThere(host.name))
  await verso.main.getByRole('link', { name: clone.left.history.fetch }).click()
  await expect(verso.main).toContainText(clone.left.shallow(host.name))
  await verso.main.getByRole('button', { name: clone.left.history.fetch }).click()
  await expect(verso.main).toContainText(clone.left.history.done)
  await expect(verso.main).not.toContainText(clone.left.shallow(host.name))

  await openRevision(verso, host, 3)
  await expect(verso.main).toContainText('Bed 3 of many.')
  await verso.openHistory('Garden')
  await verso.main.getByRole('button', { name: words.older }).click()
  await expect(verso.revisions()).toHaveCount(60)
  await expect(verso.main).toContainText(words.beginning)
  expect(await log(await cloneOut(verso), '%H')).toEqual(await log(host.bare('garden'), '%H'))
})

test('contents left at the remote are said to be there while there is no way to them, and come when there is', async ({
  verso,
  host,
  problems,
}) => {
  problems.expect(/Failed to load resource/)
  await cloneSome(verso, host, 'on-demand')
  await host.close()
  await openRevision(verso, host, 3)
  const there = verso.main.getByText(absent.title(host.name))
  await expect(there).toBeVisible()
  await verso.openHistory('Garden')
  await verso.compareEnds()
  await expect(there).toBeVisible()

  await host.open()
  await verso.main.getByRole('button', { name: absent.tryAgain }).click()
  await expect(verso.main.getByRole('table')).toBeVisible()
  await openRevision(verso, host, 3)
  await expect(verso.main).toContainText('Bed 3 of many.')
})

const pkt = (text: string): string => (text.length + 4).toString(16).padStart(4, '0') + text

test('a clone that turns out large can begin again with less', async ({ verso, host, meddler }) => {
  const url = (await host.share('garden', steps)).replace(host.origin, meddler.url)
  await verso.openFresh()
  const counted = pkt('packfile\n') + pkt('\u0002Counting objects:  50% (30000/60000)\r')
  meddler.spoil(/POST/, {}) // asks which branches there are
  meddler.spoil(/POST/, { body: () => counted, stallAt: counted.length })
  await startCloning(verso, { url, token: 'any' })
  const hint = verso.main.getByRole('complementary', { name: clone.largeTitle })
  await expect(hint).toContainText(clone.large(clone.largeObjects(60_000)))
  await hint.getByRole('button', { name: clone.smaller.recent }).click()
  await verso.page.waitForURL(/#\/w\/[^/]+\/page\//)
  verso.wiki = /#\/w\/([^/]+)/.exec(verso.page.url())?.[1] ?? ''
  await verso.go('remote')
  await expect(verso.main).toContainText(clone.left.shallow(new URL(meddler.url).host))
})

test('a clone whose connection was cut can be tried again with everything still filled in', async ({
  verso,
  host,
  meddler,
  problems,
}) => {
  problems.expect(/Failed to load resource/)
  const url = (await host.share('garden', steps)).replace(host.origin, meddler.url)
  await verso.openFresh()
  meddler.spoil(/POST/, {})
  meddler.spoil(/POST/, { breakAt: 200 })
  await startCloning(verso, { url, token: 'any' })
  const { what } = exchange.failures['cut-off'](new URL(meddler.url).host)
  await expect(verso.main.getByRole('alert')).toContainText(what)
  await expect(verso.page.getByLabel(exchange.connect.url, { exact: true })).toHaveValue(url)
  await verso.main.getByRole('button', { name: exchange.again }).click()
  await verso.page.waitForURL(/#\/w\/[^/]+\/page\//)
  await expect(verso.main).toContainText('Bed 60 of many.')
})
