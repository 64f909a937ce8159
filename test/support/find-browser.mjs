/**
 * Where a Chromium may already be on this machine, most wanted first. Pure, so that the order itself can be tested.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {readonly string[]} downloads what Playwright or this project brought earlier
 * @property {(path: string) => boolean} works whether a program is there and starts
 */
import { join } from 'node:path'

const namesOnPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** @param {Machine} machine @returns {string[]} */
function systemBrowsers({ platform, environment }) {
  if (platform === 'darwin') return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32')
    return [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`))
  const folders = (environment['PATH'] ?? '').split(':').filter(Boolean)
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @param {Machine} machine @returns {string[]} */
export const browserCandidates = (machine) => [...systemBrowsers(machine), ...machine.downloads]

/**
 * The browser to test with; undefined when the machine has none. `CHROME_PATH` decides alone when it is set.
 *
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findBrowser(machine) {
  const chosen = machine.environment['CHROME_PATH']
  if (chosen === undefined || chosen === '') return browserCandidates(machine).find(machine.works)
  if (machine.works(chosen)) return chosen
  throw new Error(
    `CHROME_PATH is “${chosen}”, but no browser starts there. Correct it, or unset it to let the tests look.`,
  )
}
