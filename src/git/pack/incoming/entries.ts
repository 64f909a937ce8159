import type { Oid } from '../../../names'
import { at, decodeOid } from '../format/bytes'
import { damaged, tooLarge } from '../format/limits'
import { codeOfType, offsetDelta, typeOfCode, type EntryHeader } from '../format/entry'
import type { ObjectType } from '../../model'

/** The objects of a pack, side by side in arrays: a hundred thousand of them take 5 MB. */
export class Entries {
  /** Where an entry begins; one more than there are entries, the last is where they end. */
  readonly offsets: Uint32Array
  /** How much its zlib stream is, inflated. */
  readonly sizes: Uint32Array
  /** What is stored, and what it makes once that is known, as codes. */
  readonly codes: Uint8Array
  readonly types: Uint8Array
  /** The entry that a delta is against, −1 where there is none or it is known by oid only. */
  readonly parents: Int32Array
  readonly depths: Uint16Array
  readonly oids: Uint8Array
  readonly crcs: Uint32Array
  /** The deltas that know their base by its oid, until it turns up. */
  readonly waiting = new Map<Oid, number[]>()

  constructor(
    readonly count: number,
    private readonly chain: number,
  ) {
    this.offsets = new Uint32Array(count + 1)
    this.sizes = new Uint32Array(count)
    this.codes = new Uint8Array(count)
    this.types = new Uint8Array(count)
    this.parents = new Int32Array(count).fill(-1)
    this.depths = new Uint16Array(count)
    this.oids = new Uint8Array(count * 20)
    this.crcs = new Uint32Array(count)
  }

  /** Notes what the header of the entry at `offset` says. Throws `damaged` when it has its base where no entry begins. */
  enter(i: number, offset: number, { code, size, baseOffset, base }: EntryHeader): void {
    this.offsets[i] = offset
    this.sizes[i] = size
    this.codes[i] = code
    if (typeOfCode(code)) this.types[i] = code
    if (base !== undefined) this.wait(base, i)
    if (code !== offsetDelta || baseOffset === undefined) return
    this.parents[i] = this.findOffset(baseOffset, i)
    if (at(this.parents, i) < 0) throw damaged('a delta has no base')
  }

  /** Notes what the delta of an entry made, so many deltas away from an object stored whole. */
  resolve(i: number, type: ObjectType, depth: number): void {
    if (depth > this.chain) throw tooLarge('The length of a chain of deltas', this.chain)
    this.types[i] = codeOfType(type)
    this.depths[i] = depth
  }

  oidAt(entry: number): Oid {
    return decodeOid(this.oids, entry * 20)
  }

  /** The type of the object that an entry makes; undefined as long as it is a delta to resolve. */
  typeAt(entry: number): ObjectType | undefined {
    return typeOfCode(at(this.types, entry))
  }

  private wait(base: Oid, entry: number): void {
    const others = this.waiting.get(base)
    if (others) others.push(entry)
    else this.waiting.set(base, [entry])
  }

  /** The entry that begins at `offset`, among the first `known`; −1 when none does. */
  private findOffset(offset: number, known: number): number {
    let low = 0
    let high = known
    while (low < high) {
      const middle = (low + high) >>> 1
      if (at(this.offsets, middle) < offset) low = middle + 1
      else high = middle
    }
    return low < known && at(this.offsets, low) === offset ? low : -1
  }
}
