import fc from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodePack, makeDelta, openPack, writePack, hashObject, type Outgoing, type Pack } from '../../../src/git/pack'
import type { GitObject } from '../../../src/git'
import { parseOid, type Oid } from '../../../src/names'
import { fsck, git, gitBytes, makeFolder } from '../../support/git'
import { indexAlone, indexByGit, listObjects, makeHistory, packObjects } from './material'

let repository: string
let stored: Pack
let oids: readonly Oid[]
beforeAll(async () => {
  repository = await makeHistory()
  const bytes = await packObjects(repository, ['main', 'first'], '--delta-base-offset', '--depth=50', '--window=50')
  const { idx } = await indexAlone(bytes)
  stored = await openPack({ idx, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) })
  oids = (await listObjects(repository)).map((line) => parseOid(line.slice(0, 40)))
})

/** A sink that remembers, and counts what came in at most at once. */
function makeSink() {
  const parts: Uint8Array[] = []
  return {
    append: async (bytes: Uint8Array) => void parts.push(bytes.slice()),
    bytes: () => Buffer.concat(parts),
    parts,
  }
}

async function write(objects: readonly Outgoing[]) {
  const sink = makeSink()
  const written = await writePack(objects, objects.length, sink)
  return { ...written, pack: sink.bytes() }
}

async function readWhole(oid: Oid): Promise<GitObject> {
  const object = await stored.read(oid)
  if (!object) throw new Error('the pack has it')
  return object
}

/** Each object in one of three forms: as it is stored, whole, or as a delta against the one before of its type. */
async function mixed(forms: readonly number[], order: readonly Oid[]): Promise<readonly Outgoing[]> {
  const before = new Map<string, { oid: Oid; bytes: Uint8Array }>()
  const outgoing: Outgoing[] = []
  for (const [i, oid] of order.entries()) {
    const object = await readWhole(oid)
    const base = before.get(object.type)
    const delta = base && forms[i % forms.length] === 2 ? makeDelta(base.bytes, object.bytes) : undefined
    const raw = forms[i % forms.length] === 0 ? await stored.readRaw(oid) : undefined
    if (raw && raw.base === undefined) outgoing.push({ oid, entry: raw })
    else outgoing.push({ oid, entry: delta && base ? { type: 'delta', base: base.oid, bytes: delta } : object })
    before.set(object.type, { oid, bytes: object.bytes })
  }
  return outgoing
}

/** Bytes that no compression makes much less of. */
const filler = (size: number): GitObject => ({
  type: 'blob',
  bytes: Uint8Array.from({ length: size }, (_, i) => Math.imul(i + size, i ^ 0x9e3779b1) >>> 13),
})

describe('a pack written as its objects come', () => {
  test('has the index that git makes of it, and is taken and verified by git', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 7 }), async (forms) => {
        const { pack, idx, name, size } = await write(await mixed(forms, oids))
        expect(pack.length).toBe(size)
        expect(Buffer.compare(Buffer.from(idx), await indexByGit(pack, '--strict'))).toBe(0)
        const folder = await makeFolder('written')
        await git(['init', '-q', '--bare', folder])
        await writeFile(join(folder, `objects/pack/${name}.pack`), pack)
        await writeFile(join(folder, `objects/pack/${name}.idx`), idx)
        await git(['verify-pack', join(folder, `objects/pack/${name}.idx`)])
        await git(['update-ref', 'refs/heads/main', await git(['rev-parse', 'main'], { cwd: repository })], {
          cwd: folder,
        })
        await fsck(folder)
      }),
      { numRuns: 6 },
    )
  })

  test('takes over deltas of another pack, wherever their bases come to lie', async () => {
    for (const order of [oids, [...oids].reverse()]) {
      const raw = await Promise.all(order.map(async (oid) => ({ oid, entry: await stored.readRaw(oid) })))
      const objects = raw.flatMap(({ oid, entry }) => (entry ? [{ oid, entry }] : []))
      expect(objects.some(({ entry }) => entry.type === 'delta')).toBe(true)
      const { pack, idx } = await write(objects)
      expect(Buffer.compare(Buffer.from(idx), await indexByGit(pack))).toBe(0)
      const again = await openPack({ idx, size: pack.length, read: async (start, end) => pack.subarray(start, end) })
      for (const oid of oids) expect(hashObject((await again.read(oid))!)).toBe(oid)
    }
  })

  test('says where a base begins, however far that is before', async () => {
    const base = { type: 'blob', bytes: Buffer.from('The base of all that follows.\n'.repeat(9)) } as const
    const target = { type: 'blob', bytes: Buffer.concat([base.bytes, Buffer.from('And more.\n')]) } as const
    const delta = makeDelta(base.bytes, target.bytes)
    if (!delta) throw new Error('they are alike')
    for (const size of [0, 20, 60, 100, 120, 16_300, 16_500, 2_100_000]) {
      const objects = [base, filler(size)].map((entry) => ({ oid: hashObject(entry), entry }))
      const entry = { type: 'delta', base: hashObject(base), bytes: delta } as const
      const { pack, idx } = await write([...objects, { oid: hashObject(target), entry }])
      expect(Buffer.compare(Buffer.from(idx), await indexByGit(pack))).toBe(0)
    }
  })

  test('goes to its sink in pieces, and refuses to be of another count than it said', async () => {
    const sink = makeSink()
    const objects = [400_001, 400_002, 1, 2].map(filler).map((entry) => ({ oid: hashObject(entry), entry }))
    await writePack(objects, objects.length, sink)
    expect(sink.parts.length).toBeGreaterThan(1)
    await expect(writePack(objects, objects.length + 1, makeSink())).rejects.toThrow()
  })
})

test('a pack in one array is the same bytes', async () => {
  const objects = await mixed([1], oids)
  const whole = await encodePack(
    objects.flatMap(({ entry }) => ('bytes' in entry && entry.type !== 'delta' ? [entry] : [])),
    objects.length,
  )
  expect(Buffer.compare(Buffer.from(whole), (await write(objects)).pack)).toBe(0)
  const file = join(await makeFolder('pack'), 'whole.pack')
  await writeFile(file, whole)
  expect((await gitBytes(['index-pack', '--strict', file])).length).toBeGreaterThan(0)
  expect((await readFile(file)).length).toBe(whole.length)
})
