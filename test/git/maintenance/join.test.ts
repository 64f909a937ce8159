import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findObject, openRepository, readBlob, writeBlob, type Repository } from '../../../src/git'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { choosePacks, joinPacks } from '../../../src/git/maintenance/join'
import { listLoose } from '../../../src/git/objects/loose'
import { hearOfDrops } from '../../../src/git/objects/packs'
import type { Oid } from '../../../src/names'
import { bytes } from '../notation'
import { newPlace, packNames, saveFiles, verifyByGit } from './notation'

const text = (page: number, version: number): string =>
  Array.from({ length: 30 }, (_, line) => `Line ${line} of page ${page}, as of ${line === 7 ? version : 0}.`).join('\n')

/** Saves and folds, so many times; returns every object there is. */
async function makePacks(repository: Repository, count: number): Promise<readonly Oid[]> {
  const oids: Oid[] = []
  for (let i = 0; i < count; i++) {
    await saveFiles(repository, { [`${i % 3}.md`]: text(i % 3, i), 'Home.md': text(9, i) })
    oids.push(...(await listLoose(repository.storage)))
    await foldLoose(repository)
  }
  return oids
}

describe('the choice of packs to join', () => {
  const sized = (sizes: readonly number[]) => sizes.map((size, i) => ({ name: `${i}`, size, count: 1 }))

  test('leaves packs that each are twice as large as all smaller ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100_000 }), { maxLength: 30 }), (sizes) => {
        const chosen = new Set(choosePacks(sized(sizes), 8))
        expect(chosen.size).not.toBe(1)
        if (sizes.length <= 8) {
          expect(chosen.size).toBe(0)
          return
        }
        const joined = sized(sizes)
          .filter(({ name }) => chosen.has(name))
          .reduce((sum, { size }) => sum + size, 0)
        const left = [...sized(sizes).flatMap(({ name, size }) => (chosen.has(name) ? [] : size)), joined]
        const sorted = (chosen.size > 0 ? left : sizes).toSorted((a, b) => a - b)
        for (const [i, size] of sorted.entries())
          if (i > 0) expect(size).toBeGreaterThanOrEqual(2 * (sorted[i - 1] ?? 0))
      }),
    )
  })

  test('makes no pack larger than one may be', () => {
    const packs = Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, size: 200 << 20, count: 300_000 }))
    const chosen = choosePacks(packs)
    expect(chosen.length).toBeGreaterThan(1)
    expect(chosen.length * 200).toBeLessThanOrEqual(1024)
    expect(choosePacks(packs.map((pack) => ({ ...pack, count: 1_500_000 })))).toEqual([])
  })

  test('takes the small ones and spares the large one', () => {
    expect(choosePacks(sized([90_000, 1, 2, 3, 2, 1, 2, 3, 4]), 8)).toEqual(['1', '5', '2', '4', '6', '3', '7', '8'])
    expect(choosePacks(sized([1, 2, 4, 8, 16]), 4)).toEqual([])
  })
})

describe('joining', () => {
  test('makes one pack of many, with the same objects, which git finds sound', async () => {
    const repository = openRepository((await newPlace()).open())
    const oids = await makePacks(repository, 12)
    expect(await joinPacks(repository)).toBeGreaterThan(8)
    expect((await packNames(repository.storage)).length).toBeLessThan(5)
    await verifyByGit(repository)
    for (const tab of [repository, openRepository(repository.storage)])
      for (const oid of oids) expect(await findObject(tab, oid)).toBeDefined()
    expect(await joinPacks(repository)).toBe(0)
  })

  test('deletes no pack that it has not copied, also when the same tab hears of a drop meanwhile', async () => {
    const place = await newPlace()
    const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
    const oids = await makePacks(repository, 12)
    const { size } = tab.storage
    const packs = (await packNames(tab.storage)).length
    tab.storage.size = async (key) => {
      if (tab.packs.size === packs) hearOfDrops(tab, bytes('something, in another tab'))
      return size.call(tab.storage, key)
    }
    await joinPacks(tab)
    for (const oid of oids) expect(await findObject(openRepository(place.open()), oid)).toBeDefined()
    await verifyByGit(tab)
  })

  test('takes an object that several packs have once', async () => {
    const repository = openRepository((await newPlace()).open())
    const oid = await writeBlob(repository, bytes('in all of them'))
    for (let i = 0; i < 4; i++) {
      await writeBlob(repository, bytes('in all of them'))
      await saveFiles(repository, { 'Home.md': text(1, i) })
      await foldLoose(repository)
    }
    expect(await joinPacks(repository, { most: 1 })).toBe(4)
    const fresh = openRepository(repository.storage)
    expect(await readBlob(fresh, oid)).toEqual(bytes('in all of them'))
    expect([...fresh.packs.values()].map(({ index }) => index.count)).toEqual([13])
    await verifyByGit(repository)
  })

  test('keeps packs that left contents at a remote apart, and marked', async () => {
    const repository = openRepository((await newPlace()).open())
    await makePacks(repository, 6)
    const names = await packNames(repository.storage)
    await repository.storage.write(new Map(names.slice(0, 3).map((name) => [`${name}.promisor`, new Uint8Array()])))
    while ((await joinPacks(repository, { most: 1 })) > 0);
    const marks = (await repository.storage.list('git/objects/pack/')).filter((key) => key.endsWith('.promisor'))
    expect(marks).toHaveLength(1)
    expect(await packNames(repository.storage)).toHaveLength(2)
    await verifyByGit(repository)
  })

  test('hides no object for a moment from a tab that has the old packs open', async () => {
    const place = await newPlace()
    const writer = openRepository(place.open())
    const oids = await makePacks(writer, 6)
    const stale = openRepository(place.open())
    for (const oid of oids.slice(0, 5)) await findObject(stale, oid)
    const reading = Promise.all(oids.map((oid) => findObject(stale, oid)))
    expect(await joinPacks(writer, { most: 1 })).toBe(6)
    expect((await reading).every(Boolean)).toBe(true)
    for (const oid of oids) expect(await findObject(stale, oid)).toBeDefined()
  })

  test('leaves no half of a pack when there is no room', async () => {
    const repository = openRepository((await newPlace()).open())
    await makePacks(repository, 4)
    const keys = await repository.storage.list('')
    const { upload } = repository.storage
    let discarded = 0
    repository.storage.upload = async () => {
      const under = await upload.call(repository.storage)
      const { discard } = under
      under.append = () => Promise.reject(new Error('no room'))
      under.discard = () => (discarded++, discard.call(under))
      return under
    }
    await expect(joinPacks(repository, { most: 1 })).rejects.toThrow('no room')
    expect(discarded).toBe(1)
    expect(await repository.storage.list('')).toEqual(keys)
  })
})
