import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { WikiError } from '../../../src/errors'
import { encodePack, hashObject, openPack, type Pack, type PackEntry } from '../../../src/git/pack'
import { parseOid, type Oid } from '../../../src/names'
import { git, makeFolder } from '../../support/git'
import {
  acceptsPack,
  flip,
  flips,
  indexAlone,
  indexByGit,
  listObjects,
  makeHistory,
  orRefused,
  packObjects,
} from './material'

let repository: string
let pack: Buffer
let idx: Uint8Array
let oids: readonly Oid[]

beforeAll(async () => {
  repository = await makeHistory()
  pack = await packObjects(repository, ['main', 'first'], '--delta-base-offset', '--depth=50', '--window=50')
  idx = (await indexAlone(pack)).idx
  oids = (await listObjects(repository)).map((line) => parseOid(line.slice(0, 40)))
})

const open = (bytes: Uint8Array = pack, index = idx): Promise<Pack> =>
  openPack({ idx: index, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) })

const collect = async <T>(oids: readonly Oid[], read: (oid: Oid) => Promise<T | undefined>): Promise<T[]> => {
  const all = await Promise.all(oids.map(read))
  return all.filter((value) => value !== undefined)
}

describe('a stored pack', () => {
  test('gives every object as it was, one by one and all at once', async () => {
    const stored = await open()
    for (const oid of oids.toReversed()) expect(hashObject((await stored.read(oid))!)).toBe(oid)
    const atOnce = await open()
    const objects = await Promise.all(oids.map((oid) => atOnce.read(oid)))
    expect(objects.map((object) => hashObject(object!))).toEqual(oids)
  })

  test('says of what it does not have that it has it not', async () => {
    const other = parseOid('1'.repeat(40))
    expect((await open()).find(other)).toBeUndefined()
    expect(await (await open()).read(other)).toBeUndefined()
    expect(await (await open()).readRaw(other)).toBeUndefined()
  })

  test('reads a part of the pack once for many objects', async () => {
    let read = 0
    const stored = await openPack({
      idx,
      size: pack.length,
      read: async (start, end) => (read++, pack.subarray(start, end)),
    })
    for (const oid of oids) await stored.read(oid)
    expect(read).toBeLessThanOrEqual(Math.ceil(pack.length / (128 * 1024)))
  })

  test('tries again to read what could not be read', async () => {
    let broken = true
    const read = async (start: number, end: number): Promise<Uint8Array> => {
      if (broken) throw new WikiError('storage-failed', 'The database went away.')
      return pack.subarray(start, end)
    }
    const stored = await openPack({ idx, size: pack.length, read })
    await expect(stored.read(oids[0]!)).rejects.toThrow('went away')
    broken = false
    expect(hashObject((await stored.read(oids[0]!))!)).toBe(oids[0])
  })

  test('never gives another object for a changed byte of the pack', async () => {
    await fc.assert(
      fc.asyncProperty(flips(pack.length), fc.nat(oids.length - 1), async ({ position, bits }, number) => {
        const stored = await open(flip(pack, position, bits))
        const oid = oids[number]!
        const object = await orRefused(stored.read(oid))
        if (object) expect(hashObject(object)).toBe(oid)
      }),
      { numRuns: 100 },
    )
  })

  test('refuses an index with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(flips(idx.length), async ({ position, bits }) => {
        await expect(open(pack, flip(idx, position, bits))).rejects.toThrow(WikiError)
      }),
    )
    for (let end = 0; end < idx.length; end += 997)
      await expect(open(pack, idx.subarray(0, end))).rejects.toThrow(WikiError)
  })

  test('refuses to hand on an entry that has changed', async () => {
    const offset = (await open()).find(oids[3]!)!
    await expect((await open(flip(pack, offset + 4, 1))).readRaw(oids[3]!)).rejects.toThrow(WikiError)
  })
})

describe('making a pack', () => {
  test('of objects, of entries as they are stored, or of both: git takes it', async () => {
    const stored = await open()
    const whole = await collect(oids, (oid) => stored.read(oid))
    const raw = await collect(oids, (oid) => stored.readRaw(oid))
    const mixed: PackEntry[] = raw.map((entry, i) => (i % 3 === 0 ? whole[i]! : entry))
    for (const entries of [whole, raw, mixed]) {
      const made = await encodePack(entries, entries.length)
      const indexed = await indexAlone(made)
      expect([...indexed.index.oids()]).toEqual(oids)
      expect(Buffer.compare(indexed.idx, await indexByGit(made, '--strict'))).toBe(0)
    }
    expect(raw.some(({ type }) => type === 'delta')).toBe(true)
  })

  test('that is thin: git completes it with what it has', async () => {
    const old = await makeFolder('verso-old')
    await git(['clone', '-q', '--bare', repository, old])
    await git(['update-ref', 'refs/heads/main', 'main~30'], { cwd: old })
    await git(['tag', '-d', 'first'], { cwd: old })
    await git(['reflog', 'expire', '--expire=now', '--all'], { cwd: old })
    await git(['repack', '-adq'], { cwd: old })
    await git(['prune', '--expire=now'], { cwd: old })
    const thin = await packObjects(repository, ['main', '^main~30'], '--thin', '--delta-base-offset')
    const stored = await open()
    const lacking = (await git(['rev-list', '--objects', 'main', '^main~30'], { cwd: repository }))
      .split('\n')
      .map((line) => parseOid(line.slice(0, 40)))
    const raw = await collect(lacking, (oid) => stored.readRaw(oid))
    const made = await encodePack(raw, raw.length)
    expect(raw.some(({ base }) => base && !lacking.includes(base))).toBe(true)
    expect(made.length).toBeLessThan(thin.length * 1.5)
    expect(await acceptsPack(old, made, '--fix-thin', '--strict')).toBe('accepted')
  })

  test('of another number of objects than was said is a fault of ours', async () => {
    await expect(encodePack([{ type: 'blob', bytes: new Uint8Array() }], 2)).rejects.toThrow('was given 1')
  })
})
