import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WikiError } from '../../../src/errors'
import { encodePack, indexPack } from '../../../src/git/pack'
import { fetchPack, listReceiveRefs, listRefs, pushPack, type Call, type Endpoint } from '../../../src/git/transport'
import { branchRef, parseOid } from '../../../src/names'
import { makeRepositories, startServer, type TestServer } from '../../support/git-server'
import { startMeddler, type Meddler, type Mischief } from './meddler'

const steps = Array.from({ length: 5 }, (_, i) => ({
  message: `Day ${i}`,
  files: { 'Home.md': `# Home\n\nDay ${i}\n` },
}))
const main = branchRef('main')
const credentials = { username: 'ada', password: 'ghp_secretsecretsecret' }

let server: TestServer
let meddler: Meddler

beforeAll(async () => {
  const repositories = await makeRepositories({ 'wiki.git': steps, 'empty.git': [] })
  server = await startServer({ repositories, user: `${credentials.username}:${credentials.password}` })
  meddler = await startMeddler(`${server.url}/repositories`)
})
afterAll(async () => {
  await meddler.close()
  await server.close()
})
beforeEach(() => {
  meddler.withheld.clear()
  meddler.seen.length = 0
})

const endpoint = (name = 'wiki.git'): Endpoint => ({ url: `${meddler.url}/${name}`, proxy: null, credentials })

async function clone(call: Call = {}, where = endpoint()): Promise<Uint8Array> {
  const advertised = await listRefs(where, call)
  const wants = [...advertised.refs.values()]
  const pack = await fetchPack(where, { wants, haves: () => [], advertised }, call)
  const { pack: sound } = await indexPack(pack!, { readBase: async () => undefined })
  return sound
}

const push = async (call: Call = {}, where = endpoint('empty.git')) => {
  const pack = await encodePack([{ type: 'blob', bytes: new Uint8Array() }], 1)
  return pushPack(
    where,
    { updates: [{ ref: main, from: null, to: parseOid('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391') }], pack },
    call,
  )
}

/** The code of what goes wrong; its sentence must end like one, and must not hold the password. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'nothing went wrong',
    (error: unknown) => error,
  )
  if (!(error instanceof WikiError)) return String(error)
  expect(error.message).not.toContain('secret')
  expect(JSON.stringify(error.data)).not.toContain('secret')
  expect(error.message).toMatch(/^\p{L}|^127/u)
  return error.code
}

const spoiled = (request: RegExp, mischief: Mischief, work: () => Promise<unknown>): Promise<string> => {
  meddler.spoil(request, mischief)
  return codeOf(work())
}

const html = { headers: { 'content-type': 'text/html' }, body: () => '<!doctype html><script>alert(1)</script>' }

describe('who may not come in', () => {
  test('is told that a name and token are needed, or that they are wrong', async () => {
    await expect(listRefs({ ...endpoint(), credentials: null })).rejects.toThrow('asks for a user name and a token')
    await expect(listRefs({ ...endpoint(), credentials: { username: 'ada', password: 'no' } })).rejects.toThrow(
      'does not accept',
    )
    expect(await codeOf(listRefs({ ...endpoint(), credentials: null }))).toBe('unauthorized')
    expect(await codeOf(push({}, { ...endpoint('empty.git'), credentials: null }))).toBe('unauthorized')
  })

  test('may have a name and password in any script', async () => {
    expect(await codeOf(listRefs({ ...endpoint(), credentials: { username: 'Ада', password: '密码' } }))).toBe(
      'unauthorized',
    )
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
    expect((await listRefs({ ...endpoint(), url: `${endpoint().url}//` })).refs.size).toBe(1)
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
    expect(await spoiled(/GET/, mischief, () => clone())).toBe(code)
    expect(await spoiled(/GET/, mischief, () => listReceiveRefs(endpoint()))).toBe(code)
    expect(await spoiled(/POST/, mischief, () => clone())).toBe(code)
    expect(await spoiled(/POST/, mischief, () => push())).toBe(code)
  })

  test('is not there', async () => {
    const gone = await startMeddler(server.url)
    await gone.close()
    expect(await codeOf(listRefs({ ...endpoint(), url: `${gone.url}/wiki.git` }))).toBe('offline')
    await expect(listRefs({ ...endpoint(), proxy: `${gone.url}/proxy` })).rejects.toThrow(
      `No answer from the proxy at ${gone.url}/proxy`,
    )
  })

  test('has no such repository', async () => {
    expect(await codeOf(clone({}, endpoint('none.git')))).toBe('remote-not-found')
  })

  test('shows words of its own as one short line without tokens or markup', async () => {
    const body = () =>
      `Go\u0007 away, ${'x'.repeat(50)} ghp_abc123 Authorization: Basic YWRhOnNlY3JldA== https://ada:pw@host/ ${'y'.repeat(500)}`
    meddler.spoil(/GET/, { status: 500, headers: { 'content-type': 'text/plain' }, body })
    const error: unknown = await listRefs(endpoint()).catch((error: unknown) => error)
    const said = error instanceof WikiError ? (error.message.split('It says: ')[1] ?? '') : ''
    expect(said).toMatch(/^Go away, x{50} … Authorization: … https:\/\/…host\/ y+…$/)
    expect(said).toHaveLength(200)
  })
})

describe('a connection', () => {
  test('that ends anywhere in a clone never gives less than all', async () => {
    const sizes = new Map<string, number>()
    const measure = { body: (bytes: Buffer) => (sizes.set(String(sizes.size), bytes.length), bytes) }
    for (const request of [/GET/, /POST/, /POST/]) meddler.spoil(request, measure)
    await clone()
    for (const [number, size] of sizes) {
      for (let i = 0; i < 12; i++) {
        const cut = Math.floor((size * i) / 12)
        const how = i % 2 ? { endAt: cut } : { breakAt: cut }
        const before = Array.from({ length: Number(number) }, () => ({}))
        for (const [turn, mischief] of [...before, how].entries()) meddler.spoil(turn === 0 ? /GET/ : /POST/, mischief)
        expect(await codeOf(clone())).toBe('cut-off')
      }
    }
  })

  test('that ends before a push is confirmed says that it is not known', async () => {
    for (const how of [{ endAt: 30 }, { breakAt: 30 }, { endAt: 4 }]) {
      meddler.spoil(/POST/, how)
      await expect(push()).rejects.toThrow('before it said whether it took the commits')
    }
  })

  test('that goes quiet is left', async () => {
    const quick = { idleTimeout: 150 }
    expect(await spoiled(/GET/, { stallAt: 0 }, () => clone(quick))).toBe('timeout')
    expect(await spoiled(/GET/, { stallAt: 20 }, () => clone(quick))).toBe('timeout')
    expect(await spoiled(/POST/, { stallAt: 20 }, () => clone(quick))).toBe('timeout')
    expect(await spoiled(/POST/, { stallAt: 4 }, () => push(quick))).toBe('timeout')
  })

  test('ends when the caller says so, before and in the middle', async () => {
    const controller = new AbortController()
    meddler.spoil(/POST/, { stallAt: 60 })
    const work = codeOf(clone({ signal: controller.signal, onProgress: () => controller.abort() }))
    expect(await work).toBe('aborted')
    expect(await codeOf(clone({ signal: controller.signal }))).toBe('aborted')
  })

  test('that brings more than we take is left', async () => {
    const advertised = await listRefs(endpoint())
    const wants = [...advertised.refs.values()]
    expect(await codeOf(fetchPack(endpoint(), { wants, haves: () => [], advertised }, { maxBytes: 200 }))).toBe(
      'too-large',
    )
    expect(await codeOf(listRefs(endpoint(), { maxBytes: 100 }))).toBe('too-large')
  })

  test('whose bytes were changed gives the right pack or none', async () => {
    const right = Buffer.from(await clone())
    for (let i = 0; i < 60; i++) {
      const flipped = (bytes: Buffer): Buffer => {
        const position = Math.floor((bytes.length * i) / 60)
        bytes[position] = (bytes[position] ?? 0) ^ (1 << (i % 8))
        return bytes
      }
      meddler.spoil(/POST.*upload-pack/, {})
      meddler.spoil(/POST.*upload-pack/, { body: flipped })
      const outcome = await clone().catch((error: unknown) => error)
      if (outcome instanceof Uint8Array) expect(Buffer.compare(outcome, right)).toBe(0)
      else expect(outcome).toBeInstanceOf(WikiError)
    }
  })
})

describe('a server that says no in git’s words', () => {
  const packet = (text: string): string => (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text

  test('is quoted', async () => {
    const unknown = { ...(await listRefs(endpoint())) }
    const wants = [parseOid('1'.repeat(40))]
    await expect(fetchPack(endpoint(), { wants, haves: () => [], advertised: unknown })).rejects.toThrow(
      /refused.*not our ref/,
    )
    meddler.spoil(/GET/, {
      body: () => `${packet('# service=git-upload-pack\n')}0000${packet('ERR Repository not found.')}0000`,
    })
    expect(await codeOf(clone())).toBe('remote-not-found')
    meddler.spoil(/POST/, { body: () => packet('ERR upstream is on fire') + '0000' })
    await expect(clone()).rejects.toThrow('on fire')
    meddler.spoil(/POST/, {})
    meddler.spoil(/POST/, { body: () => `${packet('packfile\n')}${packet('\x03out of memory')}0000` })
    await expect(clone()).rejects.toThrow('out of memory')
  })

  test('or names its objects by SHA-256 is told so', async () => {
    meddler.spoil(/GET/, { body: () => `${packet('version 2\n')}${packet('object-format=sha256\n')}0000` })
    expect(await codeOf(clone())).toBe('unsupported')
  })

  test('and one that names protocol 1 is understood', async () => {
    meddler.withheld.add('git-protocol')
    const service = packet('# service=git-upload-pack\n') + '0000'
    meddler.spoil(/GET/, {
      body: (bytes) => Buffer.concat([Buffer.from(service + packet('version 1\n')), bytes.subarray(service.length)]),
    })
    expect((await listRefs(endpoint())).version).toBe(1)
  })
})

describe('a redirect', () => {
  test('is followed once, and what comes after goes there, without the password for another host', async () => {
    const other = await startMeddler(`${server.url}/repositories`)
    const moved = { status: 301, headers: { location: `${other.url}/wiki.git/info/refs?service=git-upload-pack` } }
    meddler.spoil(/GET/, moved)
    expect(await codeOf(clone())).toBe('unauthorized')
    expect(other.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true)
    const home = { status: 301, headers: { location: `${meddler.url}/wiki.git/info/refs?service=git-upload-pack` } }
    meddler.seen.length = 0
    meddler.spoil(/GET .old/, home)
    await clone({}, endpoint('old.git'))
    expect(meddler.seen.filter(({ method }) => method === 'POST').map(({ url }) => url)).toEqual([
      '/wiki.git/git-upload-pack',
      '/wiki.git/git-upload-pack',
    ])
    await other.close()
  })
})

describe('a proxy', () => {
  test('is given host, port and path, and passes the exchange', async () => {
    const proxy = await startServer({ allow: [`http://${server.host}`] })
    const where = { url: `http://${server.host}/repositories/wiki.git`, proxy: `${proxy.url}/proxy/`, credentials }
    expect((await clone({}, where)).length).toBeGreaterThan(100)
    await proxy.close()
  })

  test('that refuses says why', async () => {
    const proxy = await startServer()
    const through = (url: string): Promise<unknown> => listRefs({ url, proxy: `${proxy.url}/proxy`, credentials: null })
    await expect(through('https://git.example.org/wiki.git')).rejects.toThrow(
      'The proxy does not forward to git.example.org',
    )
    expect(await codeOf(through(`http://${server.host}/repositories/wiki.git`))).toBe('proxy-refused')
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
    expect(await spoiled(/GET/, mischief, () => listRefs(endpoint()))).toBe(code)
  })
})
