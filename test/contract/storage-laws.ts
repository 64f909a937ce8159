/** What holds of a storage that nobody else writes to. */
import { expect } from 'vitest'
import { hasCode } from '../../src/errors'
import type { ByteRange, Storage } from '../../src/storage'
import { bytes, pattern, same, text } from './bytes'

export async function givesBack(storage: Storage): Promise<void> {
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

export async function listsInOrder(storage: Storage): Promise<void> {
  const keys = [...oddKeys, ...odderKeys]
  await storage.write(new Map(keys.map((key, index) => [key, bytes(index)])))
  for (const prefix of prefixes) {
    expect(await storage.list(prefix)).toEqual(keys.filter((key) => key.startsWith(prefix)).sort())
  }
  for (const [index, key] of keys.entries()) expect(await storage.read(key)).toEqual(bytes(index))
}

export async function cutsRanges(storage: Storage): Promise<void> {
  await storage.write(new Map([['key', bytes(0, 1, 2, 3, 4)]]))
  expect(await storage.read('key', { start: 1, end: 3 })).toEqual(bytes(1, 2))
  expect(await storage.read('key', { start: 3, end: 99 })).toEqual(bytes(3, 4))
  expect(await storage.read('key', { start: 5, end: 9 })).toEqual(bytes())
  expect(await storage.read('key', { start: 99, end: 100 })).toEqual(bytes())
  expect(await storage.read('key', { start: 2, end: 2 })).toEqual(bytes())
  expect(await storage.read('none', { start: 0, end: 1 })).toBeUndefined()
}

export async function keepsValues(storage: Storage): Promise<void> {
  const given = bytes(1, 2, 3)
  const expected = bytes(5)
  const batch = new Map([['key', given]])
  await storage.write(new Map([['guard', bytes(5)]]))
  const writing = storage.write(batch, new Map([['guard', expected]]))
  given[0] = 99
  expected[0] = 99
  batch.set('other', bytes(7))
  expect(await writing).toBe('written')
  const taken = await storage.read('key')
  expect(taken).toEqual(bytes(1, 2, 3))
  taken?.fill(0)
  expect(await storage.read('key')).toEqual(bytes(1, 2, 3))
  expect(await storage.read('other')).toBeUndefined()
}

export async function writesViews(storage: Storage): Promise<void> {
  const buffer = pattern(1000)
  await storage.write(new Map([['view', buffer.subarray(10, 20)]]))
  const read = await storage.read('view')
  expect(read).toEqual(buffer.slice(10, 20))
  expect(read?.buffer.byteLength).toBe(10)
  expect((await storage.read('view', { start: 2, end: 5 }))?.buffer.byteLength).toBe(3)
}

export async function comparesAndSwaps(storage: Storage): Promise<void> {
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

export async function wipes(storage: Storage): Promise<void> {
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

export async function refusesWhenClosed(storage: Storage): Promise<void> {
  storage.close()
  storage.close()
  const calls = [
    () => storage.read('a'),
    () => storage.size('a'),
    () => storage.list(''),
    () => storage.measure(''),
    () => storage.upload(),
    () => storage.write(new Map([['a', bytes(1)]])),
    () => storage.wipe(),
  ]
  for (const call of calls) await expect(call()).rejects.toSatisfy((error) => hasCode(error, 'storage-failed'))
}

export async function measures(storage: Storage): Promise<void> {
  expect(await storage.measure('')).toEqual({ count: 0, bytes: 0 })
  const loose = Array.from({ length: 200 }, (_, index) => [`objects/${index}`, pattern(index)] as const)
  await storage.write(new Map([...loose, ['pack', pattern(700_000)], ['objects', bytes(1)], ['empty', bytes()]]))
  expect(await storage.measure('objects/')).toEqual({ count: 200, bytes: 19_900 })
  expect(await storage.measure('pack')).toEqual({ count: 1, bytes: 700_000 })
  expect(await storage.measure('')).toEqual({ count: 203, bytes: 719_901 })
  expect(await storage.measure('none')).toEqual({ count: 0, bytes: 0 })
  await storage.write(
    new Map([
      ['objects/199', null],
      ['objects/0', bytes(1, 2)],
      ['pack', null],
    ]),
  )
  expect(await storage.measure('objects/')).toEqual({ count: 199, bytes: 19_703 })
  await storage.write(new Map(loose.slice(128).map(([key]) => [key, null])))
  expect(await storage.measure('objects/')).toEqual({ count: 128, bytes: 8130 })
}

export const keepsLarge = (size: number) => async (storage: Storage) => {
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
  return [
    ...around,
    { start: 0, end: size - 1 },
    { start: size - 5, end: size + 5 },
    { start: size + 5, end: size + 9 },
    { start: 1, end: size },
  ]
}

export const replacesLarge = (size: number) => async (storage: Storage) => {
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
