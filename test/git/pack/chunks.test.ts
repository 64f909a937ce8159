import { describe, expect, test } from 'vitest'
import { PackCaches } from '../../../src/git/pack'
import { Chunks } from '../../../src/git/pack/chunks'

const chunk = 128 * 1024
const size = 8 * chunk + 10

describe('chunks of the packs of one repository', () => {
  test('are held under one bound, each pack’s own apart from the others’', async () => {
    const caches = new PackCaches()
    const packs = Array.from({ length: 30 }, (_, number) => {
      const bytes = new Uint8Array(size).fill(number)
      return new Chunks({ size, caches, first: caches.enter() }, async (start, end) => bytes.slice(start, end))
    })
    for (const pack of packs) for (let at = 0; at < size; at += chunk) await pack.read(at, Math.min(at + chunk, size))
    let held = 0
    for (const [number, pack] of packs.entries())
      for (let at = 0; at < size; at += chunk) {
        const found = pack.find(at, Math.min(at + chunk, size))
        held += found?.length ?? 0
        if (found) expect(found[0]).toBe(number)
      }
    expect(held).toBeGreaterThan(15 * 2 ** 20)
    expect(held).toBeLessThanOrEqual(16 * 2 ** 20)
  })

  test('are found only where one holds all that is asked for', async () => {
    const caches = new PackCaches()
    const chunks = new Chunks({ size, caches, first: 0 }, async (start, end) =>
      new Uint8Array(end - start).fill(start >> 10),
    )
    expect(chunks.find(0, 10)).toBeUndefined()
    await chunks.read(chunk - 5, chunk + 5)
    expect(chunks.find(0, chunk)).toHaveLength(chunk)
    expect(chunks.find(chunk, chunk + 3)).toEqual(new Uint8Array(3).fill(128))
    expect(chunks.find(chunk - 5, chunk + 5)).toBeUndefined()
    expect(chunks.find(5, 5)).toBeUndefined()
    await chunks.read(size - 5, size)
    expect(chunks.find(size - 5, size)).toHaveLength(5)
    expect(chunks.find(size - 5, size + 1)).toBeUndefined()
  })
})
