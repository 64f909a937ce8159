import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasCode } from '../../../../src/errors'
import { Incoming } from '../../../../src/git/pack/incoming/incoming'
import { Kept, keptBytes } from '../../../../src/git/pack/incoming/kept'
import { Pool } from '../../../../src/git/pack/incoming/pool'
import { Ring, ringBytes } from '../../../../src/git/pack/incoming/ring'
import { cut, cuts, MemorySink } from '../material'

const pattern = (size: number, first: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => first + i * 7)

describe('what is held of a pack while it comes', () => {
  test('is a window over the bytes that are not done with, however many there were', async () => {
    const bytes = pattern(3_000_000, 1)
    const steps = fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 5, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(cuts, steps, async ({ most, seed }, steps) => {
        const incoming = new Incoming(cut(bytes, { most: most * 100, seed }), new MemorySink(), { most: bytes.length })
        for (const step of steps) {
          await incoming.fill(step)
          const size = Math.min(step, incoming.atHand)
          const seen = incoming.bytes.subarray(incoming.start, incoming.start + size)
          expect(Buffer.compare(seen, bytes.subarray(incoming.position, incoming.position + size))).toBe(0)
          incoming.pass(size)
          expect(incoming.bytes.length).toBeLessThan(2_000_000)
        }
        const passed = bytes.subarray(0, incoming.position)
        expect(Buffer.from(incoming.digest()).toString('hex')).toBe(createHash('sha1').update(passed).digest('hex'))
      }),
      { numRuns: 40 },
    )
  })

  test('never grows for an object that goes on without end', async () => {
    const endless = (function* () {
      for (;;) yield new Uint8Array(60_000)
    })()
    const incoming = new Incoming(endless, new MemorySink(), { most: 2 ** 30 })
    const wait = async (): Promise<void> => {
      for (;;) await incoming.double(1_000_000)
    }
    await expect(wait()).rejects.toSatisfy((error) => hasCode(error, 'damaged'))
    expect(incoming.bytes.length).toBeLessThan(6_000_000)
  })

  test('are the objects made last: each as it was made or not at all, and the last ones surely', () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1_000_000, max: 3_000_000 }), fc.nat(100)), {
      minLength: 20,
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.nat(4_000_000), sizes, fc.nat(4_000_000), (first, rest, more) => {
        const sizes = [first, ...rest, 1_000_000]
        const ring = new Ring(sizes.length + 1)
        for (const [i, size] of sizes.entries()) ring.take(i, size).fill(i + 1)
        const found = sizes.map((_, i) => ring.find(i, more))
        ring.take(sizes.length, more).fill(99)
        let held = more
        for (const [i, bytes] of found.entries()) {
          held += bytes?.length ?? 0
          if (bytes) expect(Buffer.compare(bytes, Buffer.alloc(sizes[i] ?? 0, i + 1))).toBe(0)
        }
        expect(held).toBeLessThanOrEqual(ringBytes)
        if ((sizes.at(-1) ?? 0) + more < ringBytes / 2) expect(found.at(-1)).toBeDefined()
      }),
      { numRuns: 30 },
    )
  })

  test('an object larger than all of that has a place of its own', () => {
    const ring = new Ring(2)
    ring.take(0, 10).fill(5)
    expect(ring.take(1, ringBytes + 1)).toHaveLength(ringBytes + 1)
    expect(ring.find(1, 0)).toBeUndefined()
    expect(ring.find(0, 0)).toEqual(new Uint8Array(10).fill(5))
  })

  test('are deltas up to a bound', () => {
    const size = 1_000_000
    const kept = new Kept(40)
    for (let i = 0; i < 40; i++) kept.keep(i, Buffer.alloc(size, i))
    const found = Array.from({ length: 40 }, (_, i) => kept.find(i, size))
    expect(found.filter((delta) => delta !== undefined).length).toBe(Math.floor(keptBytes / size))
    for (const [i, delta] of found.entries()) if (delta) expect(Buffer.compare(delta, Buffer.alloc(size, i))).toBe(0)
  })

  test('is used again where it was given back', () => {
    const pool = new Pool()
    for (const size of [0, 1, 2, 1000, 1023, 1024, 1025, 70_000]) {
      const first = pool.take(size)
      const second = pool.take(size)
      expect([first.length, second.length, first.buffer === second.buffer]).toEqual([size, size, false])
      pool.give(first)
      expect(pool.take(size).buffer).toBe(first.buffer)
    }
  })
})
