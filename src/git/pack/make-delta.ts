/**
 * Makes deltas, as gitformat-pack(5) has them: pieces copied from a base and pieces given.
 *
 * What two objects have in common at their beginnings and ends is found by comparing; for what is between, every block
 * of the base is entered in a table by its hash, and a hash that rolls over the target looks blocks up.
 */
import { at } from './format/bytes'

/** A delta that takes more than this share of its object is not worth what reading it will cost. */
const share = 0.5

const block = 16
/** How many blocks of one hash are tried; a base of one byte repeated would else be compared with itself for ever. */
const mostTried = 8
/** A copy takes up to eight bytes, so less than this is given. */
const leastCopied = 8
/** A reader of packs of version 2 must know no longer copy. */
const mostCopied = 0x10000

/**
 * The delta that makes `target` of `base`; undefined when it would take more than `most` bytes, by default half of the
 * target's. Takes time in proportion to what differs.
 */
export function makeDelta(
  base: Uint8Array,
  target: Uint8Array,
  most = Math.floor(target.length * share),
): Uint8Array | undefined {
  const start = commonStart(base, target)
  const end = commonEnd(base.subarray(start), target.subarray(start))
  const steps = new Steps(target, most)
  steps.size(base.length)
  steps.size(target.length)
  steps.copy(0, start)
  giveMiddle({ base, target, start, ends: [base.length - end, target.length - end] }, steps)
  steps.copy(base.length - end, end)
  return steps.finish()
}

/** What lies between the common beginning and the common ends. */
type Middle = {
  readonly base: Uint8Array
  readonly target: Uint8Array
  readonly start: number
  readonly ends: readonly [base: number, target: number]
}

function giveMiddle({ base, target, start, ends }: Middle, steps: Steps): void {
  const blocks = new Blocks(base, start, ends[0])
  const rolling = new Rolling(target, start)
  let given = start
  while (rolling.start + block <= ends[1] && steps.fit) {
    const match = blocks.find(rolling.hash, { target, from: rolling.start, given, end: ends[1] })
    if (match === undefined) {
      rolling.step()
      continue
    }
    steps.give(given, match.start)
    steps.copy(match.from, match.end - match.start)
    given = match.end
    rolling.jump(given)
  }
  steps.give(given, ends[1])
}

function commonStart(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length)
  let i = 0
  while (i < most && a[i] === b[i]) i++
  return i < leastCopied ? 0 : i
}

function commonEnd(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length)
  let i = 0
  while (i < most && a[a.length - 1 - i] === b[b.length - 1 - i]) i++
  return i < leastCopied ? 0 : i
}

/** What is looked for: the bytes of `target` at `from`; a match may reach back to `given` and on to `end`. */
type Sought = { readonly target: Uint8Array; readonly from: number; readonly given: number; readonly end: number }

/** The target's bytes [start, end) are those of the base at `from`. */
type Match = { readonly from: number; readonly start: number; readonly end: number }

/** The blocks of a base between two places, by their hashes. */
class Blocks {
  /** Per bucket the number of its last block, plus one; per block that of the one before it in its bucket. */
  private readonly last: Int32Array
  private readonly before: Int32Array

  constructor(
    private readonly base: Uint8Array,
    private readonly start: number,
    end: number,
  ) {
    const count = Math.max(0, Math.floor((end - start) / block))
    this.before = new Int32Array(count)
    this.last = new Int32Array(1 << Math.min(18, 32 - Math.clz32(count)))
    let hashBefore = -1
    for (let i = 0; i < count; i++) {
      const hash = hashAt(base, start + i * block)
      if (hash === hashBefore) continue
      const bucket = this.bucketOf((hashBefore = hash))
      this.before[i] = at(this.last, bucket)
      this.last[bucket] = i + 1
    }
  }

  /** The longest match among the blocks of that hash that are tried first. */
  find(hash: number, sought: Sought): Match | undefined {
    let longest: Match | undefined
    let tried = 0
    for (let i = at(this.last, this.bucketOf(hash)); i > 0 && tried < mostTried; i = at(this.before, i - 1)) {
      const match = this.extend(this.start + (i - 1) * block, sought)
      if (match && (!longest || match.end - match.start > longest.end - longest.start)) longest = match
      tried++
    }
    return longest
  }

  private extend(block: number, { target, from, given, end }: Sought): Match | undefined {
    const { base } = this
    let ahead = 0
    while (from + ahead < end && block + ahead < base.length && base[block + ahead] === target[from + ahead]) ahead++
    if (ahead < leastCopied) return undefined
    let back = 0
    while (from - back > given && block - back > 0 && base[block - back - 1] === target[from - back - 1]) back++
    return { from: block - back, start: from - back, end: from + ahead }
  }

  private bucketOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.last.length - 1)
  }
}

const factor = 0x9e3779b1
/** What a byte that leaves the block has been multiplied by. */
const leaving = Array.from({ length: block - 1 }).reduce<number>((power) => Math.imul(power, factor), 1)

function hashAt(bytes: Uint8Array, start: number): number {
  let hash = 0
  for (let i = start; i < start + block; i++) hash = (Math.imul(hash, factor) + at(bytes, i)) | 0
  return hash >>> 0
}

/** The hash of the block at `start`, which moves on byte by byte. */
class Rolling {
  hash: number

  constructor(
    private readonly bytes: Uint8Array,
    public start: number,
  ) {
    this.hash = hashAt(bytes, start)
  }

  step(): void {
    const rest = this.hash - Math.imul(at(this.bytes, this.start), leaving)
    this.hash = (Math.imul(rest, factor) + at(this.bytes, this.start + block)) >>> 0
    this.start++
  }

  jump(start: number): void {
    this.hash = hashAt(this.bytes, start)
    this.start = start
  }
}

/** The instructions so far, as long as they take no more than `most` bytes. */
class Steps {
  private readonly bytes: Uint8Array
  private length = 0

  constructor(
    private readonly target: Uint8Array,
    private readonly most: number,
  ) {
    this.bytes = new Uint8Array(most)
  }

  get fit(): boolean {
    return this.length <= this.most
  }

  /** The instructions; undefined when they took too much. */
  finish(): Uint8Array | undefined {
    return this.fit ? this.bytes.slice(0, this.length) : undefined
  }

  size(size: number): void {
    let rest = size
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.put((rest & 127) | 128)
    this.put(rest)
  }

  copy(from: number, count: number): void {
    for (let i = 0; i < count; i += mostCopied) this.copyOnce(from + i, Math.min(mostCopied, count - i))
  }

  give(start: number, end: number): void {
    for (let i = start; i < end && this.fit; i += 127) {
      const piece = this.target.subarray(i, Math.min(i + 127, end))
      this.put(piece.length)
      if (this.length + piece.length <= this.most) this.bytes.set(piece, this.length)
      this.length += piece.length
    }
  }

  /** Of the offset and the count only the bytes that are not 0 are there, and a bit for each; 0 bytes mean 65,536. */
  private copyOnce(from: number, count: number): void {
    const place = this.length
    this.put(128)
    let bits = 128
    const operands = [from, from >>> 8, from >>> 16, from >>> 24, count, (count & 0xffff) >>> 8]
    for (const [i, operand] of operands.entries()) {
      if ((operand & 255) === 0) continue
      bits |= 1 << i
      this.put(operand & 255)
    }
    this.bytes[place] = bits
  }

  private put(byte: number): void {
    this.bytes[this.length++] = byte
  }
}
