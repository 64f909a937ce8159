/**
 * The laws of `src/storage/storage.ts`, run against every kind.
 *
 * `storageContract` wants a place that several handles share; `handleContract` wants one handle alone, for a kind whose
 * writes are its own until something else makes them known.
 */
import { describe, expect, test } from 'vitest'
import type { Storage } from '../../src/storage'
import { bytes, pattern, same } from './bytes'
import * as laws from './storage-laws'
import * as uploads from './upload-laws'
import { uploadsAgreeWithModel } from './upload-model'
import { agreesWithModel } from './storage-model'

/** A fresh, empty place; every handle on it sees the same. `remove` ends it with all its handles closed. */
export type Place = { readonly open: () => Promise<Storage>; readonly remove: () => Promise<void> }

/** What the contract may spend: rounds of the random test, and the size of a value that a kind has to cut up. */
export type Effort = { readonly rounds: number; readonly large: number }
const usual: Effort = { rounds: 150, large: 1_500_001 }

type Law = (storage: Storage) => Promise<void>

export function storageContract(name: string, openPlace: () => Promise<Place>, effort: Effort = usual): void {
  handleContract(name, openPlace, effort)
  describe(`${name}, by several handles`, () => {
    const inPlace = placesOf(openPlace)
    test('keeps what it acknowledged when it is closed and opened again', () => inPlace(keepsAfterReopening))
    test('shows acknowledged writes to every other handle', () => inPlace(showsWritesToOthers))
    test('lets one of many writers through who expect the same value', () => inPlace(letsOneThrough))
    test('shows a batch whole or not at all to a reader beside the writer', () => inPlace(showsBatchesWhole))
    test('shows an upload to other handles when a batch has taken it, and not before', () =>
      inPlace(showsTakenToOthers))
    test('keeps an upload that was taken when the storage is closed, and no other', () => inPlace(keepsTakenWhenClosed))
    test('closes one handle without ending the others', () => inPlace(closesAlone))
  })
}

export function handleContract(name: string, openPlace: () => Promise<Place>, effort: Effort = usual): void {
  const inPlace = placesOf(openPlace)
  const inStorage = (law: Law) => inPlace(async (place) => law(await place.open()))
  const alone = (law: Law) => () => inStorage(law)
  describe(name, () => {
    test('gives back what was written, nothing for an absent key, and an empty value as empty', alone(laws.givesBack))
    test('lists the keys with a prefix in the order of their code units, odd ones too', alone(laws.listsInOrder))
    test('cuts a range to the size of the value', alone(laws.cutsRanges))
    test('measures how much lies under a prefix', alone(laws.measures))
    test('is not changed by later changes to arrays it took or gave', alone(laws.keepsValues))
    test('writes a part of a larger buffer as that part only', alone(laws.writesViews))
    test('writes only when every expected key holds its value', alone(laws.comparesAndSwaps))
    test('forgets everything when wiped, and goes on working', alone(laws.wipes))
    test('refuses every call after it was closed', alone(laws.refusesWhenClosed))
    test('keeps a large value whole and reads any part of it', alone(laws.keepsLarge(effort.large)))
    test('replaces a large value by a small one and back without a trace', alone(laws.replacesLarge(effort.large)))
    test('shows an upload once a batch puts it under a key, whole', alone(uploads.showsUploadsOnceTaken))
    test('leaves an upload as it was when its batch is stale', alone(uploads.keepsUploadsOfStaleBatches))
    test('takes an upload once, and nothing more comes into it', alone(uploads.takesUploadsOnce))
    test('forgets a discarded upload', alone(uploads.forgetsDiscarded))
    test('replaces what was uploaded by something else', alone(uploads.replacesUploaded))
    test('is not changed by later changes to what was uploaded', alone(uploads.copiesWhatIsUploaded))
    test('agrees with a plain array on what is appended to an upload, overwritten and read', () =>
      uploadsAgreeWithModel(inStorage, Math.ceil(effort.rounds / 2)))
    test('agrees with a plain map on every sequence of batches', () => agreesWithModel(inStorage, effort.rounds))
  })
}

/** Runs a law in a fresh place and removes the place whatever happens. */
function placesOf(openPlace: () => Promise<Place>) {
  return async (law: (place: Place) => Promise<void>): Promise<void> => {
    const place = await openPlace()
    try {
      await law(place)
    } finally {
      await place.remove()
    }
  }
}

async function keepsAfterReopening(place: Place): Promise<void> {
  const first = await place.open()
  await first.write(
    new Map([
      ['a', bytes(1)],
      ['large', pattern(700_000)],
    ]),
  )
  first.close()
  const second = await place.open()
  expect(await second.read('a')).toEqual(bytes(1))
  expect(same(await second.read('large'), pattern(700_000))).toBe(true)
}

async function showsWritesToOthers(place: Place): Promise<void> {
  const [one, other] = [await place.open(), await place.open()]
  await one.write(new Map([['a', bytes(1)]]))
  expect(await other.read('a')).toEqual(bytes(1))
  await other.write(
    new Map([
      ['a', null],
      ['b', bytes(2)],
    ]),
  )
  expect(await one.list('')).toEqual(['b'])
  await one.wipe()
  expect(await other.list('')).toEqual([])
}

async function letsOneThrough(place: Place): Promise<void> {
  const handles = await Promise.all([place.open(), place.open(), place.open()])
  let current: Uint8Array | null = null
  for (let round = 0; round < 10; round++) {
    const expected = new Map([['ref', current]])
    const writes = handles.map((handle, index) =>
      handle.write(
        new Map([
          ['ref', bytes(round, index)],
          [`object ${round} ${index}`, bytes()],
        ]),
        expected,
      ),
    )
    const outcomes = await Promise.all(writes)
    expect([...outcomes].sort()).toEqual(['stale', 'stale', 'written'])
    current = bytes(round, outcomes.indexOf('written'))
    expect(await handles[0].read('ref')).toEqual(current)
  }
  expect(await handles[1].list('object')).toHaveLength(10)
}

async function showsBatchesWhole(place: Place): Promise<void> {
  const [writer, reader] = [await place.open(), await place.open()]
  const names = Array.from({ length: 20 }, (_, index) => `key ${index}`)
  for (let round = 0; round < 10; round++) {
    const writing = writer.write(new Map(names.map((name) => [`${round} ${name}`, bytes(round)])))
    const seen = (await reader.list(`${round} `)).length
    expect([0, names.length]).toContain(seen)
    await writing
    expect(await reader.list(`${round} `)).toHaveLength(names.length)
  }
}

async function showsTakenToOthers(place: Place): Promise<void> {
  const [one, other] = [await place.open(), await place.open()]
  const upload = await uploads.fill(one, 1_600_000)
  expect(await other.list('')).toEqual([])
  expect((await other.measure('')).bytes).toBe(0)
  await one.write(new Map([['pack', upload]]))
  expect(same(await other.read('pack'), pattern(1_600_000))).toBe(true)
  await other.write(new Map([['pack', null]]))
  expect(await one.read('pack', { start: 0, end: 1 })).toBeUndefined()
}

async function keepsTakenWhenClosed(place: Place): Promise<void> {
  const first = await place.open()
  await first.write(new Map([['pack', await uploads.fill(first, 1_600_000)]]))
  const unfinished = await uploads.fill(first, 1_600_000)
  first.close()
  await expect(
    unfinished.append(pattern(1_600_000)).then(() => first.write(new Map([['other', unfinished]]))),
  ).rejects.toThrow()
  const second = await place.open()
  expect(await second.list('')).toEqual(['pack'])
  expect(same(await second.read('pack'), pattern(1_600_000))).toBe(true)
}

async function closesAlone(place: Place): Promise<void> {
  const [one, other] = [await place.open(), await place.open()]
  await one.write(new Map([['a', bytes(1)]]))
  one.close()
  expect(await other.read('a')).toEqual(bytes(1))
}
