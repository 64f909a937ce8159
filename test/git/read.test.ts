import { beforeEach, describe, expect, test } from 'vitest'
import { hasCode } from '../../src/errors'
import { findObject, hasObject, openRepository, readBlob, writeBlob, type Repository } from '../../src/git'
import { encodePack } from '../../src/git/pack'
import type { Oid } from '../../src/names'
import { openMemoryPlace, type MemoryPlace, type Storage } from '../../src/storage'
import { bytes } from './notation'
import { flip, indexAlone } from './pack/material'

const text = (i: number): string => `The text of page ${i}, which is as good as any other text.\n`.repeat(1 + i)
const damaged = (error: unknown): boolean => hasCode(error, 'damaged')
const loose = (oid: Oid): string => `git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`

let place: MemoryPlace
let storage: Storage
beforeEach(() => {
  place = openMemoryPlace()
  storage = place.open()
})

const open = (): Repository => openRepository(place.open())

/** Stores the pages as a pack; `order` makes packs of the same pages differ. */
async function storePack(pages: readonly number[]): Promise<string> {
  const entries = pages.map((i) => ({ type: 'blob', bytes: bytes(text(i)) }) as const)
  const { pack, idx, name } = await indexAlone(await encodePack(entries, entries.length))
  await storage.write(
    new Map([
      [`git/objects/pack/${name}.pack`, pack],
      [`git/objects/pack/${name}.idx`, idx],
    ]),
  )
  return `git/objects/pack/${name}`
}

async function damage(key: string, position: number): Promise<void> {
  const value = (await storage.read(key)) ?? new Uint8Array()
  await storage.write(new Map([[key, flip(value, (position + value.length) % value.length, 4)]]))
}

const oidOf = (i: number): Promise<Oid> => writeBlob(open(), bytes(text(i)))
const forgetLoose = async (oid: Oid): Promise<void> => void (await storage.write(new Map([[loose(oid), null]])))

describe('a damaged copy of an object', () => {
  test('in a pack hides no good one beside it, in another pack, or in a pack that came later', async () => {
    const oid = await oidOf(1)
    const first = await storePack([1])
    await damage(`${first}.pack`, 30)
    expect(await readBlob(open(), oid)).toEqual(bytes(text(1)))
    await forgetLoose(oid)
    const repository = open()
    await expect(readBlob(repository, oid)).rejects.toSatisfy(damaged)
    await storePack([2, 1])
    expect(await readBlob(repository, oid)).toEqual(bytes(text(1)))
    expect(await readBlob(open(), oid)).toEqual(bytes(text(1)))
  })

  test('stored loose hides no good one in a pack', async () => {
    const oid = await oidOf(1)
    await damage(loose(oid), 12)
    const repository = open()
    await expect(readBlob(repository, oid)).rejects.toSatisfy(damaged)
    await storePack([1])
    expect(await readBlob(repository, oid)).toEqual(bytes(text(1)))
  })

  test('is known by its hash alone where checksums hold', async () => {
    const [one, two] = [await oidOf(1), await oidOf(2)]
    const other = await storage.read(loose(two))
    await storage.write(new Map([[loose(one), other ?? null]]))
    await expect(readBlob(open(), one)).rejects.toSatisfy(damaged)
    await storePack([1])
    expect(await readBlob(open(), one)).toEqual(bytes(text(1)))
  })

  test('leaves the others of its pack, and of other packs, readable', async () => {
    const oids = await Promise.all([1, 2, 3].map(oidOf))
    await Promise.all(oids.map(forgetLoose))
    const [first, second] = [await storePack([1, 2]), await storePack([3])]
    await damage(`${first}.pack`, 20)
    const repository = open()
    await expect(readBlob(repository, oids[0]!)).rejects.toSatisfy(damaged)
    expect(await readBlob(repository, oids[1]!)).toEqual(bytes(text(2)))
    await damage(`${second}.idx`, 1070)
    expect(await findObject(open(), oids[2]!)).toBeUndefined()
    expect(await readBlob(open(), oids[1]!)).toEqual(bytes(text(2)))
  })
})

test('a pack whose index was damaged is read again once another tab has mended it', async () => {
  const oid = await oidOf(1)
  await forgetLoose(oid)
  const name = await storePack([1])
  const sound = (await storage.read(`${name}.idx`))!
  await damage(`${name}.idx`, -1)
  const repository = open()
  expect(await hasObject(repository, oid)).toBe(false)
  await storage.write(new Map([[`${name}.idx`, sound]]))
  expect(await readBlob(repository, oid)).toEqual(bytes(text(1)))
})

describe('a pack that another tab deleted while this one has it open', () => {
  test('is looked for no more once its objects are found in the pack that took its place', async () => {
    const oids = await Promise.all([1, 2, 3].map(oidOf))
    await Promise.all(oids.map(forgetLoose))
    const [first, second] = [await storePack([1]), await storePack([2])]
    const repository = open()
    expect(await hasObject(repository, oids[0]!)).toBe(true)
    const deleted = [first, second]
      .flatMap((name) => [`${name}.pack`, `${name}.idx`])
      .map((key) => [key, null] as const)
    await storePack([1, 2, 3])
    await storage.write(new Map(deleted))
    for (const [i, oid] of oids.entries()) expect(await readBlob(repository, oid)).toEqual(bytes(text(i + 1)))
    expect(repository.packs.size).toBe(1)
  })

  test('takes with it what was dropped, which is absent then and not damaged', async () => {
    const oid = await oidOf(1)
    await forgetLoose(oid)
    const name = await storePack([1, 2])
    const repository = open()
    expect(await hasObject(repository, oid)).toBe(true)
    await storage.write(new Map([`${name}.pack`, `${name}.idx`].map((key) => [key, null])))
    expect(await findObject(repository, oid)).toBeUndefined()
    expect(await hasObject(repository, oid)).toBe(false)
  })
})
