/** A storage against a plain map, on random batches, expectations and ranges. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { ByteRange, Storage } from '../../src/storage'
import { pattern, same, text } from './bytes'

type InStorage = (law: (storage: Storage) => Promise<void>) => Promise<void>

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

/** Takes random steps in fresh storages; `inStorage` opens one, runs a law in it and removes it. */
export async function agreesWithModel(inStorage: InStorage, rounds: number): Promise<void> {
  const property = fc.asyncProperty(fc.array(someStep, { maxLength: 8 }), (steps) =>
    inStorage(async (storage) => {
      const model = new Map<string, Uint8Array>()
      for (const step of steps) await takeStep(storage, model, step)
    }),
  )
  await fc.assert(property, { numRuns: rounds })
}

async function takeStep(storage: Storage, model: Map<string, Uint8Array>, step: Step): Promise<void> {
  const expected = new Map(step.expected.map(([key, kind]) => [key, expectation(model.get(key), kind)]))
  const holds = [...expected].every(([key, value]) => matches(model.get(key), value))
  const batch = new Map(step.batch)
  expect(await storage.write(batch, expected)).toBe(holds ? 'written' : 'stale')
  if (holds) apply(model, batch)
  expect(await storage.list('')).toEqual([...model.keys()].sort())
  for (const [key, value] of model) {
    expect(await storage.size(key)).toBe(value.length)
    const { start, end } = step.range
    expect(same(await storage.read(key), value)).toBe(true)
    expect(same(await storage.read(key, step.range), value.slice(start, end))).toBe(true)
  }
}

function apply(model: Map<string, Uint8Array>, batch: ReadonlyMap<string, Uint8Array | null>): void {
  for (const [key, value] of batch) {
    if (value) model.set(key, value)
    else model.delete(key)
  }
}

const expectation = (held: Uint8Array | undefined, kind: number): Uint8Array | null =>
  kind === 0 ? (held ?? null) : kind === 1 ? null : text('never')

const matches = (held: Uint8Array | undefined, wanted: Uint8Array | null): boolean =>
  wanted ? same(held, wanted) : held === undefined
