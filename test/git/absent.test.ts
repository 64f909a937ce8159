import { describe, expect, it } from 'vitest'
import {
  bringBlobs,
  gather,
  listAbsent,
  openRepository,
  readBlob,
  receivePack,
  settlePartial,
  transact,
  writeBlob,
  type GitObject,
} from '../../src/git'
import { encodePack, hashObject } from '../../src/git/pack'
import type { Oid } from '../../src/names'
import { openMemoryStorage } from '../../src/storage'
import { bytes, main } from './notation'

const object = (type: GitObject['type'], content: Uint8Array): GitObject & { readonly oid: Oid } => ({
  type,
  bytes: content,
  oid: hashObject({ type, bytes: content }),
})

const texts = ['one\n', 'two\n', 'three\n']
const blobs = texts.map((text) => object('blob', bytes(text)))
const tree = object(
  'tree',
  Buffer.concat(blobs.flatMap(({ oid }, i) => [Buffer.from(`100644 ${i}.md\0`), Buffer.from(oid, 'hex')])),
)
const commit = object(
  'commit',
  bytes(`tree ${tree.oid}\nauthor A <a@b> 1760000000 +0000\ncommitter A <a@b> 1760000000 +0000\n\nm\n`),
)

/** A repository that got the objects from a remote which may leave files out, and asks it for those later. */
async function receive(objects: readonly GitObject[], partial = true) {
  const asked: (readonly Oid[])[] = []
  const storage = openMemoryStorage()
  const repository = openRepository(
    storage,
    gather(async (oids) => {
      asked.push(oids)
      const known = blobs.filter(({ oid }) => oids.includes(oid))
      const pack = encodePack(known, known.length)
      await receivePack(openRepository(storage), { pack: [await pack], tips: [], partial: true })
    }),
  )
  await transact(repository, async (staged) => {
    await receivePack(staged, { pack: [await encodePack(objects, objects.length)], tips: [commit.oid], partial })
    return [{ ref: main, from: null, to: commit.oid }]
  })
  return { repository, asked, storage }
}

describe('what a remote may leave out', () => {
  it('is files, if that was agreed, and never folders', async () => {
    const { repository } = await receive([commit, tree])
    expect(await listAbsent(repository)).toEqual(blobs.map(({ oid }) => oid))
    await expect(receive([commit, tree], false)).rejects.toMatchObject({ code: 'damaged' })
    await expect(receive([commit])).rejects.toMatchObject({ code: 'damaged' })
    await expect(receive([tree])).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is known without the note of it, and what is here counts as here', async () => {
    const [one, two, three] = blobs
    if (!one || !two || !three) throw new Error('three blobs')
    const { repository, storage } = await receive([commit, tree, one])
    await writeBlob(repository, two.bytes)
    for (const _ of ['noted', 'found']) {
      expect(await listAbsent(openRepository(storage))).toEqual([three.oid])
      await storage.write(new Map([['derived/absent', null]]))
    }
  })
})

describe('a blob that is absent', () => {
  it('is brought in once, with those that are read at the same time', async () => {
    const { repository, asked } = await receive([commit, tree])
    const read = () => Promise.all(blobs.map(({ oid }) => readBlob(repository, oid)))
    expect((await read()).map((blob) => Buffer.from(blob).toString())).toEqual(texts)
    await read()
    expect(asked).toEqual([blobs.map(({ oid }) => oid)])
    expect(await listAbsent(repository)).toEqual([])
  })

  it('waits while others are on their way, and then goes with those that came meanwhile', async () => {
    const rounds: { readonly oids: readonly Oid[]; end(): void }[] = []
    const bring = gather((oids) => new Promise<void>((resolve) => rounds.push({ oids, end: resolve })))
    const [one, two, three] = blobs.map(({ oid }) => oid)
    if (!one || !two || !three) throw new Error('three blobs')
    const first = bring(one)
    await expect.poll(() => rounds.length).toBe(1)
    const rest = Promise.all([bring(two), bring(three)])
    rounds[0]?.end()
    await first
    await expect.poll(() => rounds.length).toBe(2)
    rounds[1]?.end()
    await rest
    expect(rounds.map(({ oids }) => oids)).toEqual([[one], [two, three]])
  })

  it('is asked for again after the way to it failed', async () => {
    let fails = true
    const bring = gather(async () => {
      if (fails) throw new Error('no way')
    })
    await expect(bring(commit.oid)).rejects.toThrow('no way')
    fails = false
    await bring(commit.oid)
  })

  it('that not even the remote has is damaged', async () => {
    const { repository } = await receive([commit, tree])
    const unknown = object('blob', bytes('nobody has this'))
    await expect(readBlob(repository, unknown.oid)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is not there to bring in once nothing is absent any more', async () => {
    const { repository, asked, storage } = await receive([commit, tree])
    await bringBlobs(repository, [commit.oid, ...blobs.map(({ oid }) => oid)])
    await settlePartial(repository)
    expect((await storage.list('')).filter((key) => /promisor|absent/.test(key))).toEqual([])
    await expect(readBlob(repository, object('blob', bytes('new')).oid)).rejects.toMatchObject({ code: 'damaged' })
    expect(asked).toHaveLength(1)
  })
})
