/**
 * What the objects of a pack point to: commits to a tree and parents, trees to entries, tags to what they mark.
 *
 * A pack is whole when everything its objects point to is in it or was there before. Checking that takes each name
 * once, so they are kept as a set: a hundred trees of one folder name the same files again and again.
 */
import { isOid, type Oid } from '../../names'
import type { GitObject } from '../model'
import { at, decodeOid, encodeOid } from './format/bytes'
import { damaged } from './format/limits'

/** Oids as 20-byte keys in one array, found by open addressing: 30 bytes an oid, where a `Set` of strings takes 150. */
export class OidSet {
  private table = new Int32Array(1024)
  private keys = new Uint8Array(20 * 512)
  size = 0

  /** The oids in the order they came in. */
  toArray(): Oid[] {
    return Array.from({ length: this.size }, (_, i) => decodeOid(this.keys, i * 20))
  }

  has(oid: Oid): boolean {
    return at(this.table, this.slotOf(encodeOid(oid), 0)) > 0
  }

  /** Adds the oid whose 20 bytes begin at `start`; returns whether it is a new one. */
  add(bytes: Uint8Array, start: number): boolean {
    const slot = this.slotOf(bytes, start)
    if (at(this.table, slot) > 0) return false
    this.keys.set(bytes.subarray(start, start + 20), this.size * 20)
    this.table[slot] = ++this.size
    if (this.size * 20 === this.keys.length) this.grow()
    return true
  }

  /** Where the oid is in the table, or would be. */
  private slotOf(bytes: Uint8Array, start: number): number {
    const mask = this.table.length - 1
    let slot = (at(bytes, start) | (at(bytes, start + 1) << 8) | (at(bytes, start + 2) << 16)) & mask
    while (at(this.table, slot) > 0 && !this.isKey(at(this.table, slot) - 1, bytes, start)) slot = (slot + 1) & mask
    return slot
  }

  private isKey(position: number, bytes: Uint8Array, start: number): boolean {
    for (let i = 0; i < 20; i++) if (at(this.keys, position * 20 + i) !== at(bytes, start + i)) return false
    return true
  }

  private grow(): void {
    const keys = new Uint8Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
    this.table = new Int32Array(this.table.length * 2)
    for (let i = 0; i < this.size; i++) this.table[this.slotOf(keys, i * 20)] = i + 1
  }
}

/** Adds to `links` what the object points to. Submodules point outside the repository and do not count. */
export function collectLinks({ type, bytes }: GitObject, links: OidSet): void {
  if (type === 'tree') collectEntries(bytes, links)
  else if (type !== 'blob') collectHeaders(bytes, links)
}

/** A tree is a run of `<mode> <name>\0` and 20 bytes; only a submodule's mode begins with “16”. */
function collectEntries(tree: Uint8Array, links: OidSet): void {
  for (let start = 0; start < tree.length;) {
    const nul = tree.indexOf(0, start)
    if (nul < 0 || nul + 20 >= tree.length) throw damaged('a folder is cut off')
    const submodule = at(tree, start) === 0x31 && at(tree, start + 1) === 0x36
    if (!submodule) links.add(tree, nul + 1)
    start = nul + 21
  }
}

const decoder = new TextDecoder('latin1')
const blankLine = [0x0a, 0x0a]

/** A commit's and a tag's headers end with an empty line. */
function collectHeaders(bytes: Uint8Array, links: OidSet): void {
  const end = bytes.findIndex((byte, i) => byte === blankLine[0] && at(bytes, i + 1) === blankLine[1])
  const headers = decoder.decode(end < 0 ? bytes : bytes.subarray(0, end))
  for (const [, oid = ''] of headers.matchAll(/^(?:tree|parent|object) ([0-9a-f]{40})$/gm))
    if (isOid(oid)) links.add(encodeOid(oid), 0)
}
