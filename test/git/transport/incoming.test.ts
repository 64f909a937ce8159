import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchPack, listRefs, type Call, type Endpoint } from '../../../src/git/transport'
import { parseProgress } from '../../../src/git/transport/progress'
import { parseOid, type Oid } from '../../../src/names'
import { makeRepositories, startServer, type TestServer } from '../../support/git-server'
import { codeOf, readAll } from './exchanges'
import { startMeddler, type Meddler } from './meddler'

let server: TestServer
let meddler: Meddler
let large: Endpoint

beforeAll(async () => {
  const noise = randomBytes(3 << 20).toString('base64')
  const folder = await makeRepositories({ 'large.git': [{ message: 'm', files: { 'noise.txt': noise } }] })
  server = await startServer({ repositories: folder })
  meddler = await startMeddler(`${server.url}/repositories`)
  large = { url: `${meddler.url}/large.git`, proxy: null, credentials: null }
})
afterAll(async () => {
  await meddler.close()
  await server.close()
})
beforeEach(() => meddler.calm())
afterEach(() => vi.useRealTimers())

async function begin(call: Call = {}, haves: readonly Oid[] = []) {
  const advertised = await listRefs(large)
  const pack = await fetchPack(large, { wants: [...advertised.refs.values()], haves: () => haves, advertised }, call)
  if (pack === null) throw new Error('nothing came')
  return pack
}

/** The same, and nothing more comes after a megabyte. */
function beginStalled(call: Call = {}) {
  meddler.spoil(/POST/, {})
  meddler.spoil(/POST/, { stallAt: 1 << 20 })
  return begin(call)
}

describe('a pack that comes in', () => {
  test('is passed on while it comes', async () => {
    const pack = await beginStalled()
    const first = await pack[Symbol.asyncIterator]().next()
    expect(Buffer.from(first.value ?? []).toString('latin1', 0, 4)).toBe('PACK')
    await pack.close()
  })

  test('may wait for us as long as we like, and we wait for it so long and no longer', async () => {
    const pieces = (await begin({ idleTimeout: 1000 }))[Symbol.asyncIterator]()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await pieces.next()
    vi.advanceTimersByTime(600_000)
    vi.useRealTimers()
    let size = 0
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) size += next.value.length
    expect(size).toBeGreaterThan(2 << 20)
    expect(await codeOf(beginStalled({ idleTimeout: 1000 }).then(readAll))).toBe('timeout')
  })

  test('lets go of the connection when nobody wants more of it', async () => {
    for await (const _ of await beginStalled()) break
    expect(await meddler.seen.at(-1)?.ended).toBe('left')
    await (await beginStalled()).close()
    expect(await meddler.seen.at(-1)?.ended).toBe('left')
    const controller = new AbortController()
    const pack = await beginStalled({ signal: controller.signal })
    controller.abort()
    expect(await meddler.seen.at(-1)?.ended).toBe('left')
    expect(await codeOf(readAll(pack))).toBe('aborted')
  })

  test('breaks off with the connection', async () => {
    for (const how of [{ breakAt: 2 << 20 }, { endAt: 2 << 20 }]) {
      meddler.spoil(/POST/, {})
      meddler.spoil(/POST/, how)
      expect(await codeOf(begin().then(readAll))).toBe('cut-off')
    }
  })

  test.each(['2', '0'])('over protocol %s is thin only for who has something', async (version) => {
    if (version === '0') meddler.withheld.add('git-protocol')
    const asked = (): string => String(meddler.seen.findLast(({ method }) => method === 'POST')?.body)
    await (await begin()).close()
    expect(asked()).not.toContain('thin-pack')
    await (await begin({}, [parseOid('1'.repeat(40))])).close()
    expect(asked()).toContain('thin-pack')
  })
})

test('what a server says while it works becomes progress', () => {
  const phase = 'counting'
  expect(parseProgress('Enumerating objects: 1200\r')).toEqual({ phase, done: 1200 })
  expect(parseProgress('Enumerating objects: 77000, done.\n')).toEqual({ phase, total: 77000 })
  expect(parseProgress('Counting objects:  50% (5/10)\rCounting objects:  60% (6/10)\r')).toEqual({
    phase,
    done: 6,
    total: 10,
  })
  expect(parseProgress('Welcome.\n')).toBeUndefined()
})
