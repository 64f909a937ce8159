/** PostgreSQL is not begun without its parts: it would wait for ever for what it cannot fetch. */
import { afterEach, expect, test, vi } from 'vitest'
import { fetchPostgresParts } from '../../../src/data/live/postgres'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a part is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['another thing is in its place', () => Promise.resolve(new Response('<!doctype html>'))],
])('it is told when %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer)
  await expect(fetchPostgresParts()).rejects.toMatchObject({ code: 'offline', data: { reason: 'part-missing' } })
})
