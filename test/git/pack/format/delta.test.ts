import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WikiError } from '../../../../src/errors'
import { applyDelta } from '../../../../src/git/pack/format/delta'

type Step = { readonly from: number; readonly count: number } | Uint8Array

function encodeSize(size: number): number[] {
  return size < 128 ? [size] : [(size & 127) | 128, ...encodeSize(Math.floor(size / 128))]
}

/** A copy with only those bytes of its operands that are not 0, as git writes it. */
function encodeCopy(from: number, count: number): number[] {
  const operands = [from, from >> 8, from >> 16, from >>> 24, count, count >> 8, count >> 16].map((byte) => byte & 255)
  const mask = operands.reduce((bits, byte, i) => (byte === 0 ? bits : bits | (1 << i)), 0)
  return [128 | mask, ...operands.filter((byte) => byte !== 0)]
}

const encodeStep = (step: Step): number[] =>
  step instanceof Uint8Array ? [step.length, ...step] : encodeCopy(step.from, step.count === 0x10000 ? 0 : step.count)

const encodeDelta = (base: number, result: number, steps: readonly Step[]): Uint8Array =>
  Uint8Array.from([...encodeSize(base), ...encodeSize(result), ...steps.flatMap(encodeStep)])

const follow = (base: Uint8Array, steps: readonly Step[]): Buffer =>
  Buffer.concat(
    steps.map((step) => (step instanceof Uint8Array ? step : base.subarray(step.from, step.from + step.count))),
  )

const base = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) >> 3)
const copies = fc
  .record({
    from: fc.oneof(fc.nat(600), fc.nat(base.length - 1)),
    count: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(0x10000), fc.integer({ min: 1, max: 99_999 })),
  })
  .map(({ from, count }) => ({ from, count: Math.min(count, base.length - from) }))
const steps = fc.array(fc.oneof(copies, fc.uint8Array({ minLength: 1, maxLength: 127 })), { maxLength: 12 })
const noLimit = (size: number): Uint8Array => new Uint8Array(size)

describe('a delta', () => {
  test('makes what its steps say', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const result = follow(base, steps)
        const made = applyDelta(base, encodeDelta(base.length, result.length, steps), noLimit)
        expect(Buffer.compare(made, result)).toBe(0)
      }),
    )
  })

  test('is refused when it belongs to another base, or makes more or less than it says', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 99 }), (steps, off) => {
        const { length } = follow(base, steps)
        expect(() => applyDelta(base, encodeDelta(base.length + off, length, steps), noLimit)).toThrow('another object')
        expect(() => applyDelta(base, encodeDelta(base.length, length + off, steps), noLimit)).toThrow(WikiError)
        if (length >= off)
          expect(() => applyDelta(base, encodeDelta(base.length, length - off, steps), noLimit)).toThrow(WikiError)
      }),
    )
  })

  test('is refused where it copies from outside its base', () => {
    const delta = encodeDelta(10, 5, [{ from: 7, count: 5 }])
    expect(() => applyDelta(base.subarray(0, 10), delta, noLimit)).toThrow('outside')
  })

  test('asks for room before it makes anything', () => {
    const bomb = encodeDelta(base.length, 2 ** 40, [{ from: 0, count: 1 }])
    const asked: number[] = []
    const refuse = (size: number): Uint8Array => {
      asked.push(size)
      throw new WikiError('too-large', 'No.')
    }
    expect(() => applyDelta(base, bomb, refuse)).toThrow('No.')
    expect(asked).toEqual([2 ** 40])
  })

  test('ends on any bytes at all, with an object of the stated size or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const delta = Uint8Array.from([...encodeSize(100), ...encodeSize(50), ...noise])
        try {
          expect(applyDelta(base.subarray(0, 100), delta, noLimit)).toHaveLength(50)
        } catch (error) {
          expect(error).toBeInstanceOf(WikiError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
