/**
 * The bytes of a pack while they come: each is passed to the sink, hashed and looked at once.
 *
 * What has come and was not taken yet lies in one array, the window. It is as large as twice the entry that is waited
 * for, and a megabyte at least, however large the pack is.
 */
import { throwIfAborted } from '../../../errors'
import { viewOf } from '../format/bytes'
import { crc32 } from '../format/checksums'
import { damaged, tooLarge } from '../format/limits'
import { inflate, slack } from '../format/inflate'
import { Sha1 } from '../format/sha1'

/** Where a pack is put as it comes; an `Upload` of a storage is one. */
export type Sink = {
  readonly size: number
  append(bytes: Uint8Array): Promise<void>
  overwrite(start: number, bytes: Uint8Array): Promise<void>
  read(range: { readonly start: number; readonly end: number }): Promise<Uint8Array>
}

/** The bytes of a pack, cut anywhere. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** `most` bytes are taken; more are `too-large`. */
export type IncomingCall = { readonly most: number; readonly signal?: AbortSignal | undefined }

const smallest = 1024 * 1024
/** Larger pieces are taken in parts. */
const largestPart = 256 * 1024

export class Incoming {
  /** Bytes [start, end) are those at hand. */
  bytes = new Uint8Array(smallest)
  start = 0
  end = 0
  private view = viewOf(this.bytes)
  /** Where `bytes` begin in the pack. */
  private origin = 0
  /** How far `bytes` were hashed. */
  private hashed = 0
  private readonly hash = new Sha1()
  private readonly parts: AsyncIterator<Uint8Array>
  private readonly most: number

  constructor(
    pieces: Pieces,
    private readonly sink: Sink,
    { most, signal }: IncomingCall,
  ) {
    this.most = most
    this.parts = cutSmall(pieces, signal)
  }

  /** Where in the pack the bytes at hand begin. */
  get position(): number {
    return this.origin + this.start
  }

  /** Bytes that have come, with those that were passed. */
  get size(): number {
    return this.origin + this.end
  }

  get atHand(): number {
    return this.end - this.start
  }

  /** Waits until so many bytes are at hand, or all there are. */
  async fill(least: number): Promise<void> {
    while (this.atHand < least) {
      const next = await this.parts.next()
      if (next.done === true) return
      await this.add(next.value)
    }
  }

  /**
   * Waits for more. It comes at least twice as much as there was, so that what is tried again with every piece is tried
   * few times. Throws `damaged` when there is no more, or when more than `most` would be waited for.
   */
  async double(most: number): Promise<void> {
    const before = this.atHand
    if (before > most) throw damaged('an object takes more room than it can need')
    await this.fill(before * 2)
    if (this.atHand === before) throw damaged('it is cut off')
  }

  /** Inflates the stream that begins `skip` bytes on, and returns how many bytes on it ends; undefined when it is cut. */
  inflate(skip: number, output: Uint8Array): number | undefined {
    const end = inflate({ view: this.view, start: this.start + skip, end: this.end }, output)
    return end === undefined ? undefined : end - this.start
  }

  /** The CRC-32 of the next `size` bytes. */
  checksum(size: number): number {
    return crc32(this.bytes, this.start, this.start + size)
  }

  /** The next `size` bytes are done with. */
  pass(size: number): void {
    this.start += size
  }

  /** The SHA-1 of all bytes that were passed; nothing can be passed after it. */
  digest(): Uint8Array {
    this.hashPassed()
    return this.hash.digest()
  }

  /** Lets go of what is still to come. */
  async close(): Promise<void> {
    await this.parts.return?.()
  }

  private async add(part: Uint8Array): Promise<void> {
    if (this.sink.size + part.length > this.most) throw tooLarge('What would come in', this.most)
    await this.sink.append(part)
    if (this.end + part.length + slack > this.bytes.length) this.makeRoom(this.atHand + part.length)
    this.bytes.set(part, this.end)
    this.end += part.length
  }

  private makeRoom(size: number): void {
    this.hashPassed()
    const wanted = Math.max(smallest, size * 2)
    if (wanted > this.bytes.length || wanted * 4 < this.bytes.length) this.moveTo(new Uint8Array(wanted))
    else this.bytes.copyWithin(0, this.start, this.end)
    this.origin += this.start
    this.end -= this.start
    this.start = this.hashed = 0
  }

  private moveTo(bytes: Uint8Array<ArrayBuffer>): void {
    bytes.set(this.bytes.subarray(this.start, this.end))
    this.bytes = bytes
    this.view = viewOf(bytes)
  }

  private hashPassed(): void {
    this.hash.update(this.bytes.subarray(this.hashed, this.start))
    this.hashed = this.start
  }
}

async function* cutSmall(pieces: Pieces, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    throwIfAborted(signal)
    for (let start = 0; start < piece.length; start += largestPart) yield piece.subarray(start, start + largestPart)
  }
}
