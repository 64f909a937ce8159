import { describe, expect, test } from 'vitest'
import { browserCandidates, findBrowser } from './find-browser.mjs'

type Machine = Parameters<typeof findBrowser>[0]

const linux = (present: readonly string[], environment: Machine['environment'] = {}): Machine => ({
  platform: 'linux',
  environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
  downloads: ['/cache/playwright/chrome', '/cache/verso/chromium'],
  works: (path) => present.includes(path),
})

describe('the browser of the tests', () => {
  test('is the one CHROME_PATH names, whatever else is there', () => {
    const machine = linux(['/opt/mine', '/usr/bin/chromium'], { CHROME_PATH: '/opt/mine' })
    expect(findBrowser(machine)).toBe('/opt/mine')
  })

  test('is never silently another one than CHROME_PATH names', () => {
    const machine = linux(['/usr/bin/chromium'], { CHROME_PATH: '/opt/gone' })
    expect(() => findBrowser(machine)).toThrow('CHROME_PATH is “/opt/gone”, but no browser starts there.')
  })

  test('is the system’s before any download, Chrome before Chromium', () => {
    const all = ['/cache/playwright/chrome', '/usr/bin/chromium', '/usr/bin/google-chrome']
    expect(findBrowser(linux(all))).toBe('/usr/bin/google-chrome')
    expect(findBrowser(linux(all.slice(0, 2)))).toBe('/usr/bin/chromium')
    expect(findBrowser(linux(all.slice(0, 1)))).toBe('/cache/playwright/chrome')
  })

  test('is nothing on a machine without one', () => {
    expect(findBrowser(linux([]))).toBeUndefined()
  })

  test('is looked for where macOS and Windows keep applications', () => {
    const mac = browserCandidates({ ...linux([]), platform: 'darwin' })
    expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    const windows = browserCandidates({ ...linux([], { PROGRAMFILES: 'C:\\Programs' }), platform: 'win32' })
    expect(windows[0]).toBe('C:\\Programs\\Google\\Chrome\\Application\\chrome.exe')
  })
})
