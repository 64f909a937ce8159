/**
 * A browser with a profile on disk, started as a person's would be: it can be killed like one, started again on the same
 * profile, and is no private window, so that apps can be installed.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { launchOptions } from '../../support/browser.mjs'

export type OwnBrowser = {
  readonly context: BrowserContext
  /** Ends it at once, with all its processes, as a power cut would. Settles when it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** The address at which a browser that was just started can be driven. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The browser has no output to read its address from.')
  for await (const line of createInterface(child.stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('The browser ended before it could be driven.')
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  process.kill(-child.pid, signal) // its whole group: a browser is many processes
  await gone
}

async function connect(child: ChildProcess): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.connectOverCDP(await addressOf(child))
  child.stderr?.resume()
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no window.')
  return { browser, context }
}

/** Starts the browser on the profile in `folder`, which is made when it is not there. */
export async function startOwnBrowser(folder: string): Promise<OwnBrowser> {
  const { executablePath, args, env } = launchOptions()
  const own = [`--user-data-dir=${folder}`, '--remote-debugging-port=0', '--headless=new', '--no-default-browser-check']
  const child = spawn(executablePath, [...args, ...own, 'about:blank'], {
    detached: true,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { browser, context } = await connect(child)
  return {
    context,
    kill: () => end(child, 'SIGKILL'),
    async close() {
      await browser.close()
      await end(child, 'SIGTERM')
    },
  }
}
