import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { app, expect, test } from './harness'
import { hostStatically, type StaticHost } from './harness/static-host'
import { Verso } from './harness/verso'

/** Puts the next version on the host: the same app, with a mark in its shell. */
async function publishNextVersion(host: StaticHost): Promise<void> {
  const shell = await host.read('index.html')
  const worker = await host.read('sw.js')
  host.publish('index.html', shell.replace('<body>', '<body data-version="next">'))
  host.publish('sw.js', worker.replace(/(["`]?revision["`]?:["`])\w+(["`],["`]?url["`]?:["`]index\.html)/, '$1next$2'))
}

const lookForUpdates = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

const isNext = (page: Page) => page.locator('body[data-version="next"]')

test.describe('a new version', () => {
  let host: StaticHost

  test.beforeEach(async () => {
    host = await hostStatically(app)
  })
  test.afterEach(() => host.close())

  test('asks before it reloads, and keeps the unsaved text of every tab', async ({ page, problems: _problems }) => {
    const verso = new Verso(page, host.url)
    await verso.openFresh()
    await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
    await verso.writePage('Shed', '# Shed\n\nRakes.')
    await verso.isReadyForOffline()
    const other = await verso.inNewTab()
    await other.startEditing('Shed')
    await other.type('Shed', '# Shed\n\nRakes and unsaved spades.')
    await verso.startEditing('Garden')
    await verso.type('Garden', '# Garden\n\nUnsaved beans.')

    await publishNextVersion(host)
    await lookForUpdates(page)
    await expect(verso.updateNotice()).toBeVisible()
    await expect(other.updateNotice()).toBeVisible()
    await expect(isNext(page)).toHaveCount(0)

    await verso.acceptUpdate()
    await expect(isNext(page)).toHaveCount(1)
    await expect(isNext(other.page)).toHaveCount(1)
    await expect(verso.textBox('Garden')).toContainText('Unsaved beans.')
    await expect(other.textBox('Shed')).toContainText('Rakes and unsaved spades.')
  })

  test('waits, also over a reload, for as long as nobody wants it', async ({ page, problems: _problems }) => {
    const verso = new Verso(page, host.url)
    await verso.openFresh()
    await verso.isReadyForOffline()
    await publishNextVersion(host)
    await lookForUpdates(page)
    await expect(verso.updateNotice()).toBeVisible()
    await page.reload()
    await expect(verso.updateNotice()).toBeVisible()
    await expect(isNext(page)).toHaveCount(0)
  })

  test('may be the last: a retired service worker leaves, and the wikis stay', async ({
    page,
    problems: _problems,
  }) => {
    const verso = new Verso(page, host.url)
    await verso.openFresh()
    await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
    await verso.isReadyForOffline()
    host.publish('sw.js', await readFile(join(app, 'retire-sw.js'), 'utf8'))
    await lookForUpdates(page)
    // The page reloads meanwhile: the worker it was served by is another one now. One that still answers a last request
    // may open its cache again, but there is nothing left to put into it.
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
    await page.waitForFunction(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      const entries = await Promise.all(opened.map((cache) => cache.keys()))
      return entries.flat().length === 0
    })
    await page.goto(`${host.url}#/w/home/page/Garden.md`)
    await verso.expectReading('Garden', 'Beans by the wall.')
  })
})
