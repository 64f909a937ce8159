import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WikiError } from '../../../src/errors'
import { fetchPack, listReceiveRefs, listRefs, type Endpoint } from '../../../src/git/transport'
import { parseOid } from '../../../src/names'
import { startServer } from '../../support/git-server'
import { clone, codeOf, credentials, endpointAt, openPlace, push, type Place } from './exchanges'
import { startMeddler, type Meddler, type Mischief } from './meddler'

let place: Place
let meddler: Meddler
let wiki: Endpoint
let empty: Endpoint

beforeAll(async () => {
  place = await openPlace()
  meddler = place.meddler
  wiki = endpointAt(meddler, 'wiki.git')
  empty = endpointAt(meddler, 'empty.git')
})
afterAll(() => place.close())
beforeEach(() => meddler.calm())

const spoiled = (request: RegExp, mischief: Mischief, work: () => Promise<unknown>): Promise<string> => {
  meddler.spoil(request, mischief)
  return codeOf(work())
}

const html: Mischief = {
  headers: { 'content-type': 'text/html' },
  body: (): string => '<!doctype html><script>alert(1)</script>',
}

describe('who may not come in', () => {
  test('is told that a name and token are needed, or that they are wrong', async () => {
    await expect(listRefs({ ...wiki, credentials: null })).rejects.toMatchObject({ data: { token: false } })
    const wrong = listRefs({ ...wiki, credentials: { username: 'ada', password: 'no' } })
    await expect(wrong).rejects.toMatchObject({ data: { token: true } })
    expect(await codeOf(listRefs({ ...wiki, credentials: null }))).toBe('unauthorized')
    expect(await codeOf(push({ ...empty, credentials: null }))).toBe('unauthorized')
  })

  test('may have a name and password in any script', async () => {
    expect(await codeOf(listRefs({ ...wiki, credentials: { username: 'Ада', password: '密码' } }))).toBe('unauthorized')
  })
})

describe('an address', () => {
  const at = (url: string): Promise<string> => codeOf(listRefs({ url, proxy: null, credentials: null }))

  test('with a password in it is refused before anybody hears it', async () => {
    expect(await at('https://ada:secret@example.org/wiki.git')).toBe('invalid-name')
  })

  test('that is none is refused', async () => {
    for (const url of [
      '',
      'wiki',
      'git@example.org:wiki.git',
      'ssh://example.org/wiki',
      'file:///etc',
      'https://example.org/a?b',
      'https://example.org/a#b',
    ])
      expect(await at(url)).toBe('invalid-name')
  })

  test('may end in slashes', async () => {
    expect((await listRefs({ ...wiki, url: `${wiki.url}//` })).refs.size).toBe(1)
  })
})

describe('what answers', () => {
  test.each([
    ['401', { status: 401 }, 'unauthorized'],
    ['403', { status: 403 }, 'forbidden'],
    ['404', { status: 404 }, 'remote-not-found'],
    ['413', { status: 413 }, 'too-large'],
    ['429', { status: 429 }, 'remote-failed'],
    ['500', { status: 500 }, 'remote-failed'],
    ['503 with a page', { ...html, status: 503 }, 'remote-failed'],
    ['a web page', html, 'not-a-git-server'],
    ['another type', { headers: { 'content-type': 'text/plain' } }, 'not-a-git-server'],
    ['nothing', { body: () => '' }, 'cut-off'],
    ['noise', { body: () => 'once upon a time there was a wiki' }, 'remote-failed'],
  ] as const)('with %s is told from a git server', async (_, mischief, code) => {
    expect(await spoiled(/GET/, mischief, () => clone(wiki))).toBe(code)
    expect(await spoiled(/GET/, mischief, () => listReceiveRefs(wiki))).toBe(code)
    expect(await spoiled(/POST/, mischief, () => clone(wiki))).toBe(code)
    expect(await spoiled(/POST/, mischief, () => push(empty))).toBe(code)
  })

  test('is not there', async () => {
    const gone = await startMeddler(place.server.url)
    await gone.close()
    expect(await codeOf(listRefs({ ...wiki, url: `${gone.url}/wiki.git` }))).toBe('offline')
    await expect(listRefs({ ...wiki, proxy: `${gone.url}/proxy` })).rejects.toMatchObject({
      data: { reason: 'proxy-silent', name: `${gone.url}/proxy` },
    })
  })

  test('has no such repository', async () => {
    expect(await codeOf(clone(endpointAt(meddler, 'none.git')))).toBe('remote-not-found')
  })

  test('shows words of its own as one short line without tokens or markup', async () => {
    const body = (): string =>
      `Go\u0007 away, ${'x'.repeat(50)} ghp_abc123 Authorization: Basic YWRhOnNlY3JldA== https://ada:pw@host/ ${'y'.repeat(500)}`
    meddler.spoil(/GET/, { status: 500, headers: { 'content-type': 'text/plain' }, body })
    const error: unknown = await listRefs(wiki).catch((error: unknown) => error)
    const said = error instanceof WikiError ? error.data['said'] : ''
    expect(said).toMatch(/^Go away, x{50} … Authorization: … https:\/\/…host\/ y+…$/)
    expect(said).toHaveLength(200)
  })
})

describe('a server that says no in git’s words', () => {
  const packet = (text: string): string => (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text

  test('is quoted', async () => {
    const unknown = { ...(await listRefs(wiki)) }
    const wants = [parseOid('1'.repeat(40))]
    await expect(fetchPack(wiki, { wants, haves: () => [], advertised: unknown })).rejects.toMatchObject({
      data: { said: expect.stringContaining('not our ref') as string },
    })
    meddler.spoil(/GET/, {
      body: () => `${packet('# service=git-upload-pack\n')}0000${packet('ERR Repository not found.')}0000`,
    })
    expect(await codeOf(clone(wiki))).toBe('remote-not-found')
    meddler.spoil(/POST/, { body: () => packet('ERR upstream is on fire') + '0000' })
    await expect(clone(wiki)).rejects.toMatchObject({ data: { said: expect.stringContaining('on fire') as string } })
    meddler.spoil(/POST/, {})
    meddler.spoil(/POST/, { body: () => `${packet('packfile\n')}${packet('\x03out of memory')}0000` })
    await expect(clone(wiki)).rejects.toMatchObject({
      data: { said: expect.stringContaining('out of memory') as string },
    })
  })

  test('or names its objects by SHA-256 is told so', async () => {
    meddler.spoil(/GET/, { body: () => `${packet('version 2\n')}${packet('object-format=sha256\n')}0000` })
    expect(await codeOf(clone(wiki))).toBe('unsupported')
  })

  test('and one that names protocol 1 is understood', async () => {
    meddler.withheld.add('git-protocol')
    const service = packet('# service=git-upload-pack\n') + '0000'
    meddler.spoil(/GET/, {
      body: (bytes) => Buffer.concat([Buffer.from(service + packet('version 1\n')), bytes.subarray(service.length)]),
    })
    expect((await listRefs(wiki)).version).toBe(1)
  })
})

describe('a redirect', () => {
  const to = (url: string): Mischief => ({
    status: 301,
    headers: { location: `${url}/wiki.git/info/refs?service=git-upload-pack` },
  })

  test('is followed once, and what comes after goes there at once', async () => {
    meddler.spoil(/GET .old/, to(meddler.url))
    await clone(endpointAt(meddler, 'old.git'))
    const posts = meddler.seen.filter(({ method }) => method === 'POST').map(({ url }) => url)
    expect(posts).toEqual(['/wiki.git/git-upload-pack', '/wiki.git/git-upload-pack'])
  })

  test('does not carry the password to another host', async () => {
    const open = await startServer({ repositories: place.folder })
    const other = await startMeddler(`${open.url}/repositories`)
    meddler.spoil(/GET/, to(other.url))
    await clone(wiki)
    expect(other.seen.map(({ method, headers }) => `${method} ${headers.authorization ?? 'alone'}`)).toEqual([
      'GET alone',
      'POST alone',
      'POST alone',
    ])
    await other.close()
    await open.close()
  })
})

describe('a proxy', () => {
  test('is given host, port and path, and passes the exchange', async () => {
    const proxy = await startServer({ allow: [`http://${place.server.host}`] })
    const where = {
      url: `http://${place.server.host}/repositories/wiki.git`,
      proxy: `${proxy.url}/proxy/`,
      credentials,
    }
    expect((await clone(where)).length).toBeGreaterThan(100)
    await proxy.close()
  })

  test('that refuses says why', async () => {
    const proxy = await startServer()
    const through = (url: string): Promise<unknown> => listRefs({ url, proxy: `${proxy.url}/proxy`, credentials: null })
    await expect(through('https://git.example.org/wiki.git')).rejects.toMatchObject({
      code: 'proxy-refused',
      data: { host: 'git.example.org', status: 403 },
    })
    expect(await codeOf(through(`http://${place.server.host}/repositories/wiki.git`))).toBe('proxy-refused')
    await proxy.close()
  })

  test.each([
    ['host-not-allowed', 403, 'proxy-refused'],
    ['host-unknown', 502, 'host-unknown'],
    ['timeout', 504, 'timeout'],
    ['too-large', 413, 'too-large'],
    ['rate-limited', 429, 'proxy-refused'],
    ['bad-request', 400, 'proxy-refused'],
    ['redirect-refused', 502, 'proxy-refused'],
    ['upstream-failed', 502, 'cut-off'],
  ] as const)('may give the reason %s', async (reason, status, code) => {
    const mischief = { status, headers: { 'x-verso-reason': reason, 'content-type': 'text/plain' }, body: () => 'No.' }
    expect(await spoiled(/GET/, mischief, () => listRefs(wiki))).toBe(code)
  })
})
