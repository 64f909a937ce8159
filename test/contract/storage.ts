/**
 * The laws of `src/storage/storage.ts`, run against every kind.
 *
 * `storageContract` wants a place that several handles share; `handleContract` wants one handle alone, for a kind whose
 * writes are its own until something else makes them known.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCode } from '../../src/errors'
import type { Batch, ByteRange, Storage } from '../../src/storage'

/** A fresh, empty place; every handle on it sees the same. `remove` ends it with all its handles closed. */
export type Place = { open(): Promise<Storage>; remove(): Promise<void> }

/** What the contract may spend: rounds of the random test, and the size of a value that a kind has to cut up. */
export type Effort = { readonly rounds: number; readonly large: number }
const usual: Effort = { rounds: 150, large: 1_500_001 }

export const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
export const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const positions = new Uint8Array(2_000_000).map((_, index) => (index * 31 + (index >>> 8) * 17 + (index >>> 16)) & 0xff)

/** Bytes that tell their own position, so that a piece from a wrong place is noticed. */
export const pattern = (size: number): Uint8Array => positions.slice(0, size)

export function storageContract(name: string, openPlace: () => Promise<Place>, effort: Effort = usual): void {
  handleContract(name, openPlace, effort)
  describe(`${name}, by several handles`, () => {
    const inPlace = placesOf(openPlace)
    test('keeps what it acknowledged when it is closed and opened again', () => inPlace(keepsAfterReopening))
    test('shows acknowledged writes to every other handle', () => inPlace(showsWritesToOthers))
    test('lets one of many writers through who expect the same value', () => inPlace(letsOneThrough))
    test('shows a batch whole or not at all to a reader beside the writer', () => inPlace(showsBatchesWhole))
    test('closes one handle without ending the others', () => inPlace(closesAlone))
  })
}

export function handleContract(name: string, openPlace: () => Promise<Place>, effort: Effort = usual): void {
  const inPlace = placesOf(openPlace)
  const alone = (law: (storage: Storage) => Promise<void>) => () => inPlace(async (place) => law(await place.open()))
  describe(name, () => {
    test('gives back what was written, nothing for an absent key, and an empty value as empty', alone(givesBack))
    test('lists the keys with a prefix in the order of their code units, odd ones too', alone(listsInOrder))
    test('cuts a range to the size of the value', alone(cutsRanges))
    test('is not changed by later changes to arrays it took or gave', alone(keepsValues))
    test('writes a part of a larger buffer as that part only', alone(writesViews))
    test('writes only when every expected key holds its value', alone(comparesAndSwaps))
    test('forgets everything when wiped, and goes on working', alone(wipes))
    test('refuses every call after it was closed', alone(refusesWhenClosed))
    test('keeps a large value whole and reads any part of it', alone(keepsLarge(effort.large)))
    test('replaces a large value by a small one and back without a trace', alone(replacesLarge(effort.large)))
    test('agrees with a plain map on every sequence of batches', () => agreesWithModel(openPlace, effort))
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

async function givesBack(storage: Storage): Promise<void> {
  expect(
    await storage.write(
      new Map([
        ['a/b', bytes(1, 2, 3)],
        ['empty', bytes()],
      ]),
    ),
  ).toBe('written')
  expect(await storage.read('a/b')).toEqual(bytes(1, 2, 3))
  expect(await storage.size('a/b')).toBe(3)
  expect(await storage.read('empty')).toEqual(bytes())
  expect(await storage.size('empty')).toBe(0)
  expect(await storage.read('a')).toBeUndefined()
  expect(await storage.size('a')).toBeUndefined()
  await storage.write(
    new Map([
      ['a/b', null],
      ['never there', null],
    ]),
  )
  expect(await storage.read('a/b')).toBeUndefined()
  expect(await storage.list('')).toEqual(['empty'])
}

const oddKeys = [
  '',
  'a',
  'a/',
  'a/b',
  'a/b/c',
  'a0',
  'aa',
  'a\uffff',
  'a\uffff\uffff',
  'a\uffffz',
  'b',
  'B',
  'é',
  'e\u0301',
]
const odderKeys = [
  '\u{1f600}',
  '\u{1f600}x',
  '\ue000',
  '\uffff',
  '\uffff\uffff',
  '\u0000',
  '\u0000a',
  "a'b",
  'a\nb',
  'ä/ö',
]
const prefixes = ['', 'a', 'a/', 'a/b', 'a\uffff', '\uffff', '\u0000', '\u{1f600}', 'zz', 'a/b/c/d', 'é']

async function listsInOrder(storage: Storage): Promise<void> {
  const keys = [...oddKeys, ...odderKeys]
  await storage.write(new Map(keys.map((key, index) => [key, bytes(index)])))
  for (const prefix of prefixes) {
    expect(await storage.list(prefix)).toEqual(keys.filter((key) => key.startsWith(prefix)).sort())
  }
  for (const [index, key] of keys.entries()) expect(await storage.read(key)).toEqual(bytes(index))
}

async function cutsRanges(storage: Storage): Promise<void> {
  await storage.write(new Map([['key', bytes(0, 1, 2, 3, 4)]]))
  expect(await storage.read('key', { start: 1, end: 3 })).toEqual(bytes(1, 2))
  expect(await storage.read('key', { start: 3, end: 99 })).toEqual(bytes(3, 4))
  expect(await storage.read('key', { start: 5, end: 9 })).toEqual(bytes())
  expect(await storage.read('key', { start: 99, end: 100 })).toEqual(bytes())
  expect(await storage.read('key', { start: 2, end: 2 })).toEqual(bytes())
  expect(await storage.read('none', { start: 0, end: 1 })).toBeUndefined()
}

async function keepsValues(storage: Storage): Promise<void> {
  const given = bytes(1, 2, 3)
  const expected = bytes()
  const batch = new Map([['key', given]])
  await storage.write(new Map([['guard', bytes()]]))
  const writing = storage.write(batch, new Map([['guard', expected]]))
  given[0] = 99
  batch.set('other', bytes(7))
  expect(await writing).toBe('written')
  const taken = await storage.read('key')
  expect(taken).toEqual(bytes(1, 2, 3))
  taken?.fill(0)
  expect(await storage.read('key')).toEqual(bytes(1, 2, 3))
  expect(await storage.read('other')).toBeUndefined()
}

async function writesViews(storage: Storage): Promise<void> {
  const buffer = pattern(1000)
  await storage.write(new Map([['view', buffer.subarray(10, 20)]]))
  const read = await storage.read('view')
  expect(read).toEqual(buffer.slice(10, 20))
  expect(read?.buffer.byteLength).toBe(10)
  expect((await storage.read('view', { start: 2, end: 5 }))?.buffer.byteLength).toBe(3)
}

async function comparesAndSwaps(storage: Storage): Promise<void> {
  const swap = (from: Uint8Array | null, to: Uint8Array | null) =>
    storage.write(
      new Map([
        ['ref', to],
        ['object', bytes(1)],
      ]),
      new Map([['ref', from]]),
    )
  expect(await swap(text('old'), text('new'))).toBe('stale')
  expect(await storage.list('')).toEqual([])
  expect(await swap(null, text('first'))).toBe('written')
  expect(await swap(null, text('second'))).toBe('stale')
  expect(await swap(text('first!'), text('second'))).toBe('stale')
  expect(await swap(text('firsT'), text('second'))).toBe('stale')
  expect(await swap(text('first'), text('second'))).toBe('written')
  expect(await storage.read('ref')).toEqual(text('second'))
  const two = new Map([
    ['ref', text('second')],
    ['absent', bytes()],
  ])
  expect(await storage.write(new Map([['ref', text('third')]]), two)).toBe('stale')
  expect(await swap(text('second'), null)).toBe('written')
  expect(await storage.list('')).toEqual(['object'])
}

async function wipes(storage: Storage): Promise<void> {
  await storage.write(
    new Map([
      ['a', bytes(1)],
      ['b', pattern(700_000)],
    ]),
  )
  await storage.wipe()
  expect(await storage.list('')).toEqual([])
  expect(await storage.read('b')).toBeUndefined()
  await storage.write(new Map([['a', bytes(2)]]))
  expect(await storage.read('a')).toEqual(bytes(2))
}

async function refusesWhenClosed(storage: Storage): Promise<void> {
  storage.close()
  storage.close()
  const calls = [
    () => storage.read('a'),
    () => storage.size('a'),
    () => storage.list(''),
    () => storage.write(new Map([['a', bytes(1)]])),
    () => storage.wipe(),
  ]
  for (const call of calls) await expect(call()).rejects.toSatisfy((error) => hasCode(error, 'storage-failed'))
}

const keepsLarge = (size: number) => async (storage: Storage) => {
  const value = pattern(size)
  await storage.write(
    new Map([
      ['pack', value],
      ['small', bytes(1)],
    ]),
  )
  expect(await storage.size('pack')).toBe(size)
  expect(same(await storage.read('pack'), value)).toBe(true)
  for (const range of rangesOf(size)) {
    expect(same(await storage.read('pack', range), value.slice(range.start, range.end)), JSON.stringify(range)).toBe(
      true,
    )
  }
  expect(await storage.list('')).toEqual(['pack', 'small'])
}

/** Ranges around every border that a kind may have cut at, and the ends. */
function rangesOf(size: number): readonly ByteRange[] {
  const borders = Array.from({ length: Math.ceil(size / 65_536) + 1 }, (_, index) => index * 65_536)
  const around = borders
    .filter((_, index) => index % 4 === 0)
    .map((at) => ({ start: Math.max(at - 3, 0), end: at + 3 }))
  return [...around, { start: 0, end: size - 1 }, { start: size - 5, end: size + 5 }, { start: 1, end: size }]
}

const replacesLarge = (size: number) => async (storage: Storage) => {
  const longer = pattern(size)
  const shorter = pattern(Math.floor(size / 2)).reverse()
  await storage.write(
    new Map([
      ['key', longer],
      ['key2', shorter],
    ]),
  )
  await storage.write(new Map([['key', shorter]]), new Map([['key', longer]]))
  expect(same(await storage.read('key'), shorter)).toBe(true)
  await storage.write(new Map([['key', bytes(1)]]))
  expect(await storage.read('key')).toEqual(bytes(1))
  await storage.write(new Map([['key', longer]]))
  await storage.write(new Map([['key', null]]))
  expect(await storage.read('key', { start: 600_000, end: 600_001 })).toBeUndefined()
  expect(same(await storage.read('key2'), shorter)).toBe(true)
}

/** Comparing megabytes with `toEqual` is slow and its report unreadable. */
function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  if (one?.length !== other.length) return false
  for (let index = 0; index < other.length; index++) if (one[index] !== other[index]) return false
  return true
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

async function closesAlone(place: Place): Promise<void> {
  const [one, other] = [await place.open(), await place.open()]
  await one.write(new Map([['a', bytes(1)]]))
  one.close()
  expect(await other.read('a')).toEqual(bytes(1))
}

type Step = {
  readonly batch: readonly (readonly [string, Uint8Array | null])[]
  readonly expected: readonly (readonly [string, number])[]
  readonly range: ByteRange
}

const someKey = fc.constantFrom('a', 'a/b', 'a/b/c', 'b', 'é\uffff', '\u{1f600}')
const someValue = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 8 }).map((value): Uint8Array => value) },
  { weight: 1, arbitrary: fc.integer({ min: 255_000, max: 600_000 }).map(pattern) },
)
const someStep: fc.Arbitrary<Step> = fc.record({
  batch: fc.array(fc.tuple(someKey, fc.option(someValue, { nil: null })), { maxLength: 4 }),
  // What is expected of a key: 0 what it holds, 1 that it is absent, 2 something it never holds.
  expected: fc.array(fc.tuple(someKey, fc.nat(2)), { maxLength: 2 }),
  range: fc.tuple(fc.nat(300_000), fc.nat(300_000)).map(([start, length]) => ({ start, end: start + length })),
})

async function agreesWithModel(openPlace: () => Promise<Place>, { rounds }: Effort): Promise<void> {
  const property = fc.asyncProperty(fc.array(someStep, { maxLength: 8 }), (steps) =>
    placesOf(openPlace)(async (place) => {
      const storage = await place.open()
      const model = new Map<string, Uint8Array>()
      for (const step of steps) await takeStep(storage, model, step)
    }),
  )
  await fc.assert(property, { numRuns: rounds })
}

async function takeStep(storage: Storage, model: Map<string, Uint8Array>, step: Step): Promise<void> {
  const expected = new Map(step.expected.map(([key, kind]) => [key, expectation(model.get(key), kind)]))
  const holds = [...expected].every(([key, value]) => matches(model.get(key), value))
  const batch: Batch = new Map(step.batch)
  expect(await storage.write(batch, expected)).toBe(holds ? 'written' : 'stale')
  if (holds) for (const [key, value] of batch) value ? model.set(key, value) : model.delete(key)
  expect(await storage.list('')).toEqual([...model.keys()].sort())
  for (const [key, value] of model) {
    expect(await storage.size(key)).toBe(value.length)
    const { start, end } = step.range
    expect(same(await storage.read(key), value)).toBe(true)
    expect(same(await storage.read(key, step.range), value.slice(start, end))).toBe(true)
  }
}

const expectation = (held: Uint8Array | undefined, kind: number): Uint8Array | null =>
  kind === 0 ? (held ?? null) : kind === 1 ? null : text('never')

const matches = (held: Uint8Array | undefined, wanted: Uint8Array | null): boolean =>
  wanted ? same(held, wanted) : held === undefined
