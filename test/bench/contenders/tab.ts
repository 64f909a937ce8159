/** A browser of its own with a profile on disk, and in it one tab in which an engine runs. */
import { readFile, rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { startOwnBrowser, type OwnBrowser } from '../../e2e/harness/own-profile'
import { makeFolder } from '../../support/folder'
import type { DeskCall, Timed, VersoDesk } from '../pages/desk'

export type Tab = {
  readonly context: BrowserContext
  /** Makes a call in the engine's page and takes the time there. */
  ask<Call extends DeskCall>(call: Call, ...args: Parameters<VersoDesk[Call]>): Promise<Timed>
  /** The same call once for each list of arguments, in a row. */
  askEach<Call extends DeskCall>(call: Call, all: readonly Parameters<VersoDesk[Call]>[]): Promise<Timed>
  /** Closes the tab, with whatever the engine holds in memory, and opens another on the same profile. */
  renew(): Promise<void>
  /** The most memory in MB that a process which draws pages and runs their workers has taken; undefined off Linux. */
  peak(): Promise<number | undefined>
  close(): Promise<void>
}

async function peakOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const statuses = await Promise.all(renderers.map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => '')))
  const peaks = statuses.flatMap((status) => /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? [])
  return peaks.length === 0 ? undefined : Math.max(...peaks.map(Number)) / 1024
}

/** The page's `ask` is there once its module has run. */
async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => window.ask !== undefined)
  return page
}

const askIn = (page: Page, call: DeskCall, all: readonly (readonly unknown[])[]): Promise<Timed> =>
  page.evaluate(({ call, all }) => window.ask?.(call, all) ?? Promise.reject(new Error('no page')), { call, all })

const open = new Set<OwnBrowser>()

/** Ends every browser that is still there. */
export async function closeTabs(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.kill()))
  open.clear()
}

/** Opens the page at `address` in a browser nobody has used yet. */
export async function openTab(address: string): Promise<Tab> {
  const profile = await makeFolder('bench-profile')
  const own = await startOwnBrowser(profile)
  open.add(own)
  const browser = own.context.browser()
  let page = await openPage(own.context, address)
  return {
    context: own.context,
    ask: (call, ...args) => askIn(page, call, [args]),
    askEach: (call, all) => askIn(page, call, all),
    async renew() {
      await page.close()
      page = await openPage(own.context, address)
    },
    peak: async () => (browser ? peakOf(browser) : undefined),
    async close() {
      await own.close()
      open.delete(own)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
