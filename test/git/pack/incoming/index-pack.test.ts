import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasCode, WikiError } from '../../../../src/errors'
import { encodePack, hashObject, indexPack, openPack, type IndexCall, type PackEntry } from '../../../../src/git/pack'
import { parseOid, type Oid } from '../../../../src/names'
import type { GitObject } from '../../../../src/git'
import { git, gitBytes } from '../../../support/git'
import {
  flip,
  flips,
  indexAlone,
  indexByGit,
  listObjects,
  makeHistory,
  MemorySink,
  orRefused,
  packObjects,
  takePieces,
} from '../material'

let repository: string
let pack: Buffer
beforeAll(async () => {
  repository = await makeHistory()
  pack = await packObjects(repository, ['main', 'first'], '--delta-base-offset', '--depth=50', '--window=50')
})

const typeOf = (text: string): GitObject['type'] =>
  text === 'commit' || text === 'tree' || text === 'tag' ? text : 'blob'

/** The object as native git has it. */
async function readByGit(oid: Oid): Promise<GitObject | undefined> {
  const type = typeOf(await git(['cat-file', '-t', oid], { cwd: repository }))
  return { type, bytes: await gitBytes(['cat-file', type, oid], { cwd: repository }) }
}

const rejection = (pack: Uint8Array, call: Partial<IndexCall> = {}): Promise<unknown> =>
  indexAlone(pack, call).then(
    () => 'accepted',
    (error: unknown) => error,
  )

describe('indexing a pack', () => {
  test('makes the index that git makes, whatever way the deltas name their bases', async () => {
    const byOid = await packObjects(repository, ['main', 'first'], '--depth=50', '--window=50')
    const whole = await packObjects(repository, ['main', 'first'], '--window=0')
    for (const bytes of [pack, byOid, whole]) {
      const indexed = await indexAlone(bytes)
      expect(Buffer.compare(indexed.idx, await indexByGit(bytes))).toBe(0)
      expect(Buffer.compare(indexed.pack, bytes)).toBe(0)
      expect(indexed.name).toBe(`pack-${bytes.subarray(-20).toString('hex')}`)
    }
  })

  test('finds every object by its oid, and lists them in order', async () => {
    const { index } = await indexAlone(pack)
    const oids = (await listObjects(repository)).map((line) => parseOid(line.slice(0, 40)))
    expect([...index.oids()]).toEqual(oids)
    expect(oids.every((oid) => index.find(oid) !== undefined)).toBe(true)
    expect(index.find(parseOid('0'.repeat(40)))).toBeUndefined()
    expect(index.find(parseOid('f'.repeat(40)))).toBeUndefined()
  })

  test('completes a thin pack with objects of ours, as git does', async () => {
    const thin = await packObjects(
      repository,
      ['main', '^main~20'],
      '--thin',
      '--delta-base-offset',
      '--depth=50',
      '--window=50',
    )
    const asked: Oid[] = []
    const readBase = (oid: Oid): Promise<GitObject | undefined> => {
      asked.push(oid)
      return readByGit(oid)
    }
    const indexed = await indexAlone(thin, { readBase })
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every((oid) => indexed.index.find(oid) !== undefined)).toBe(true)
    expect(Buffer.compare(indexed.idx, await indexByGit(indexed.pack))).toBe(0)
    expect(await rejection(thin)).toSatisfy((error) => hasCode(error, 'damaged'))
  })

  test('knows what lies outside of it', async () => {
    expect(await indexAlone(pack)).toMatchObject({ outside: [], outsideFiles: [] })
    const parent = parseOid(await git(['rev-parse', 'main~5'], { cwd: repository }))
    const part = await indexAlone(await packObjects(repository, ['main', `^${parent}`]))
    const listed = (await git(['rev-list', '--objects', 'main~5'], { cwd: repository }))
      .split('\n')
      .map((line) => line.slice(0, 40))
    expect(part.outside).toContain(parent)
    expect(part.outside.filter((oid) => !listed.includes(oid))).toEqual([])
  })

  test('takes submodules for other people’s commits', async () => {
    const tree = Buffer.concat([Buffer.from('160000 theirs\0'), Buffer.alloc(20, 7)])
    const indexed = await indexAlone(await encodePack([{ type: 'tree', bytes: tree }], 1))
    expect(indexed).toMatchObject({ outside: [], outsideFiles: [] })
  })

  test('tells the files that are not in it from what else is not', async () => {
    const entry = (mode: string, oid: number) =>
      Buffer.concat([Buffer.from(`${mode} of ${mode}\0`), Buffer.alloc(20, oid)])
    const tree = Buffer.concat([entry('100644', 1), entry('100755', 2), entry('120000', 3), entry('40000', 4)])
    const { outside, outsideFiles } = await indexAlone(await encodePack([{ type: 'tree', bytes: tree }], 1))
    expect(outsideFiles).toEqual([1, 2, 3].map((byte) => `0${byte}`.repeat(20)))
    expect(outside).toEqual(['04'.repeat(20)])
  })

  test('refuses a pack with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(flips(pack.length), async ({ position, bits }) => {
        expect(await rejection(flip(pack, position, bits))).toBeInstanceOf(WikiError)
      }),
      { numRuns: 60 },
    )
  })

  test('never names an object wrongly in a damaged pack whose checksum was made to fit', async () => {
    const small = await packObjects(repository, ['main~50'], '--delta-base-offset')
    await fc.assert(
      fc.asyncProperty(flips(small.length - 20), async ({ position, bits }) => {
        const body = flip(small.subarray(0, -20), position, bits)
        const sealed = Buffer.concat([body, createHash('sha1').update(body).digest()])
        const indexed = await orRefused(indexAlone(sealed))
        if (!indexed) return
        const stored = await openPack({
          idx: indexed.idx,
          size: sealed.length,
          read: async (start, end) => sealed.subarray(start, end),
        })
        for (const oid of indexed.index.oids()) expect(hashObject((await stored.read(oid))!)).toBe(oid)
      }),
      { numRuns: 150 },
    )
  })

  test('refuses a pack cut anywhere, and anything that is none', async () => {
    for (let end = 0; end < pack.length; end += Math.ceil(pack.length / 60))
      expect(await rejection(pack.subarray(0, end))).toSatisfy((error) => hasCode(error, 'damaged'))
    expect(await rejection(Buffer.from('<!doctype html><p>Not a pack, but long enough'))).toSatisfy((error) =>
      hasCode(error, 'damaged'),
    )
    expect(await rejection(Buffer.concat([pack.subarray(0, -20), Buffer.alloc(9), pack.subarray(-20)]))).toBeInstanceOf(
      WikiError,
    )
  })

  test('stops when asked to', async () => {
    const controller = new AbortController()
    controller.abort()
    expect(await rejection(pack, { signal: controller.signal })).toSatisfy((error) => hasCode(error, 'aborted'))
  })

  test('tells how far it is, up to the end', async () => {
    const seen: number[] = []
    const { index } = await indexAlone(pack, { onProgress: ({ done }) => seen.push(done) })
    expect(seen.at(-1)).toBe(index.count)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })
})

const seal = (...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([body, createHash('sha1').update(body).digest()])
}

const header = (count: number): Buffer =>
  Buffer.from([0x50, 0x41, 0x43, 0x4b, 0, 0, 0, 2, 0, 0, count >> 8, count & 255])

describe('a pack made to harm', () => {
  const isTooLarge = (error: unknown): boolean => hasCode(error, 'too-large')

  test('is refused for an object over the limit before it is unpacked', async () => {
    const bomb = await encodePack([{ type: 'blob', size: 2 ** 37, deflated: deflateSync(Buffer.alloc(100)) }], 1)
    expect(await rejection(bomb)).toSatisfy(isTooLarge)
  })

  test('is refused for more objects than it has room for', async () => {
    expect(await rejection(seal(Buffer.from('PACK\0\0\0\x02\x00\x10\x00\x00', 'latin1'), Buffer.alloc(40)))).toSatisfy(
      (error) => hasCode(error, 'damaged'),
    )
    expect(await rejection(seal(Buffer.from('PACK\0\0\0\x02\xff\xff\xff\xff', 'latin1'), Buffer.alloc(40)))).toSatisfy(
      isTooLarge,
    )
  })

  test('is refused for what it unpacks to as a whole', async () => {
    const size = 2 ** 20
    const zeros: PackEntry = { type: 'blob', size, deflated: deflateSync(Buffer.alloc(size)) }
    const bomb = await encodePack([zeros, zeros, zeros], 3)
    expect(await rejection(bomb, { limits: { inflated: 2 * size } })).toSatisfy(isTooLarge)
    expect(await rejection(bomb)).toBe('accepted')
  })

  test('is refused for what it unpacks to against what has come of it', async () => {
    const size = 2 ** 20
    const zeros: PackEntry = { type: 'blob', size, deflated: deflateSync(Buffer.alloc(size)) }
    const bomb = await encodePack([zeros, zeros, zeros], 3)
    expect(await rejection(bomb, { limits: { freeInflated: 2 * size, ratio: 100 } })).toSatisfy(isTooLarge)
    expect(await rejection(bomb, { limits: { freeInflated: 3 * size, ratio: 100 } })).toBe('accepted')
    expect(await rejection(bomb, { limits: { freeInflated: 2 * size, ratio: 2000 } })).toBe('accepted')
  })

  test('is refused when it comes to more than we take, however much more would come', async () => {
    const blob = Buffer.concat([Buffer.from([0x30]), deflateSync(Buffer.alloc(0))])
    const endless = (function* () {
      yield header(0xffff)
      for (;;) yield blob
    })()
    const sink = new MemorySink()
    const indexed = indexPack(endless, sink, { readBase: async () => undefined, limits: { pack: 50_000 } })
    await expect(indexed).rejects.toSatisfy(isTooLarge)
    expect(sink.size).toBeLessThanOrEqual(50_000)
    expect(await rejection(pack, { limits: { pack: pack.length - 1 } })).toSatisfy(isTooLarge)
    expect(await rejection(pack, { limits: { pack: pack.length } })).toBe('accepted')
  })

  test('is refused for an object that takes more room than it can need', async () => {
    // Empty stored blocks, of which none is the last.
    const blocks = Buffer.alloc(200_000)
    for (let i = 0; i + 5 <= blocks.length; i += 5) blocks.set([0, 0, 0, 0xff, 0xff], i)
    const pieces = [header(1), Buffer.from([0x30, 0x78, 0x9c]), blocks, blocks, blocks]
    const outcome = takePieces(pieces.map((piece) => Uint8Array.from(piece)))
    await expect(outcome).rejects.toThrow('more room than it can need')
  })

  test('is refused for what its deltas grow to', async () => {
    const bytes = new Uint8Array(2 ** 20)
    // Copies the base's 1 MB 24 times, 64 KB at a time.
    const copies = Array.from({ length: 24 * 16 }, (_, i) => [0x84, i % 16])
    const delta = Uint8Array.from([0x80, 0x80, 0x40, 0x80, 0x80, 0x80, 0x0c, ...copies.flat()])
    const entry: PackEntry = {
      type: 'delta',
      base: hashObject({ type: 'blob', bytes }),
      size: delta.length,
      deflated: deflateSync(delta),
    }
    const bomb = await encodePack([{ type: 'blob', bytes }, ...Array<PackEntry>(60).fill(entry)], 61)
    expect(await rejection(bomb, { limits: { growth: 1, freeGrowth: 30 * 2 ** 20 } })).toSatisfy(isTooLarge)
    expect(await rejection(bomb, { limits: { object: 20 * 2 ** 20 } })).toSatisfy(isTooLarge)
  })

  test('is refused for a chain of deltas longer than git’s', async () => {
    const first: GitObject = { type: 'blob', bytes: Buffer.from('0123456789') }
    const chain: PackEntry[] = [first]
    let last = first
    for (let i = 1; i <= 30; i++) {
      const bytes = Buffer.from(`${String(i).padStart(5)}56789`)
      const delta = Buffer.concat([Buffer.from([10, 10, 5]), bytes.subarray(0, 5), Buffer.from([0x91, 5, 5])])
      chain.push({ type: 'delta', base: hashObject(last), size: delta.length, deflated: deflateSync(delta) })
      last = { type: 'blob', bytes }
    }
    const long = await encodePack(chain.toReversed(), chain.length)
    expect((await indexAlone(long)).index.find(hashObject(last))).toBeDefined()
    expect(await rejection(long, { limits: { chain: 29 } })).toSatisfy(isTooLarge)
    expect(await rejection(long, { limits: { chain: 30 } })).toBe('accepted')
  })

  test('is refused when deltas rest on each other', async () => {
    const delta = deflateSync(Buffer.from([1, 1, 1, 65]))
    const [a, b] = [parseOid('a'.repeat(40)), parseOid('b'.repeat(40))]
    const ring = await encodePack(
      [
        { type: 'delta', base: a, size: 4, deflated: delta },
        { type: 'delta', base: b, size: 4, deflated: delta },
      ],
      2,
    )
    expect(await rejection(ring)).toSatisfy((error) => hasCode(error, 'damaged'))
  })

  test('is refused for bytes after its last object', async () => {
    const blob = Buffer.concat([Buffer.from([0x30]), deflateSync(Buffer.alloc(0))])
    expect(await rejection(seal(header(1), blob))).toBe('accepted')
    expect(await rejection(seal(header(1), blob, Buffer.from('more')))).toSatisfy((error) => hasCode(error, 'damaged'))
  })
})
