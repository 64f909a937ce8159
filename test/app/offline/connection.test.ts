import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Connection } from '../../../src/app/offline/connection.svelte'
import { WikiError } from '../../../src/errors'

const browser = new EventTarget()

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const fails = (code: 'offline' | 'unauthorized') => () => Promise.reject(new WikiError(code, 'It did not work.'))
const answers = () => Promise.resolve('a pack')

describe('the connection', () => {
  test('is known to be lost when a call gets no answer, although the browser says otherwise', async () => {
    const connection = new Connection()
    await expect(connection.watch(fails('offline')())).rejects.toThrow('It did not work.')
    expect(connection.offline).toBe(true)
  })

  test('is back with the first answer', async () => {
    const connection = new Connection()
    browser.dispatchEvent(new Event('offline'))
    expect(connection.offline).toBe(true)
    expect(await connection.watch(answers())).toBe('a pack')
    expect(connection.offline).toBe(false)
  })

  test('is not blamed for what the server refused', async () => {
    const connection = new Connection()
    await expect(connection.watch(fails('unauthorized')())).rejects.toThrow()
    expect(connection.offline).toBe(false)
  })
})
