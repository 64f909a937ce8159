import { join } from 'node:path'
import { chmod, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { encodePack, openPack, type IndexedPack } from '../../../src/git/pack'
import {
  fetchPack,
  listReceiveRefs,
  listRefs,
  pushPack,
  type Endpoint,
  type Progress,
} from '../../../src/git/transport'
import { branchRef, parseOid, parseRefName, type Oid } from '../../../src/names'
import { fsck, git, gitBytes, runGit } from '../../support/git'
import { makeRepositories, startServer, type TestServer } from '../../support/git-server'
import { indexAlone, listObjects, packObjects, takePieces } from '../pack/material'
import { readAll } from './exchanges'
import { startMeddler, type Meddler } from './meddler'

const steps = Array.from({ length: 60 }, (_, i) => ({
  message: `Day ${i}`,
  files: { 'Home.md': `# Home\n\n${'A line of the page.\n'.repeat(20)}Day ${i}\n`, [`notes/${i}.md`]: `Note ${i}\n` },
}))
const main = branchRef('main')

let folder: string
let server: TestServer
let meddler: Meddler

beforeAll(async () => {
  folder = await makeRepositories({
    'wiki.git': steps,
    'empty.git': [],
    'pushed.git': steps.slice(0, 3),
    'hooked.git': [],
  })
  await git(['tag', '-a', '-m', 'One', 'v1', 'main~2'], { cwd: join(folder, 'wiki.git') })
  await git(['update-ref', 'refs/pull/7/head', 'main~1'], { cwd: join(folder, 'wiki.git') })
  server = await startServer({ repositories: folder })
  meddler = await startMeddler(`${server.url}/repositories`)
})
afterAll(async () => {
  await meddler.close()
  await server.close()
})
beforeEach(() => meddler.calm())

const endpoint = (name: string): Endpoint => ({ url: `${meddler.url}/${name}`, proxy: null, credentials: null })
const at = (name: string): string => join(folder, name)
const resolve = async (name: string, revision: string): Promise<Oid> =>
  parseOid(await git(['rev-parse', revision], { cwd: at(name) }))
const listCommits = async (revisions: readonly string[]): Promise<Oid[]> =>
  (await git(['rev-list', ...revisions], { cwd: at('wiki.git') })).split('\n').map(parseOid)

/** An object of the shared wiki, as somebody who has it would read it. */
async function readBase(oid: Oid) {
  const { code, stdout } = await runGit(['cat-file', 'blob', oid], { cwd: at('wiki.git') })
  const tree = code === 0 ? null : await gitBytes(['cat-file', 'tree', oid], { cwd: at('wiki.git') })
  return tree ? ({ type: 'tree', bytes: tree } as const) : ({ type: 'blob', bytes: stdout } as const)
}

/** Makes the server speak a version of the protocol, by what it hears we speak. */
const versions = [
  ['2', () => undefined],
  ['0', () => void meddler.withheld.add('git-protocol')],
] as const

describe.each(versions)('a server of protocol %s', (version, speak) => {
  beforeEach(speak)

  test('shows branches, tags and which branch is first, and nothing else', async () => {
    const advertised = await listRefs(endpoint('wiki.git'))
    expect(String(advertised.version)).toBe(version)
    expect(advertised.head).toBe(main)
    const refs = await git(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/tags'], {
      cwd: at('wiki.git'),
    })
    expect([...advertised.refs].map((ref) => ref.join(' ')).sort()).toEqual(refs.split('\n'))
  })

  test('is empty when it has nothing yet', async () => {
    const { refs, head } = await listRefs(endpoint('empty.git'))
    expect(refs.size).toBe(0)
    if (version === '2') expect(head).toBe(main)
  })

  test('gives everything to who has nothing', async () => {
    const advertised = await listRefs(endpoint('wiki.git'))
    const wants = [...advertised.refs.values()]
    const pack = await fetchPack(endpoint('wiki.git'), { wants, haves: () => [], advertised })
    const indexed = await takePieces(pack ?? [])
    expect([...indexed.index.oids()]).toEqual((await listObjects(at('wiki.git'))).map((line) => line.slice(0, 40)))
    expect(wants.filter((oid) => indexed.index.find(oid) === undefined)).toEqual([])
    expect(indexed.outside).toEqual([])
  })

  test('gives only what is new to who has the rest, against what they have', async () => {
    const pack = await fetchSince(await listCommits(['main~3']))
    const fresh = (await git(['rev-list', '--objects', 'main', '^main~3'], { cwd: at('wiki.git') })).split('\n')
    const oids = fresh.map((line) => line.slice(0, 40))
    expect([...pack.index.oids()]).toEqual(expect.arrayContaining(oids))
    expect(pack.index.count).toBeLessThan(oids.length + 12)
    expect(pack.outside).toContain(await resolve('wiki.git', 'main~3'))
  })

  test('finds common ground below many commits that it has never seen', async () => {
    const foreign = Array.from({ length: 300 }, (_, i) => parseOid(i.toString(16).padStart(40, '0')))
    const pack = await fetchSince([...foreign, ...(await listCommits(['main~3']))])
    expect(pack.index.count).toBeLessThan(30)
    expect(
      meddler.seen.filter(({ method, url }) => method === 'POST' && url.endsWith('upload-pack')).length,
    ).toBeGreaterThan(3)
  })

  test('gives everything to who has nothing in common', async () => {
    const foreign = Array.from({ length: 40 }, (_, i) => parseOid(i.toString(16).padStart(40, '0')))
    const pack = await fetchSince(foreign)
    expect(pack.outside).toEqual([])
  })

  async function fetchSince(haves: readonly Oid[]): Promise<IndexedPack> {
    const advertised = await listRefs(endpoint('wiki.git'))
    const wants = [await resolve('wiki.git', 'main')]
    const pack = await fetchPack(endpoint('wiki.git'), { wants, haves: () => haves, advertised })
    return takePieces(pack ?? [], { readBase })
  }

  test('is not asked when nothing is wanted', async () => {
    const advertised = await listRefs(endpoint('wiki.git'))
    meddler.seen.length = 0
    expect(await fetchPack(endpoint('wiki.git'), { wants: [], haves: () => [], advertised })).toBeNull()
    expect(meddler.seen).toEqual([])
  })

  test('tells how far it is', async () => {
    const advertised = await listRefs(endpoint('wiki.git'))
    const seen: Progress[] = []
    const wants = [await resolve('wiki.git', 'main')]
    const pack = await fetchPack(
      endpoint('wiki.git'),
      { wants, haves: () => [], advertised },
      { onProgress: (progress) => seen.push(progress) },
    )
    const { length } = await readAll(pack)
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(['counting', 'receiving']))
    expect(seen.some(({ done, total }) => done !== undefined && done === total)).toBe(true)
    expect(seen.at(-1)).toEqual({ phase: 'receiving', bytes: length })
  })
})

test.each([
  ['acknowledgments in detail', 'multi_ack_detailed', 100],
  ['side bands', 'side-band-64k', 0],
  ['a pack before it was told to', 'no-done', 0],
] as const)('a server without %s is asked for what it can give', async (_, lacking, least) => {
  meddler.withheld.add('git-protocol')
  const all = await listRefs(endpoint('wiki.git'))
  const advertised = { ...all, capabilities: new Map([...all.capabilities].filter(([name]) => name !== lacking)) }
  const haves = await listCommits(['main~3'])
  const wants = [await resolve('wiki.git', 'main')]
  const pack = await fetchPack(endpoint('wiki.git'), { wants, haves: () => haves, advertised })
  const { count } = (await takePieces(pack ?? [], { readBase })).index
  expect(count).toBeGreaterThan(least)
  if (least === 0) expect(count).toBeLessThan(30)
  expect(meddler.seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(2)
})

/** The commits of the wiki after its third, for a server that has the first three. */
async function packFor(from: string, to: string): Promise<Uint8Array> {
  const bytes = await packObjects(at('wiki.git'), [to, `^${from}`])
  const { idx, index } = await indexAlone(bytes, { readBase })
  const stored = await openPack({ idx, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) })
  const entries = await Promise.all([...index.oids()].map((oid) => stored.readRaw(oid)))
  return encodePack(
    entries.filter((entry) => entry !== undefined),
    index.count,
  )
}

describe('pushing', () => {
  test('moves a branch, makes another and deletes one, and the server is sound', async () => {
    const [old, next, draft] = [
      await resolve('pushed.git', 'main'),
      await resolve('wiki.git', 'main~40'),
      branchRef('draft/one'),
    ]
    const pack = await packFor('main~57', 'main~40')
    const updates = [
      { ref: main, from: old, to: next },
      { ref: draft, from: null, to: old },
    ]
    expect(await pushPack(endpoint('pushed.git'), { updates, pack })).toEqual({ kind: 'pushed' })
    expect(await git(['log', '--format=%s'], { cwd: at('pushed.git') })).toBe(
      await git(['log', '--format=%s', 'main~40'], { cwd: at('wiki.git') }),
    )
    expect((await listReceiveRefs(endpoint('pushed.git'))).refs.get(draft)).toBe(old)
    expect(
      await pushPack(endpoint('pushed.git'), { updates: [{ ref: draft, from: old, to: null }], pack: null }),
    ).toEqual({ kind: 'pushed' })
    expect((await listReceiveRefs(endpoint('pushed.git'))).refs.has(draft)).toBe(false)
    await fsck(at('pushed.git'))
  })

  test('shows every ref that the server has', async () => {
    const { refs } = await listReceiveRefs(endpoint('wiki.git'))
    expect(refs.get(parseRefName('refs/pull/7/head'))).toBe(await resolve('wiki.git', 'main~1'))
  })

  test('sends nothing when the branch is not where we think', async () => {
    const before = await resolve('pushed.git', 'main')
    meddler.seen.length = 0
    const updates = [{ ref: main, from: parseOid('1'.repeat(40)), to: before }]
    const outcome = await pushPack(endpoint('pushed.git'), { updates, pack: null })
    expect(outcome).toEqual({
      kind: 'rejected',
      refusal: { kind: 'moved', said: '' },
    })
    expect(meddler.seen.map(({ method }) => method)).toEqual(['GET'])
  })

  test('is rejected when the branch moved on meanwhile', async () => {
    const advertised = await listReceiveRefs(endpoint('pushed.git'))
    const old = await resolve('pushed.git', 'main~1')
    const stale = { ...advertised, refs: new Map([[main, old]]) }
    const outcome = await pushPack(endpoint('pushed.git'), {
      updates: [{ ref: main, from: old, to: await resolve('pushed.git', 'main~2') }],
      pack: await encodePack([], 0),
      advertised: stale,
    })
    expect(outcome.kind).toBe('rejected')
  })

  test('gives a hook’s words, without control characters and without tokens', async () => {
    const hook = join(at('hooked.git'), 'hooks', 'pre-receive')
    await writeFile(
      hook,
      '#!/bin/sh\nprintf "\\033[31mPages need a title.\\007 Token ghp_abcdefghij0123456789 is fine.\\n" >&2\nexit 1\n',
    )
    await chmod(hook, 0o755)
    const pack = await packObjects(at('wiki.git'), ['main'])
    const push = { updates: [{ ref: main, from: null, to: await resolve('wiki.git', 'main') }], pack }
    const outcome = await pushPack(endpoint('hooked.git'), push)
    expect(outcome).toEqual({
      kind: 'rejected',
      refusal: {
        kind: 'refused',
        said: 'pre-receive hook declined. [31mPages need a title. Token … is fine.',
      },
    })
  })

  test('is rejected when what arrives is no pack', async () => {
    const push = {
      updates: [{ ref: main, from: null, to: await resolve('wiki.git', 'main') }],
      pack: Buffer.from('no pack at all'),
    }
    const outcome = await pushPack(endpoint('empty.git'), push)
    expect(outcome.kind).toBe('rejected')
    await fsck(at('empty.git'))
  })
})
