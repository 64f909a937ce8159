import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { hasCode } from '../../../../src/errors'
import { openRepository, receivePack, transact, type GitObject } from '../../../../src/git'
import {
  encodePack,
  hashObject,
  openPack,
  writePack,
  type Outgoing,
  type PackEntry,
  type Pieces,
} from '../../../../src/git/pack'
import { Incoming } from '../../../../src/git/pack/incoming/incoming'
import { parseOid, parseRefName, type Oid } from '../../../../src/names'
import { openMemoryPlace, type Upload } from '../../../../src/storage'
import { git } from '../../../support/git'
import { cut, cuts, flip, flips, indexByGit, makeHistory, MemorySink, packObjects, takePieces } from '../material'

let repository: string
let packs: readonly { readonly pack: Buffer; readonly idx: Buffer }[]
beforeAll(async () => {
  repository = await makeHistory()
  const all = ['main', 'first']
  const made = [
    await packObjects(repository, all, '--delta-base-offset', '--depth=50', '--window=50'),
    await packObjects(repository, all, '--depth=50', '--window=50'),
    await packObjects(repository, all, '--window=0', '--compression=0'),
  ]
  packs = await Promise.all(made.map(async (pack) => ({ pack, idx: await indexByGit(pack) })))
})

const isDamaged = (error: unknown): boolean => hasCode(error, 'damaged')

/** A repository whose uploads can be looked at afterwards. */
function watched() {
  const storage = openMemoryPlace().open()
  const uploads: Upload[] = []
  const begin = storage.upload.bind(storage)
  storage.upload = async () => {
    const upload = await begin()
    uploads.push(upload)
    return upload
  }
  return { repository: openRepository(storage), storage, uploads }
}

async function expectNothing({ storage, uploads }: ReturnType<typeof watched>): Promise<void> {
  expect(await storage.list('')).toEqual([])
  for (const upload of uploads) await expect(upload.read({ start: 0, end: 1 })).rejects.toThrow('discarded')
}

const receive = (place: ReturnType<typeof watched>, pack: Pieces, tip: Oid, signal?: AbortSignal) =>
  transact(place.repository, async (staged) => {
    await receivePack(staged, { pack, tips: [tip] }, signal ? { signal } : {})
    return [{ ref: parseRefName('refs/heads/main'), from: null, to: tip }]
  })

describe('a pack that comes in pieces', () => {
  test('has the index that git makes, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), cuts, async (which, how) => {
        const { pack, idx } = packs[which]!
        const taken = await takePieces(cut(pack, how))
        expect(Buffer.compare(taken.idx, idx)).toBe(0)
        expect(Buffer.compare(taken.pack, pack)).toBe(0)
        expect(taken.outside).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('of any objects has the index that git makes', async () => {
    const blob = fc.uint8Array({ maxLength: 3000, size: 'max' }).map((bytes): GitObject => ({ type: 'blob', bytes }))
    const objects = fc.uniqueArray(blob, { selector: hashObject, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(objects, cuts, async (objects, how) => {
        const pack = await encodePack(objects, objects.length)
        expect(Buffer.compare((await takePieces(cut(pack, how))).idx, await indexByGit(pack))).toBe(0)
      }),
      { numRuns: 12 },
    )
  })

  test('and is thin is completed to one that git takes', async () => {
    const thin = await packObjects(repository, ['main', '^main~20'], '--thin', '--delta-base-offset', '--window=50')
    const { pack, idx } = packs[0]!
    const ours = await openPack({ idx, size: pack.length, read: async (start, end) => pack.subarray(start, end) })
    const asked: Oid[] = []
    const readBase = (oid: Oid): Promise<GitObject | undefined> => {
      asked.push(oid)
      return ours.read(oid)
    }
    for (const most of [1, 1000]) {
      const taken = await takePieces(cut(thin, { most, seed: 1 }), { readBase })
      expect(Buffer.compare(taken.idx, await indexByGit(taken.pack))).toBe(0)
    }
    expect(asked.length).toBeGreaterThan(0)
  })

  test('is refused with any byte changed, and nothing of it is stored', async () => {
    const { pack } = packs[0]!
    const tip = parseOid(await git(['rev-parse', 'main'], { cwd: repository }))
    await fc.assert(
      fc.asyncProperty(flips(pack.length), cuts, async ({ position, bits }, how) => {
        const place = watched()
        const delivery = { pack: cut(flip(pack, position, bits), how), tips: [tip] }
        await expect(receivePack(place.repository, delivery)).rejects.toThrow()
        await expectNothing(place)
      }),
      { numRuns: 40 },
    )
  })

  test('is refused when it ends anywhere, and nothing of it is stored', async () => {
    const small = await packObjects(repository, ['main~58', '^main~59'], '--delta-base-offset')
    const tip = parseOid(await git(['rev-parse', 'main~58'], { cwd: repository }))
    for (let end = 0; end < small.length; end++) {
      const place = watched()
      await expect(receive(place, [small.subarray(0, end)], tip)).rejects.toSatisfy(isDamaged)
      await expectNothing(place)
    }
    const larger = await packObjects(repository, ['main~40'], '--delta-base-offset', '--window=50')
    const ends = fc.sample(fc.nat(larger.length - 1), 200)
    for (const [seed, end] of ends.entries())
      await expect(takePieces(cut(larger.subarray(0, end), { most: 5000, seed }))).rejects.toSatisfy(isDamaged)
  })

  test('is let go of as soon as it is known to be none, or not wanted any more', async () => {
    const { pack } = packs[0]!
    const tip = parseOid(await git(['rev-parse', 'main'], { cwd: repository }))
    const controller = new AbortController()
    let [given, closed] = [0, 0]
    const endless = async function* (first: Uint8Array) {
      try {
        yield first
        for (;;) {
          given++
          if (given === 3) controller.abort()
          await new Promise((resolve) => setImmediate(resolve))
          yield new Uint8Array()
        }
      } finally {
        closed++
      }
    }
    await expect(takePieces(endless(Buffer.from('<!doctype html>')))).rejects.toSatisfy(isDamaged)
    expect([given, closed]).toEqual([0, 1])
    const place = watched()
    await expect(receive(place, endless(pack.subarray(0, 9000)), tip, controller.signal)).rejects.toSatisfy((error) =>
      hasCode(error, 'aborted'),
    )
    expect([given, closed]).toEqual([3, 2])
    await expectNothing(place)
  })
})

const noise = (size: number): Uint8Array => Uint8Array.from(randomBytes(size))

/** A blob as it is stored by who does not compress. */
const stored = (bytes: Uint8Array): PackEntry => ({
  type: 'blob',
  size: bytes.length,
  deflated: deflateSync(bytes, { level: 0 }),
})

const encodeSize = (size: number): number[] =>
  size < 128 ? [size] : [(size & 127) | 128, ...encodeSize(Math.floor(size / 128))]

/** The first 65,535 bytes of the base and then others: a delta that is as large as an object. */
function deltaOf(base: Uint8Array, added: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [
    Uint8Array.from([...encodeSize(base.length), ...encodeSize(0xffff + added.length), 0xb0, 0xff, 0xff]),
  ]
  for (let start = 0; start < added.length; start += 127) {
    const part = added.subarray(start, start + 127)
    parts.push(Uint8Array.of(part.length), part)
  }
  return Buffer.concat(parts)
}

async function packOf(objects: readonly Outgoing[]): Promise<Buffer> {
  const sink = new MemorySink()
  await writePack(objects, objects.length, sink)
  return sink.bytes
}

describe('a large pack', () => {
  const bases = Array.from({ length: 34 }, () => noise(2 ** 20))
  const outgoing = (bytes: Uint8Array, entry: Outgoing['entry'] = stored(bytes)): Outgoing => ({
    oid: hashObject({ type: 'blob', bytes }),
    entry,
  })
  const changed = bases.slice(0, 18).map((base) => {
    const added = noise(900_000)
    const entry = {
      type: 'delta',
      base: hashObject({ type: 'blob', bytes: base }),
      bytes: deltaOf(base, added),
    } as const
    return outgoing(Uint8Array.from([...base.subarray(0, 0xffff), ...added]), entry)
  })

  test('whose deltas come right after their bases is never read back', async () => {
    const pack = await packOf(changed.flatMap((delta, i) => [outgoing(bases[i]!), delta]))
    const taken = await takePieces(cut(pack, { most: 70_000, seed: 1 }))
    expect(taken.bytesRead).toBe(0)
    expect(Buffer.compare(taken.idx, await indexByGit(pack))).toBe(0)
  })

  test('whose deltas come long after their bases is read back for those', async () => {
    const pack = await packOf([...bases.map((base) => outgoing(base)), ...changed])
    const taken = await takePieces(cut(pack, { most: 70_000, seed: 2 }))
    expect(taken.bytesRead).toBeGreaterThan(18 * 2 ** 20)
    expect(Buffer.compare(taken.idx, await indexByGit(pack))).toBe(0)
  })

  test('has an object that comes in many pieces tried a few times only', async () => {
    const attempts = vi.spyOn(Incoming.prototype, 'inflate')
    const bytes = noise(2 ** 20)
    const pack = await packOf([outgoing(bytes)])
    await takePieces(cut(pack, { most: 200, seed: 3 }))
    expect(attempts.mock.calls.length).toBeLessThan(20)
    attempts.mockRestore()
  })
})
