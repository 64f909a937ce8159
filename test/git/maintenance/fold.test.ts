import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasCode } from '../../../src/errors'
import { findObject, openRepository, readBlob, writeBlob, type Repository } from '../../../src/git'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { listLoose } from '../../../src/git/objects/loose'
import { branchRef, type Oid } from '../../../src/names'
import type { Storage } from '../../../src/storage'
import { bytes } from '../notation'
import { flip } from '../pack/material'
import { git } from '../../support/git'
import { bytesUnder, looseKeys, newPlace, packNames, saveFiles, verifyByGit } from './notation'

const text = (page: number, version: number): string =>
  Array.from({ length: 40 }, (_, line) =>
    line === version % 40 ? `Line ${line} of page ${page}, as of ${version}.` : `Line ${line} of page ${page}.`,
  ).join('\n')

/** How many deltas each object of the folder's packs is made of. */
async function deltaDepths(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = (await readdir(join(folder, 'objects/pack'))).filter((name) => name.endsWith('.idx'))
  const lists = await Promise.all(
    names.map((idx) => git(['verify-pack', '-v', `objects/pack/${idx}`], { cwd: folder })),
  )
  const lines = lists.flatMap((list) => list.split('\n')).filter((line) => /^[0-9a-f]{40} /.test(line))
  return new Map(lines.map((line) => [line.slice(0, 40), Number(line.split(/\s+/)[5] ?? 0)]))
}

describe('folding', () => {
  test('makes of saves in a large folder a few per cent of what they took', async () => {
    const place = await newPlace()
    const repository = openRepository(place.open())
    const folder = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`notes/page ${i}.md`, text(i, 0)]))
    await saveFiles(repository, folder)
    while ((await foldLoose(repository)).folded > 0);
    const begun = await bytesUnder(repository.storage, 'git/objects/pack/')
    for (let i = 0; i < 150; i++) await saveFiles(repository, { 'notes/page 5.md': text(5, i + 1) })
    const before = await bytesUnder(repository.storage, 'git/objects/')
    expect(await foldLoose(repository)).toEqual({ folded: 600, left: 0 })
    const after = await bytesUnder(repository.storage, 'git/objects/')
    expect((after - begun) / (before - begun)).toBeLessThan(0.06)
    await verifyByGit(repository)
  })

  test('goes on in steps until nothing is loose, and leaves a repository that git finds sound', async () => {
    const repository = openRepository((await newPlace()).open())
    for (let i = 0; i < 30; i++)
      await saveFiles(repository, { [`a/${i % 3}.md`]: text(i % 3, i), 'Home.md': text(9, i), [`old/${i}`]: `${i}` })
    await saveFiles(repository, { 'Home.md': text(9, 3), 'old/4': null })
    await saveFiles(repository, { 'b.md': 'b' }, branchRef('other'))
    const stray = await writeBlob(repository, bytes('of nobody'))
    const before = await listLoose(repository.storage)
    const lefts: number[] = []
    for (;;) {
      const { folded, left } = await foldLoose(repository, { bounds: { objects: 40, bytes: 1 << 20 } })
      if (folded === 0) break
      expect(folded).toBeLessThanOrEqual(40)
      lefts.push(left)
      await verifyByGit(repository)
    }
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a))
    expect(await looseKeys(repository.storage)).toEqual([])
    expect((await packNames(repository.storage)).length).toBe(Math.ceil(before.length / 40))
    expect(await readBlob(openRepository(repository.storage), stray)).toEqual(bytes('of nobody'))
    for (const oid of before) expect(await findObject(openRepository(repository.storage), oid)).toBeDefined()
  })

  test('keeps what was saved last whole, and chains no more than fifty deltas', async () => {
    const repository = openRepository((await newPlace()).open())
    for (let i = 0; i < 130; i++) await saveFiles(repository, { 'Home.md': text(1, i) })
    await foldLoose(repository)
    const folder = await verifyByGit(repository)
    const depths = await deltaDepths(folder)
    expect(Math.max(...depths.values())).toBe(50)
    expect(depths.get(await git(['rev-parse', 'main:Home.md'], { cwd: folder }))).toBe(0)
  })

  test('finds the way to saves that lie below commits of others', async () => {
    const place = await newPlace()
    const repository = openRepository(place.open())
    for (let i = 0; i < 20; i++) await saveFiles(repository, { 'Home.md': text(1, i) })
    const below = await listLoose(repository.storage)
    await saveFiles(repository, { 'theirs.md': 'from elsewhere' })
    const above = (await listLoose(repository.storage)).filter((oid) => !below.includes(oid))
    const aside = openRepository(place.open())
    // What a fetch would have brought as a pack, here folded while the rest is out of the way.
    const keys = below.map((oid) => `git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`)
    const values = await Promise.all(keys.map(async (key) => [key, (await aside.storage.read(key)) ?? null] as const))
    await aside.storage.write(new Map(keys.map((key) => [key, null])))
    expect((await foldLoose(aside)).folded).toBe(above.length)
    await aside.storage.write(new Map(values))
    expect((await foldLoose(repository)).folded).toBe(below.length)
    const depths = await deltaDepths(await verifyByGit(repository))
    expect(Math.max(...depths.values())).toBe(19)
  })

  test('leaves what is damaged where it is', async () => {
    const repository = openRepository((await newPlace()).open())
    for (let i = 0; i < 5; i++) await saveFiles(repository, { 'Home.md': text(1, i) })
    const blob = await writeBlob(repository, bytes('to be damaged'))
    const key = `git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`
    const damaged = flip((await repository.storage.read(key)) ?? new Uint8Array(), 9, 255)
    await repository.storage.write(new Map([[key, damaged]]))
    expect(await foldLoose(repository)).toEqual({ folded: 15, left: 1 })
    expect(await repository.storage.read(key)).toEqual(damaged)
    expect(await foldLoose(repository)).toEqual({ folded: 0, left: 1 })
  })

  test('changes nothing when it is stopped', async () => {
    const repository = openRepository((await newPlace()).open())
    for (let i = 0; i < 40; i++) await saveFiles(repository, { 'Home.md': text(1, i) })
    const keys = await repository.storage.list('')
    const controller = new AbortController()
    const read = repository.storage.read.bind(repository.storage)
    let reads = 0
    repository.storage.read = async (key, range) => {
      const until = performance.now() + 30
      while (reads === 20 && performance.now() < until);
      if (reads++ === 20) controller.abort()
      return read(key, range)
    }
    await expect(foldLoose(repository, controller)).rejects.toSatisfy((error) => hasCode(error, 'aborted'))
    expect(await repository.storage.list('')).toEqual(keys)
  })

  test('hides no object for a moment from a tab that reads on with an old list of packs', async () => {
    const place = await newPlace()
    const writer = openRepository(place.open())
    const oids = new Set<Oid>()
    /** Everything there ever was is found in what is stored just now, by a tab that has an old list and by a new one. */
    const findAll = async (stale: Repository): Promise<void> => {
      for (const tab of [stale, openRepository(place.open())])
        for (const oid of oids) expect(await findObject(tab, oid)).toBeDefined()
    }
    for (let step = 0; step < 6; step++) {
      for (let i = 0; i < 4; i++) await saveFiles(writer, { [`${i}.md`]: text(i, step) })
      for (const oid of await listLoose(writer.storage)) oids.add(oid)
      const [stale, between] = [openRepository(place.open()), openRepository(place.open())]
      await findObject(stale, [...oids][0]!)
      const folding = openRepository(place.open())
      const write = folding.storage.write.bind(folding.storage)
      folding.storage.write = async (batch, expected) => {
        const written = await write(batch, expected)
        await findAll(stale)
        return written
      }
      beforeLook(between.storage, step, () => foldLoose(folding))
      await findAll(between)
    }
  })
})

/** Has `act` happen once, when the storage is asked for the `number`th time. */
function beforeLook(storage: Storage, number: number, act: () => Promise<unknown>): void {
  const [read, list] = [storage.read.bind(storage), storage.list.bind(storage)]
  let looks = 0
  const look = async (): Promise<void> => void (looks++ === number && (await act()))
  storage.read = async (key, range) => (await look(), read(key, range))
  storage.list = async (prefix) => (await look(), list(prefix))
}
