import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogPolicy, enginePolicy, formatHeadersFile, metaPolicy, pagePolicy } from '../../src/server'
import { makeFolder } from '../support/git'
import { startServer, type TestServer } from '../support/git-server'

let server: TestServer

const files = {
  'index.html': '<!doctype html><title>Verso</title>',
  'sw.js': '// service worker',
  'manifest.webmanifest': '{}',
  _headers: '',
  'assets/app-1a2b.js': '// app',
  'assets/app-1a2b.css': ':root {}',
  'assets/engine-Dx3_-k.js': '// engine',
  'diagram.html': '<!doctype html><title>Diagrams</title>',
  'assets/catalog-Dx3_-k.js': '// catalog',
  'assets/databases-Dx3_-k.js': '// databases',
  'assets/sqlite3-1a.wasm': 'wasm',
  'assets/serif-9z.woff2': 'font',
  'icons/any.svg': '<svg/>',
  'icons/192.png': 'png',
}

beforeAll(async () => {
  const folder = await makeFolder()
  const app = join(folder, 'app')
  for (const name of ['assets', 'icons']) await mkdir(join(app, name), { recursive: true })
  for (const [path, text] of Object.entries(files)) await writeFile(join(app, path), text)
  await writeFile(join(folder, 'secret.txt'), 'canary')
  await writeFile(join(app, '.hidden'), 'canary')
  await mkdir(join(folder, 'app-other'))
  await writeFile(join(folder, 'app-other/secret.txt'), 'canary')
  await symlink(join(folder, 'secret.txt'), join(app, 'link.txt'))
  await symlink(join(folder, 'app-other'), join(app, 'folder'))
  server = await startServer({ app })
})
afterAll(() => server.close())

const read = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)

/** Asks for the path as it is written, without a browser's tidying. */
const readRaw = (path: string, method = 'GET'): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    request(server.url, { path, method, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body })
      })
    })
      .on('error', reject)
      .end()
  })

describe('the app’s files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/assets/app-1a2b.css', 'text/css; charset=utf-8'],
    ['/assets/serif-9z.woff2', 'font/woff2'],
    ['/icons/any.svg', 'image/svg+xml'],
    ['/icons/192.png', 'image/png'],
  ])('have their type: %s', async (path, type) => {
    const response = await read(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(await response.text()).toBe(files[(path.slice(1) || 'index.html') as keyof typeof files])
  })

  it('are kept forever when their name tells their content, else asked for again', async () => {
    const caching = async (path: string) => (await read(path)).headers.get('cache-control')
    expect(await caching('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/sw.js', '/manifest.webmanifest', '/icons/192.png'])
      expect(await caching(path)).toBe('no-cache')
  })

  it('are not sent again to who has them', async () => {
    const etag = (await read('/')).headers.get('etag') ?? ''
    const again = await read('/', { headers: { 'if-none-match': `"other", ${etag}` } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await read('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('can be asked for without their content', async () => {
    const response = await read('/', { method: 'HEAD' })
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      String(files['index.html'].length),
      '',
    ])
  })

  it('cannot be changed', async () => {
    const response = await read('/', { method: 'POST', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('are missed with a sentence', async () => {
    const response = await read('/nothing.html')
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
    expect(await response.text()).toContain('no such file')
  })

  it('come with rules for the browser', async () => {
    const { headers } = await read('/')
    expect(headers.get('content-security-policy')).toBe(pagePolicy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
  })

  it('let the engine alone talk to other servers', async () => {
    const policy = async (path: string) => (await read(path)).headers.get('content-security-policy')
    expect(await policy('/assets/engine-Dx3_-k.js')).toBe(enginePolicy)
    expect(await policy('/assets/app-1a2b.js')).toBe(pagePolicy)
    expect(await policy('/sw.js')).toBe(pagePolicy)
  })

  it('let the catalog and live databases alone run WebAssembly', async () => {
    const databases = await read('/assets/databases-Dx3_-k.js')
    expect(databases.headers.get('content-security-policy')).toBe(catalogPolicy)
    const { headers } = await read('/assets/catalog-Dx3_-k.js')
    expect(headers.get('content-security-policy')).toBe(catalogPolicy)
    expect([enginePolicy, pagePolicy].filter((policy) => policy.includes('wasm'))).toEqual([])
    expect((await read('/assets/sqlite3-1a.wasm')).headers.get('content-type')).toBe('application/wasm')
  })
})

describe('nothing else is read from the disk', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/..;/secret.txt',
    '/....//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/index.html%00.png',
    '/.hidden',
    '/assets/.%2e/.hidden',
    '/link.txt',
    '/folder/secret.txt',
    '/folder',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html/x',
    '/C:/secret.txt',
    '/%zz',
    '/%',
    '/../app-other/secret.txt',
    `/${'a'.repeat(5000)}`,
    `/${'a/'.repeat(2000)}`,
  ])('%s', async (path) => {
    const { status, body } = await readRaw(path)
    expect(status).toBe(404)
    expect(body).not.toContain('canary')
  })
})

describe('the policy is said once', () => {
  it('and is the same in the page, but for what only a header can say', () => {
    expect(pagePolicy).toBe(`${metaPolicy}; frame-ancestors 'none'`)
    expect(metaPolicy).not.toMatch(/unsafe|\*/)
  })

  it('and in the header file of static hosts, where the page’s policy never meets those of workers', () => {
    const [everything = '', , engine = '', ...databases] = formatHeadersFile().trimEnd().split('\n\n')
    expect(everything).toContain('/*\n  x-content-type-options: nosniff\n')
    expect(everything).not.toContain('connect-src')
    expect(engine).toBe(`/assets/engine-*\n  content-security-policy: ${enginePolicy}`)
    expect(databases).toEqual(
      ['databases', 'postgres', 'catalog'].map(
        (name) => `/assets/${name}-*\n  content-security-policy: ${catalogPolicy}`,
      ),
    )
  })
})
