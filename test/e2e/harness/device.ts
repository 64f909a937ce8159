/** A device whose browser keeps its profile from one start to the next, and may be killed. */
import { appendFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../support/git'
import { test as base } from '.'
import { startOwnBrowser, type OwnBrowser } from './own-profile'

export { expect } from '.'

export class Device {
  #browser: OwnBrowser | undefined

  constructor(readonly profile: string) {}

  async start(): Promise<OwnBrowser> {
    this.#browser = await startOwnBrowser(this.profile)
    return this.#browser
  }

  /** Kills the browser at once, if it runs. */
  async kill(): Promise<void> {
    await this.#browser?.kill()
    this.#browser = undefined
  }

  /**
   * Leaves at the end of the browser's database log what a kill may leave there in the middle of a write: a record's
   * header (checksum, a length of 100, "whole record") and too few bytes. See log_format.md of LevelDB.
   */
  async tearLog(): Promise<void> {
    const databases = join(this.profile, 'Default', 'IndexedDB')
    const files = await readdir(databases, { recursive: true })
    const torn = Uint8Array.of(1, 2, 3, 4, 100, 0, 1, 0, 0, 0)
    for (const log of files.filter((file) => file.endsWith('.log'))) await appendFile(join(databases, log), torn)
  }
}

export const test = base.extend<{ readonly device: Device }>({
  // `server` is asked for because Playwright wants to see what a fixture needs, and a device always needs one.
  device: async ({ server: _server }, use) => {
    const device = new Device(await makeFolder('verso-profile'))
    await use(device)
    await device.kill()
    await rm(device.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
})
