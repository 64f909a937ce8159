/**
 * SHA-1 (FIPS 180-4), which names every object.
 *
 * The synchronous one is as fast as WebAssembly would be, so that an object of a few kilobytes costs less than the way
 * to WebCrypto and back.
 */
import type { Oid } from '../../../names'
import type { GitObject } from '../../model'
import { at, concat, decodeOid, viewOf } from './bytes'
import { compress } from './sha1-rounds'

const initial = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)

export class Sha1 {
  private readonly state = Int32Array.from(initial)
  private readonly rest = new Uint8Array(64)
  private readonly restView = viewOf(this.rest)
  /** The buffer that came last: objects are made in one place, and a view of it costs as much as a block. */
  private view = this.restView
  private size = 0

  /** As new. */
  reset(): this {
    this.state.set(initial)
    this.size = 0
    return this
  }

  update(bytes: Uint8Array): this {
    const held = this.size % 64
    const missing = (64 - held) % 64
    this.size += bytes.length
    if (bytes.length < missing) return this.hold(bytes, 0, held)
    if (missing > 0) {
      this.hold(bytes, 0, held)
      compress(this.state, this.restView, 0)
    }
    return this.hold(bytes, this.compressWhole(bytes, missing), 0)
  }

  /** Keeps bytes from `start` on until the block is full. A call to copy so few costs more than copying them. */
  private hold(bytes: Uint8Array, start: number, held: number): this {
    const count = Math.min(bytes.length - start, 64 - held)
    for (let i = 0; i < count; i++) this.rest[held + i] = at(bytes, start + i)
    return this
  }

  /** Takes whole blocks from `start` on, and returns where what is left begins. */
  private compressWhole(bytes: Uint8Array, start: number): number {
    if (bytes.length - start < 64) return start
    if (this.view.buffer !== bytes.buffer) this.view = new DataView(bytes.buffer)
    const origin = bytes.byteOffset
    let i = start
    for (; i + 64 <= bytes.length; i += 64) compress(this.state, this.view, origin + i)
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

const encoder = new TextEncoder()
const header = new Uint8Array(32)
const hash = new Sha1()

/** `<type> <size>\0`, lent until the next call. */
const headerOf = ({ type, bytes }: GitObject): Uint8Array =>
  header.subarray(0, encoder.encodeInto(`${type} ${bytes.length}\0`, header).written)

/** Writes the name of an object, the SHA-1 of `<type> <size>\0<bytes>`, as 20 bytes to `target`. */
export function hashObjectInto(object: GitObject, target: Uint8Array, start: number): void {
  hash.reset().update(headerOf(object)).update(object.bytes).digestInto(target, start)
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
