/**
 * A commit graph as bytes: a header of 32-bit numbers, the columns one after the other, each at a multiple of eight, and
 * a CRC-32 of all before it. It is read on the machine that wrote it, so numbers lie as that has them.
 */
import { at } from '../pack/format/bytes'
import { crc32 } from '../pack/format/checksums'
import { doubles, integers, Lists } from './columns'
import { decodeFacts, encodeFacts } from './facts'
import { CommitGraph } from './graph'
import { OidTable } from '../pack/oids'
import { TextTable } from './tables'

/** A graph of another layout, or of another order of bytes, begins with another number. */
const mark = 0x67_72_70_31
const sections = 12
/** The mark, the number of what it was made of, and the length of each section. */
const headerSize = 4 * (2 + sections)
const checksumSize = 4

const textEncoder = new TextEncoder()
const textDecoder = new TextDecoder()

const bytesOf = (values: Int32Array | Float64Array, length = values.length): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, length * values.BYTES_PER_ELEMENT)

/** The graph as bytes. `source` is a number that says what it was made of; for anything else it is no good. */
export function encodeGraph({ columns }: CommitGraph, source: number): Uint8Array {
  const { commits, times, trees, parents, changes, befores, afters, objects, paths, facts } = columns
  const numbers = [times, trees, parents.ends, parents.items, changes.ends, changes.items, befores, afters]
  const parts = [
    commits.encode(),
    ...numbers.map(({ values, length }) => bytesOf(values, length)),
    objects.encode(),
    textEncoder.encode(paths.list().join('\0')),
    bytesOf(encodeFacts(facts)),
  ]
  return seal(Int32Array.of(mark, source, ...parts.map(({ length }) => length)), parts)
}

const padded = (length: number): number => (length + 7) & ~7

function seal(header: Int32Array, parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, { length }) => sum + padded(length), padded(headerSize))
  const bytes = new Uint8Array(size + checksumSize)
  bytes.set(bytesOf(header))
  let start = padded(headerSize)
  for (const part of parts) {
    bytes.set(part, start)
    start += padded(part.length)
  }
  bytes.set(bytesOf(Int32Array.of(crc32(bytes, 0, size))), size)
  return bytes
}

/** The graph in the bytes; undefined when they are damaged, of another layout, or were made of something else. */
export function decodeGraph(stored: Uint8Array, source: number): CommitGraph | undefined {
  // A copy of its own: the columns are parts of it, and numbers must lie at multiples of their size.
  const bytes = stored.slice()
  const size = bytes.length - checksumSize
  if (size < padded(headerSize) || size % 8 !== 0) return undefined
  const header = new Int32Array(bytes.buffer, 0, headerSize / 4)
  const checksum = at(new Int32Array(bytes.buffer, size, 1), 0)
  if (at(header, 0) !== mark || at(header, 1) !== source || checksum !== (crc32(bytes, 0, size) | 0)) return undefined
  return new CommitGraph(decodeColumns(bytes, [...header.subarray(2)]))
}

function decodeColumns({ buffer }: Uint8Array<ArrayBuffer>, lengths: readonly number[]): CommitGraph['columns'] {
  let [section, start] = [0, padded(headerSize)]
  const next = (): Uint8Array<ArrayBuffer> => {
    const length = lengths[section++] ?? 0
    const part = new Uint8Array(buffer, start, length)
    start += padded(length)
    return part
  }
  const numbers = (part = next()): Int32Array => new Int32Array(buffer, part.byteOffset, part.length / 4)
  const times = (part = next()): Float64Array => new Float64Array(buffer, part.byteOffset, part.length / 8)
  const column = () => integers(numbers())
  return {
    commits: new OidTable(next()),
    times: doubles(times()),
    trees: column(),
    parents: new Lists(column(), column()),
    changes: new Lists(column(), column()),
    befores: column(),
    afters: column(),
    objects: new OidTable(next()),
    paths: new TextTable(decodeTexts(next())),
    facts: decodeFacts(numbers()),
  }
}

const decodeTexts = (bytes: Uint8Array): string[] => (bytes.length === 0 ? [] : textDecoder.decode(bytes).split('\0'))
