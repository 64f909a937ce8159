import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import edge from '../../src/server/edge'

const source = join(import.meta.dirname, '../../src')
const importLine = /^(?:import|export)\s(?!type\b)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm

/** Everything that `file` imports, and what that imports, types apart. */
async function importsOf(file: string, seen = new Set<string>()): Promise<Set<string>> {
  for (const [, ...found] of (await readFile(file, 'utf8')).matchAll(importLine)) {
    const name = found.find(Boolean) ?? ''
    const path = name.startsWith('.') ? `${join(dirname(file), name)}.ts` : name
    if (seen.has(path)) continue
    seen.add(path)
    if (name.startsWith('.')) await importsOf(path, seen)
  }
  return seen
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const friend = 'https://wiki.example.org'
const refs = 'https://proxy.example/proxy/github.com/a/b.git/info/refs?service=git-upload-pack'
const git = 'application/x-git-upload-pack-advertisement'

const from = (origin: string, url = refs, init: RequestInit = {}): Request =>
  new Request(url, { ...init, headers: { ...init.headers, origin } })

describe('on an edge platform', () => {
  it('nothing of Node’s is needed', async () => {
    const imported = [...(await importsOf(join(source, 'server/edge.ts')))]
    const own = imported.filter((path) => path.startsWith(source)).map((path) => relative(source, path))
    expect(own).toContain('server/proxy/proxy.ts')
    expect(imported.filter((path) => !path.startsWith(source))).toEqual([])
  })

  it('the proxy passes git’s requests by the platform’s fetch', async () => {
    const fetched: [string, RequestInit][] = []
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      fetched.push([url.href, init])
      return new Response('0000', { headers: { 'content-type': git, 'content-encoding': 'gzip' } })
    })
    const response = await edge.fetch(from(friend), { VERSO_ORIGINS: `https://other.example ${friend}` })
    expect([response.status, await response.text()]).toEqual([200, '0000'])
    expect(response.headers.get('access-control-allow-origin')).toBe(friend)
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(fetched.map(([url, { redirect }]) => [url, redirect])).toEqual([
      ['https://github.com/a/b.git/info/refs?service=git-upload-pack', 'manual'],
    ])
  })

  it('a server that is not reached is said to be so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    const response = await edge.fetch(from('https://proxy.example'))
    expect(response.headers.get('x-verso-reason')).toBe('upstream-failed')
  })

  it('a push over the limit is said to be so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    const headers = { 'content-type': 'application/x-git-receive-pack-request', 'content-length': '104857601' }
    const url = 'https://proxy.example/proxy/github.com/a/b.git/git-receive-pack'
    const response = await edge.fetch(from('https://proxy.example', url, { method: 'POST', body: '0000', headers }))
    expect(response.headers.get('x-verso-reason')).toBe('too-large')
  })

  it.each(['localhost', '127.0.0.1', '169.254.169.254', '[::1]', '2130706433', 'evil.example'])(
    'the list of hosts is the fence: not to %s',
    async (host) => {
      vi.stubGlobal('fetch', () => Promise.reject(new Error('reached')))
      const response = await edge.fetch(from('https://proxy.example', refs.replace('github.com', host)))
      expect(response.headers.get('x-verso-reason')).toBe('host-not-allowed')
    },
  )

  it('pages that were not named may not ask', async () => {
    expect((await edge.fetch(from('https://evil.example'))).status).toBe(403)
    expect((await edge.fetch(from('https://proxy.example', 'https://proxy.example/proxy/'))).status).toBe(200)
  })

  it('the app’s files come from the platform, with our headers', async () => {
    const ASSETS = {
      fetch: () => Promise.resolve(new Response('<!doctype html>', { headers: { 'cache-control': 'max-age=0' } })),
    }
    const response = await edge.fetch(new Request('https://proxy.example/'), { ASSETS })
    expect(await response.text()).toBe('<!doctype html>')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect((await edge.fetch(new Request('https://proxy.example/'))).status).toBe(404)
  })
})
