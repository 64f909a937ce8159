import { describe, expect, it } from 'vitest'
import { advertisement, git, post, proxyTo, reason, refs } from './proxy-support'

describe('the proxy passes the three requests of git', () => {
  it.each(['git-upload-pack', 'git-receive-pack'])('GET info/refs for %s', async (service) => {
    const { send, calls } = proxyTo(
      () => new Response('refs', { headers: { 'content-type': `application/x-${service}-advertisement` } }),
    )
    const response = await send(`/proxy/github.com/a/b.git/info/refs?service=${service}`)
    expect([response.status, await response.text()]).toEqual([200, 'refs'])
    expect(calls[0]?.url.href).toBe(`https://github.com/a/b.git/info/refs?service=${service}`)
    expect(calls[0]?.body).toBeNull()
  })

  it.each(['git-upload-pack', 'git-receive-pack'])('POST %s', async (service) => {
    let body = ''
    const { send } = proxyTo(async (call) => {
      body = await new Response(call.body).text()
      return new Response('done', { headers: { 'content-type': `application/x-${service}-result` } })
    })
    const init = post('0032want', { 'content-type': `application/x-${service}-request` })
    const response = await send(`/proxy/github.com/a/b.git/${service}`, init)
    expect([response.status, await response.text(), body]).toEqual([200, 'done', '0032want'])
  })
})

describe('the proxy passes nothing else', () => {
  const upload = 'application/x-git-upload-pack-request'
  it.each([
    ['GET', '/a/b.git'],
    ['GET', '/a/b.git/info/refs'],
    ['GET', '/a/b.git/info/refs?service=git-archive'],
    ['GET', '/a/b.git/info/refs?service=git-upload-pack&x=1'],
    ['GET', '/a/b.git/info/refs?x=1&service=git-upload-pack'],
    ['GET', '/a/b.git/info/refs?service=git-upload-pack%26x'],
    ['GET', '/a/b.git/info/refs/?service=git-upload-pack'],
    ['GET', '/a/b.git/xinfo/refs?service=git-upload-pack'],
    ['GET', '/a/b.git/INFO/REFS?service=git-upload-pack'],
    ['GET', '/info/refs?service=git-upload-pack'],
    ['GET', '//info/refs?service=git-upload-pack'],
    ['GET', '/a//b.git/info/refs?service=git-upload-pack'],
    ['GET', '/a/%00/info/refs?service=git-upload-pack'],
    ['GET', '/a/%0d%0aX:y/info/refs?service=git-upload-pack'],
    ['GET', '/a/%2e%2e%2fb/info/refs?service=git-upload-pack'],
    ['GET', '/a/../info/refs?service=git-upload-pack'],
    ['GET', '/a/%2e%2e/info/refs?service=git-upload-pack'],
    ['GET', '/a/b%5cc/info/refs?service=git-upload-pack'],
    ['GET', '/a/%zz/info/refs?service=git-upload-pack'],
    ['GET', '/a/b.git/git-upload-pack'],
    ['GET', '/a/b.git/HEAD'],
    ['GET', '/a/b.git/objects/info/packs'],
    ['HEAD', '/a/b.git/info/refs?service=git-upload-pack'],
    ['PUT', '/a/b.git/git-upload-pack', upload],
    ['DELETE', '/a/b.git/info/refs?service=git-upload-pack'],
    ['POST', '/a/b.git/info/refs?service=git-upload-pack', upload],
    ['POST', '/a/b.git/git-upload-pack'],
    ['POST', '/a/b.git/git-upload-pack', 'text/plain'],
    ['POST', '/a/b.git/git-upload-pack', `${upload}; charset=utf-8`],
    ['POST', '/a/b.git/git-upload-pack', 'application/x-git-receive-pack-request'],
    ['POST', '/a/b.git/git-upload-pack?x=1', upload],
    ['POST', '/a/b.git/git-upload-archive', 'application/x-git-upload-archive-request'],
    ['POST', '/a/b.gitgit-upload-pack', upload],
    ['POST', '/git-upload-pack', upload],
  ])('%s %s %s', async (method, path, type?: string) => {
    const { send, calls } = proxyTo(advertisement)
    const response = await send(`/proxy/github.com${path}`, {
      method,
      ...(type ? { headers: { 'content-type': type } } : {}),
    })
    expect([response.status, reason(response), calls.length]).toEqual([400, 'bad-request', 0])
  })
})

describe('headers', () => {
  it('pass to the server only when git needs them', async () => {
    const { send, calls } = proxyTo(advertisement)
    const headers = {
      accept: '*/*',
      authorization: 'Basic x',
      'git-protocol': 'version=2',
      cookie: 'a=b',
      referer: 'http://localhost:4180/',
      'x-forwarded-for': '10.0.0.1',
      'accept-language': 'de',
      'user-agent': 'Browser',
    }
    await send(refs('github.com'), { headers })
    expect(Object.fromEntries(calls[0]!.headers)).toEqual({
      accept: '*/*',
      'accept-encoding': 'identity',
      authorization: 'Basic x',
      'git-protocol': 'version=2',
      'user-agent': 'git/2 verso-proxy',
    })
  })

  it('pass to the browser only when they are harmless, and what comes is inert', async () => {
    const { send } = proxyTo(
      () =>
        new Response('0000', {
          headers: {
            'content-type': git,
            'set-cookie': 'session=1',
            location: 'https://elsewhere.example/',
            'access-control-allow-origin': '*',
            'content-security-policy': 'none',
            'cache-control': 'public, max-age=9',
            'x-ratelimit-remaining': '7',
            'retry-after': '3',
            refresh: '0; url=https://elsewhere.example',
            'clear-site-data': '"*"',
            'service-worker-allowed': '/',
          },
        }),
    )
    expect(Object.fromEntries((await send(refs('github.com'))).headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': git,
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'retry-after': '3',
      vary: 'origin',
      'x-content-type-options': 'nosniff',
      'x-ratelimit-remaining': '7',
    })
  })

  it('and bytes are written down once, also when the browser gives up', async () => {
    const lines: string[] = []
    const quiet = new ReadableStream({ pull: () => new Promise(() => undefined) })
    const { send } = proxyTo(() => new Response(quiet, { headers: { 'content-type': git } }), {
      log: (line) => lines.push(line),
    })
    const reader = (await send(refs('github.com'))).body!.getReader()
    const reading = reader.read()
    await reader.cancel()
    await reading
    expect(lines).toEqual(['proxy github.com 200 0 bytes 0 ms'])
  })

  it('are never written down, nor is the path', async () => {
    const lines: string[] = []
    const { send } = proxyTo(advertisement, { log: (line) => lines.push(line) })
    const response = await send(refs('github.com', '/secret/path.git'), { headers: { authorization: 'Basic canary' } })
    await response.text()
    expect(lines).toEqual(['proxy github.com 200 4 bytes 0 ms'])
  })
})

describe('an answer that is not git’s', () => {
  it.each([
    [200, 'text/html'],
    [200, 'text/html; charset=utf-8'],
    [200, 'application/x-git-upload-pack-advertisement; charset=utf-8'],
    [200, 'application/javascript'],
    [200, 'image/svg+xml'],
    [401, 'text/plain'],
    [403, 'text/html'],
    [404, 'text/html'],
    [500, 'application/json'],
  ])('becomes plain text: %d %s', async (status, type) => {
    const { send } = proxyTo(
      () => new Response('<script>alert(1)</script>', { status, headers: { 'content-type': type } }),
    )
    const response = await send(refs('github.com'))
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/plain; charset=utf-8'])
  })

  it('is cut after four kilobytes, and the rest is not fetched', async () => {
    let cancelled = false
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(97)),
      cancel: () => void (cancelled = true),
    })
    const { send } = proxyTo(() => new Response(body, { status: 500 }))
    const response = await send(refs('github.com'))
    expect([(await response.text()).length, cancelled]).toEqual([4096, true])
  })

  it('is not fetched before somebody reads it', async () => {
    let pulls = 0
    const body = new ReadableStream(
      { pull: (controller) => (pulls++, controller.enqueue(new Uint8Array(9))) },
      { highWaterMark: 0 },
    )
    const { send } = proxyTo(() => new Response(body, { headers: { 'content-type': git } }))
    const reader = (await send(refs('github.com'))).body!.getReader()
    expect(pulls).toBe(0)
    await reader.read()
    expect(pulls).toBe(1)
  })

  it.each([
    ['goes quiet', {}, 504],
    ['is compressed', { 'content-encoding': 'gzip' }, 500],
  ])('is let go when it %s', async (_, headers, status) => {
    let cancelled = false
    const body = new ReadableStream({ pull: () => new Promise(() => undefined), cancel: () => void (cancelled = true) })
    const { send } = proxyTo(() => new Response(body, { status: 500, headers }), { limits: { idle: 5 } })
    expect([(await send(refs('github.com'))).status, cancelled]).toEqual([status, true])
  })

  it('keeps the challenge that asks for a password', async () => {
    const { send } = proxyTo(
      () => new Response('no', { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
    )
    expect((await send(refs('github.com'))).headers.get('www-authenticate')).toBe('Basic realm="x"')
  })

  it.each([204, 205, 304])('may be without a body: %d', async (status) => {
    const { send } = proxyTo(() => new Response(null, { status }))
    const response = await send(refs('github.com'))
    expect([response.status, await response.text()]).toEqual([status, ''])
  })

  it('may be an empty one of git’s type', async () => {
    const { send } = proxyTo(() => new Response(null, { status: 200, headers: { 'content-type': git } }))
    expect((await send(refs('github.com'))).status).toBe(200)
  })
})

it('tells the app whom it speaks to, and on which machine it runs', async () => {
  const { send } = proxyTo(advertisement, { allow: ['git.lan:3000', 'http://plain.lan', 'github.com'] })
  const response = await send('/proxy/')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    verso: 1,
    hosts: [
      'git.lan:3000',
      'plain.lan',
      'github.com',
      'gist.github.com',
      'gitlab.com',
      'codeberg.org',
      'bitbucket.org',
      'git.sr.ht',
      'dev.azure.com',
    ],
    machine: 'study',
    repositories: ['/repositories/wiki.git'],
  })
})
