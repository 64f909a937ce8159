import fc from 'fast-check'
import { createHash } from 'node:crypto'
import * as zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hashObject, Sha1, sha1 } from '../../../../src/git/pack'
import { adler32, crc32 } from '../../../../src/git/pack/format/checksums'

const byHand = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('SHA-1', () => {
  test('is that of everybody else, for every length around its blocks', async () => {
    for (let size = 0; size < 200; size++) {
      const bytes = Uint8Array.from({ length: size }, (_, i) => i * 7)
      expect(hex(new Sha1().update(bytes).digest())).toBe(byHand(bytes))
      expect(await sha1(bytes)).toBe(byHand(bytes))
    }
  })

  test('does not depend on how the bytes come in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (parts) => {
        const hash = new Sha1()
        for (const part of parts) hash.update(part)
        expect(hex(hash.digest())).toBe(byHand(Buffer.concat(parts)))
      }),
    )
  })

  test('names an object as git does', () => {
    expect(hashObject({ type: 'blob', bytes: Buffer.from('what is up, doc?') })).toBe(
      'bd9dbf5aae1a3862dd1526723246b20206e5fc37',
    )
    expect(hashObject({ type: 'tree', bytes: new Uint8Array() })).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904')
  })
})

describe('checksums', () => {
  test('are those of zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000, size: 'max' }), (bytes) => {
        expect(crc32(bytes, 0, bytes.length)).toBe(zlib.crc32(bytes))
        expect(adler32(bytes)).toBe(zlib.deflateSync(bytes).readUInt32BE(zlib.deflateSync(bytes).length - 4))
      }),
    )
    const high = new Uint8Array(20_000).fill(255)
    expect(adler32(high)).toBe(zlib.deflateSync(high).readUInt32BE(zlib.deflateSync(high).length - 4))
  })
})
