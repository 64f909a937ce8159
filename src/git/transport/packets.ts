/** Packet lines (gitprotocol-common(5)): four hexadecimal digits that count themselves, then so many bytes. */
import { concat } from '../pack/format/bytes'
import { broken, cutOff } from './failure'

/** A line, or one of the marks between lines. */
export type Packet = Uint8Array | 'flush' | 'delimiter' | 'end'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const flush = '0000'
export const delimiter = '0001'

/** The line as it is sent. */
export const formatPacket = (line: string): string =>
  `${(encoder.encode(line).length + 4).toString(16).padStart(4, '0')}${line}`

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

export const decodeText = (packet: Uint8Array): string => decoder.decode(packet)

/** The text of a line without its newline. */
export const decodeLine = (packet: Uint8Array): string => decodeText(packet).replace(/\n$/, '')

const marks: readonly Packet[] = ['flush', 'delimiter', 'end']

/** Reads packets from bytes that come in pieces. Throws `cut-off` when they end inside a packet. */
export class PacketReader {
  private pieces: Uint8Array[] = []
  private size = 0

  constructor(
    private readonly source: AsyncIterator<Uint8Array>,
    private readonly host: string,
  ) {}

  /** The next packet; undefined when the bytes ended before one began. */
  async next(): Promise<Packet | undefined> {
    const head = await this.take(4)
    if (head === undefined) return undefined
    const digits = decoder.decode(head)
    if (!/^[0-9a-f]{4}$/i.test(digits)) throw broken(this.host, 'a line has no length')
    const length = parseInt(digits, 16)
    if (length === 3) throw broken(this.host, 'a line has no length')
    const mark = marks[length]
    if (mark !== undefined) return mark
    if (length === 4) return new Uint8Array()
    const line = await this.take(length - 4)
    if (line === undefined) throw cutOff(this.host)
    return line
  }

  /** The lines up to the next mark. Throws `cut-off` when there is none. */
  async *lines(): AsyncGenerator<Uint8Array, Packet> {
    for (;;) {
      const packet = await this.next()
      if (packet === undefined) throw cutOff(this.host)
      if (typeof packet === 'string') return packet
      yield packet
    }
  }

  /** What was not read as packets, piece by piece. */
  async *rest(): AsyncGenerator<Uint8Array> {
    yield* this.pieces.splice(0)
    for (let next = await this.source.next(); !next.done; next = await this.source.next()) yield next.value
  }

  /** Lets go of the connection. */
  async close(): Promise<void> {
    await this.source.return?.()
  }

  /** Just `count` bytes; undefined when there are no more at all. */
  private async take(count: number): Promise<Uint8Array | undefined> {
    while (this.size < count) {
      const next = await this.source.next()
      if (next.done && this.size === 0) return undefined
      if (next.done) throw cutOff(this.host)
      this.pieces.push(next.value)
      this.size += next.value.length
    }
    return this.cut(count)
  }

  private cut(count: number): Uint8Array {
    const [first, ...others] = this.pieces
    const whole = first && first.length >= count ? first : concat(this.pieces)
    const rest = whole.subarray(count)
    this.pieces = whole === first ? [rest, ...others] : [rest]
    this.size -= count
    return whole.subarray(0, count)
  }
}
