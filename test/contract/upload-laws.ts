/** What holds of the uploads of a storage that nobody else writes to. */
import { expect } from 'vitest'
import { hasCode } from '../../src/errors'
import type { Storage, Upload } from '../../src/storage'
import { bytes, pattern, same } from './bytes'

/** An upload of that many bytes, appended in pieces that meet no border of a chunk. */
export async function fill(storage: Storage, size: number): Promise<Upload> {
  const upload = await storage.upload()
  const whole = pattern(size)
  for (let at = 0; at < size; at += 70_001) await upload.append(whole.subarray(at, at + 70_001))
  return upload
}

const sizes = [0, 1, 262_143, 262_144, 262_145, 700_000, 1_048_576, 1_048_577, 1_500_000]

export async function showsUploadsOnceTaken(storage: Storage): Promise<void> {
  for (const size of sizes) {
    const upload = await fill(storage, size)
    expect(upload.size).toBe(size)
    expect(await storage.list('')).toEqual([])
    expect(
      await storage.write(
        new Map<string, Uint8Array | Upload>([
          ['pack', upload],
          ['ref', bytes(1)],
        ]),
      ),
    ).toBe('written')
    expect(await storage.list('')).toEqual(['pack', 'ref'])
    expect(await storage.size('pack')).toBe(size)
    expect(same(await storage.read('pack'), pattern(size))).toBe(true)
    const part = { start: size - 262_150, end: size - 3 }
    expect(
      same(await storage.read('pack', part), pattern(size).slice(Math.max(part.start, 0), Math.max(part.end, 0))),
    ).toBe(true)
    await upload.discard()
    expect(same(await storage.read('pack'), pattern(size))).toBe(true)
    expect(same(await upload.read({ start: 0, end: size }), pattern(size))).toBe(true)
    await storage.write(
      new Map([
        ['pack', null],
        ['ref', null],
      ]),
    )
  }
}

export async function keepsUploadsOfStaleBatches(storage: Storage): Promise<void> {
  const upload = await fill(storage, 1_100_000)
  const never = new Map([['ref', bytes(1)]])
  expect(await storage.write(new Map([['pack', upload]]), never)).toBe('stale')
  expect(await storage.list('')).toEqual([])
  await upload.append(bytes(7))
  await upload.overwrite(0, bytes(9))
  expect(await storage.write(new Map([['pack', upload]]), new Map([['ref', null]]))).toBe('written')
  const value = await storage.read('pack')
  expect([value?.length, value?.at(0), value?.at(1), value?.at(-1)]).toEqual([1_100_001, 9, pattern(2)[1], 7])
}

export async function takesUploadsOnce(storage: Storage): Promise<void> {
  const upload = await fill(storage, 300_000)
  const twice = new Map([
    ['one', upload],
    ['other', upload],
  ])
  await refuses(storage.write(twice))
  expect(await storage.write(new Map([['one', upload]]))).toBe('written')
  await refuses(storage.write(new Map([['other', upload]])))
  await refuses(upload.append(bytes(1)))
  await refuses(upload.overwrite(0, bytes(1)))
  expect(await storage.list('')).toEqual(['one'])
  expect(same(await storage.read('one'), pattern(300_000))).toBe(true)
}

export async function forgetsDiscarded(storage: Storage): Promise<void> {
  const upload = await fill(storage, 300_000)
  await upload.discard()
  await upload.discard()
  await refuses(upload.append(bytes(1)))
  await refuses(storage.write(new Map([['pack', upload]])))
  expect(await storage.list('')).toEqual([])
}

const refuses = (call: Promise<unknown>): Promise<void> =>
  expect(call).rejects.toSatisfy((error) => hasCode(error, 'internal'))

export async function replacesUploaded(storage: Storage): Promise<void> {
  const put = async (size: number) => storage.write(new Map([['pack', await fill(storage, size)]]))
  for (const size of [700_000, 600_000, 5]) {
    await put(size)
    expect(same(await storage.read('pack'), pattern(size))).toBe(true)
  }
  await put(700_000)
  await storage.write(new Map([['pack', pattern(300_000)]]))
  expect(same(await storage.read('pack'), pattern(300_000))).toBe(true)
}

export async function copiesWhatIsUploaded(storage: Storage): Promise<void> {
  const upload = await storage.upload()
  const given = pattern(300_000)
  await upload.append(given)
  given.fill(0)
  const taken = await upload.read({ start: 0, end: 300_000 })
  expect(same(taken, pattern(300_000))).toBe(true)
  taken.fill(0)
  await storage.write(new Map([['pack', upload]]))
  expect(same(await storage.read('pack'), pattern(300_000))).toBe(true)
}
