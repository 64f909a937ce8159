import fc from 'fast-check'
import { constants, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { WikiError } from '../../../../src/errors'
import { inflate, inflateInto, slack } from '../../../../src/git/pack/format/inflate'

/** Bytes as files have them: runs, repeats of what was there, noise. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.nat(255), fc.nat(2000)).map(([byte, count]) => new Uint8Array(count).fill(byte)),
      fc.tuple(fc.string(), fc.nat(200)).map(([text, count]) => Buffer.from(text.repeat(count))),
    ),
    { maxLength: 12 },
  )
  .map((parts) => new Uint8Array(Buffer.concat(parts)))

const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FILTERED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
  ),
})

function outcome(stream: Uint8Array, size: number): Uint8Array | 'damaged' {
  const output = new Uint8Array(size)
  try {
    inflateInto(stream, 0, output)
    return output
  } catch (error) {
    expect(error).toBeInstanceOf(WikiError)
    return 'damaged'
  }
}

describe('inflating', () => {
  test('gives back what zlib deflated, in any of its ways, and says where it ended', () => {
    fc.assert(
      fc.property(content, options, fc.nat(9), (bytes, how, before) => {
        const stream = deflateSync(bytes, how)
        const around = Buffer.concat([Buffer.alloc(before, 1), stream, Buffer.alloc(20, 0xff)])
        const output = new Uint8Array(bytes.length)
        expect(inflateInto(around, before, output)).toBe(before + stream.length)
        expect(Buffer.compare(output, bytes)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('refuses a stream that is longer or shorter than it should be', () => {
    fc.assert(
      fc.property(content, options, fc.integer({ min: 1, max: 300 }), (bytes, how, more) => {
        const stream = deflateSync(bytes, how)
        expect(outcome(stream, bytes.length + more)).toBe('damaged')
        if (bytes.length >= more) expect(outcome(stream, bytes.length - more)).toBe('damaged')
      }),
      { numRuns: 200 },
    )
  })

  test('waits for the rest of a stream that was cut anywhere, whatever lies behind the cut', () => {
    fc.assert(
      fc.property(content, options, fc.nat(), fc.nat(255), (bytes, how, cut, behind) => {
        const stream = deflateSync(bytes, how)
        const end = cut % stream.length
        const buffer = Buffer.concat([stream.subarray(0, end), Buffer.alloc(slack, behind)])
        const view = new DataView(new Uint8Array(buffer).buffer)
        if (end >= 2) expect(inflate({ view, start: 0, end }, new Uint8Array(bytes.length))).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  test('tells damage from what has not come yet by the bytes that have', () => {
    const stream = Buffer.concat([deflateSync(Buffer.from('A page of a wiki.\n'.repeat(9))), Buffer.alloc(slack)])
    stream[2] = 0b111
    const place = { view: new DataView(new Uint8Array(stream).buffer), start: 0 }
    const output = new Uint8Array(162)
    expect(inflate({ ...place, end: 2 }, output)).toBeUndefined()
    expect(() => inflate({ ...place, end: 3 }, output)).toThrow('unknown kind')
  })

  test('refuses a stream that was cut anywhere', () => {
    const stream = deflateSync(Buffer.from('A page of a wiki, deflated.\n'.repeat(40)))
    for (let end = 0; end < stream.length; end++) expect(outcome(stream.subarray(0, end), 1120)).toBe('damaged')
  })

  test('never makes other bytes of a stream with one bit changed', () => {
    const bytes = Buffer.from(Array.from({ length: 90 }, (_, i) => `${i * i} lines, `).join(''))
    for (const how of [{ level: 9 }, { level: 0 }, { strategy: constants.Z_FIXED }]) {
      const stream = deflateSync(bytes, how)
      for (let bit = 0; bit < stream.length * 8; bit += 5) {
        const changed = Buffer.from(stream)
        changed[bit >> 3]! ^= 1 << (bit & 7)
        const made = outcome(changed, bytes.length)
        if (made !== 'damaged') expect(Buffer.compare(made, bytes)).toBe(0)
      }
    }
  })

  test('ends on any bytes at all', () => {
    const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from([0x78, 0x9c]), bytes]))
    fc.assert(
      fc.property(noise, fc.nat(500), (bytes, size) => void outcome(bytes, size)),
      { numRuns: 500 },
    )
  })
})
