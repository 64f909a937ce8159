/**
 * SHA-1 (FIPS 180-4), which names every object.
 *
 * The synchronous one does some 300 MB/s, so that an object of a few kilobytes costs less than the way to WebCrypto and
 * back; WebCrypto is for whole packs. (Five rounds a step keep the five words where they are: twice as fast as moving
 * them round.)
 */
import type { Oid } from '../../../names'
import type { GitObject } from '../../model'
import { at, concat, decodeOid, viewOf } from './bytes'

const words = new Int32Array(80)

export class Sha1 {
  private readonly state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  private readonly rest = new Uint8Array(64)
  private readonly restView = viewOf(this.rest)
  private size = 0

  update(bytes: Uint8Array): this {
    const held = this.size % 64
    const missing = 64 - held
    this.size += bytes.length
    if (bytes.length < missing) {
      this.rest.set(bytes, held)
      return this
    }
    this.rest.set(bytes.subarray(0, missing), held)
    compress(this.state, this.restView, 0)
    const end = this.compressWhole(bytes, missing)
    this.rest.set(bytes.subarray(end))
    return this
  }

  /** Takes whole blocks from `start` on, and returns where what is left begins. */
  private compressWhole(bytes: Uint8Array, start: number): number {
    if (bytes.length - start < 64) return start
    const view = viewOf(bytes)
    let i = start
    for (; i + 64 <= bytes.length; i += 64) compress(this.state, view, i)
    return i
  }

  /** Writes the 20 bytes to `target`; the hash is used up. */
  digestInto(target: Uint8Array, start: number): void {
    const held = this.size % 64
    this.rest.fill(0, held)
    this.rest[held] = 0x80
    if (held > 55) {
      compress(this.state, this.restView, 0)
      this.rest.fill(0)
    }
    this.restView.setUint32(56, Math.floor(this.size / 2 ** 29))
    this.restView.setUint32(60, (this.size * 8) >>> 0)
    compress(this.state, this.restView, 0)
    for (let i = 0; i < 20; i++) target[start + i] = at(this.state, i >> 2) >>> (24 - 8 * (i & 3))
  }

  digest(): Uint8Array {
    const bytes = new Uint8Array(20)
    this.digestInto(bytes, 0)
    return bytes
  }
}

function expand(block: DataView, start: number): void {
  for (let i = 0; i < 16; i++) words[i] = block.getInt32(start + 4 * i)
  for (let i = 16; i < 80; i++) {
    const x = at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16)
    words[i] = (x << 1) | (x >>> 31)
  }
}

// prettier-ignore
function compress(state: Int32Array, block: DataView, start: number): void {
  expand(block, start)
  const w = words
  let a = at(state, 0), b = at(state, 1), c = at(state, 2), d = at(state, 3), e = at(state, 4), i = 0
  for (; i < 20; i += 5) {
    e = e + (a << 5 | a >>> 27) + (d ^ b & (c ^ d)) + at(w, i)     + 0x5a827999 | 0; b = b << 30 | b >>> 2
    d = d + (e << 5 | e >>> 27) + (c ^ a & (b ^ c)) + at(w, i + 1) + 0x5a827999 | 0; a = a << 30 | a >>> 2
    c = c + (d << 5 | d >>> 27) + (b ^ e & (a ^ b)) + at(w, i + 2) + 0x5a827999 | 0; e = e << 30 | e >>> 2
    b = b + (c << 5 | c >>> 27) + (a ^ d & (e ^ a)) + at(w, i + 3) + 0x5a827999 | 0; d = d << 30 | d >>> 2
    a = a + (b << 5 | b >>> 27) + (e ^ c & (d ^ e)) + at(w, i + 4) + 0x5a827999 | 0; c = c << 30 | c >>> 2
  }
  for (; i < 40; i += 5) {
    e = e + (a << 5 | a >>> 27) + (b ^ c ^ d) + at(w, i)     + 0x6ed9eba1 | 0; b = b << 30 | b >>> 2
    d = d + (e << 5 | e >>> 27) + (a ^ b ^ c) + at(w, i + 1) + 0x6ed9eba1 | 0; a = a << 30 | a >>> 2
    c = c + (d << 5 | d >>> 27) + (e ^ a ^ b) + at(w, i + 2) + 0x6ed9eba1 | 0; e = e << 30 | e >>> 2
    b = b + (c << 5 | c >>> 27) + (d ^ e ^ a) + at(w, i + 3) + 0x6ed9eba1 | 0; d = d << 30 | d >>> 2
    a = a + (b << 5 | b >>> 27) + (c ^ d ^ e) + at(w, i + 4) + 0x6ed9eba1 | 0; c = c << 30 | c >>> 2
  }
  for (; i < 60; i += 5) {
    e = e + (a << 5 | a >>> 27) + (b & c | d & (b | c)) + at(w, i)     - 0x70e44324 | 0; b = b << 30 | b >>> 2
    d = d + (e << 5 | e >>> 27) + (a & b | c & (a | b)) + at(w, i + 1) - 0x70e44324 | 0; a = a << 30 | a >>> 2
    c = c + (d << 5 | d >>> 27) + (e & a | b & (e | a)) + at(w, i + 2) - 0x70e44324 | 0; e = e << 30 | e >>> 2
    b = b + (c << 5 | c >>> 27) + (d & e | a & (d | e)) + at(w, i + 3) - 0x70e44324 | 0; d = d << 30 | d >>> 2
    a = a + (b << 5 | b >>> 27) + (c & d | e & (c | d)) + at(w, i + 4) - 0x70e44324 | 0; c = c << 30 | c >>> 2
  }
  for (; i < 80; i += 5) {
    e = e + (a << 5 | a >>> 27) + (b ^ c ^ d) + at(w, i)     - 0x359d3e2a | 0; b = b << 30 | b >>> 2
    d = d + (e << 5 | e >>> 27) + (a ^ b ^ c) + at(w, i + 1) - 0x359d3e2a | 0; a = a << 30 | a >>> 2
    c = c + (d << 5 | d >>> 27) + (e ^ a ^ b) + at(w, i + 2) - 0x359d3e2a | 0; e = e << 30 | e >>> 2
    b = b + (c << 5 | c >>> 27) + (d ^ e ^ a) + at(w, i + 3) - 0x359d3e2a | 0; d = d << 30 | d >>> 2
    a = a + (b << 5 | b >>> 27) + (c ^ d ^ e) + at(w, i + 4) - 0x359d3e2a | 0; c = c << 30 | c >>> 2
  }
  state[0] = at(state, 0) + a; state[1] = at(state, 1) + b; state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d; state[4] = at(state, 4) + e
}

const encoder = new TextEncoder()

const headerOf = ({ type, bytes }: GitObject): Uint8Array => encoder.encode(`${type} ${bytes.length}\0`)

/** Writes the name of an object, the SHA-1 of `<type> <size>\0<bytes>`, as 20 bytes to `target`. */
export function hashObjectInto(object: GitObject, target: Uint8Array, start: number): void {
  new Sha1().update(headerOf(object)).update(object.bytes).digestInto(target, start)
}

/** The name of a large object as 20 bytes, found off this thread. Its bytes may change once this was called. */
export const hashLargeObject = async (object: GitObject): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-1', concat([headerOf(object), object.bytes])))

/** The name of an object. */
export function hashObject(object: GitObject): Oid {
  const name = new Uint8Array(20)
  hashObjectInto(object, name, 0)
  return decodeOid(name)
}

/** The SHA-1 of bytes of any size, off this thread. */
export const sha1 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Oid> =>
  decodeOid(new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)))
