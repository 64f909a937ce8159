import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEntryHeader, encodeEntryHeader } from '../../../../src/git/pack/format/entry'

describe('the header of an entry', () => {
  test('comes back as it was written, for any size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 3, 4),
        fc.oneof(
          fc.nat(5000),
          fc.nat(2 ** 31),
          fc.maxSafeNat().map((n) => n % 2 ** 38),
        ),
        (code, size) => {
          const bytes = encodeEntryHeader(code, size)
          expect(decodeEntryHeader(bytes, 0)).toEqual({ code, size, start: bytes.length })
        },
      ),
    )
  })

  test('says how far back a delta has its base', () => {
    // 0x81 0x00: (1 + 1) · 128 + 0, as git writes a distance of 256.
    const bytes = Uint8Array.from([...new Uint8Array(300), 0x65, 0x81, 0x00])
    expect(decodeEntryHeader(bytes, 300)).toEqual({ code: 6, size: 5, start: 303, baseOffset: 44 })
  })

  test('is refused when the type is none, or the base before the pack', () => {
    expect(() => decodeEntryHeader(Uint8Array.of(0x55, 0), 0)).toThrow('damaged')
    expect(() => decodeEntryHeader(Uint8Array.of(0x65, 0x7f), 0)).toThrow('damaged')
    expect(() => decodeEntryHeader(Uint8Array.of(0x65, 0x00), 0)).toThrow('damaged')
    expect(() => decodeEntryHeader(new Uint8Array(40).fill(255), 0)).toThrow('damaged')
  })
})
