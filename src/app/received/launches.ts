/**
 * What the system opens the installed app with, while a window of it is open or not: an address, or files.
 * Source: WICG, Launch Handler and File Handling.
 */
import { keepReceived } from './shelf'

export type Launch = {
  readonly targetURL?: string | null
  readonly files?: readonly Pick<FileSystemFileHandle, 'getFile'>[]
}
type LaunchQueue = { setConsumer(consumer: (launch: Launch) => void): void }

declare global {
  interface Window {
    /** Chromium alone has it. */
    readonly launchQueue?: LaunchQueue
  }
}

/** Where what was received is looked at (`placeAtStart`). */
const received = '#/received'

/** The part of an address after `#`, where that leads anywhere: an open window is not sent home by a start of the app. */
export function placeOfLaunch(address: string | null | undefined): string | undefined {
  const hash = address && URL.canParse(address) ? new URL(address).hash : ''
  return /^#\/?$/.test(hash) || hash === '' ? undefined : hash
}

async function takeIn({ files = [], targetURL }: Launch): Promise<void> {
  for (const handle of files) {
    const form = new FormData()
    form.append('files', await handle.getFile())
    await keepReceived(form)
  }
  const place = files.length > 0 ? received : placeOfLaunch(targetURL)
  if (place) location.hash = place
}

/** After a reload the browser tells of the last launch again, which was followed then. */
const isReloaded = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation')
  return visit !== undefined && 'type' in visit && visit.type === 'reload'
}

/** Follows every launch from now on; `fail` hears of files that could not be read. */
export function followLaunches(fail: (error: unknown) => void): void {
  let toldAgain = isReloaded()
  window.launchQueue?.setConsumer((launch) => {
    if (!toldAgain) void takeIn(launch).catch(fail)
    toldAgain = false
  })
}
