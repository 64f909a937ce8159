/** The browser all tests run in: where it is on this machine, and how it is started. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from './find-browser.mjs'

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')

/** Where the browser that comes as an npm package is kept, with the libraries it needs. */
export const packagedBrowser = join(cache, 'verso', 'chromium-153.0.0')
const packagedProgram = join(packagedBrowser, 'chromium')

/** @param {string} program @returns {NodeJS.ProcessEnv} */
const environmentOf = (program) =>
  program === packagedProgram ? { ...process.env, LD_LIBRARY_PATH: join(packagedBrowser, 'lib') } : { ...process.env }

/** Whether a program is there and starts: some distributions ship a `chromium` that only asks for a snap. @param {string} path */
const works = (path) =>
  existsSync(path) &&
  (process.platform !== 'linux' || spawnSync(path, ['--version'], { env: environmentOf(path) }).status === 0)

/** @returns {string | undefined} */
export const browserHere = () =>
  findBrowser({
    platform: process.platform,
    environment: process.env,
    downloads: [chromium.executablePath(), packagedProgram],
    works,
  })

/** As quiet as a browser can be on a machine without a network; a container has no sandbox to offer. */
export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What Playwright and Vitest start the browser with. */
export function launchOptions() {
  const path = browserHere()
  if (path === undefined)
    throw new Error('There is no Chromium on this machine. “node test/support/ensure-browser.mjs” brings one.')
  return { executablePath: path, args: [...quiet], env: environmentOf(path) }
}
