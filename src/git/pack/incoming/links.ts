/**
 * What the objects of a pack point to: commits to a tree and parents, trees to entries, tags to what they mark.
 *
 * A pack is whole when everything its objects point to is in it or was there before. Checking that takes each name
 * once, so they are kept as a set: a hundred trees of one folder name the same files again and again.
 */
import { isOid, type Oid } from '../../../names'
import type { GitObject } from '../../model'
import { at, decodeOid, encodeOid, hashOid, viewOf } from '../format/bytes'
import { damaged } from '../format/limits'

/** Oids as five words each in one array, found by open addressing: 30 bytes an oid, where a `Set` of strings takes 150. */
export class OidSet {
  private table = new Int32Array(1024)
  private keys = new Int32Array(5 * 512)
  size = 0

  has(oid: Oid): boolean {
    return at(this.table, this.slotOf(viewOf(encodeOid(oid)), 0)) > 0
  }

  /** Adds the oid whose 20 bytes begin at `start`; returns whether it is a new one. */
  add(bytes: DataView, start: number): boolean {
    const slot = this.slotOf(bytes, start)
    if (at(this.table, slot) > 0) return false
    for (let i = 0; i < 5; i++) this.keys[this.size * 5 + i] = bytes.getInt32(start + i * 4)
    this.table[slot] = ++this.size
    if (this.size * 5 === this.keys.length) this.grow()
    return true
  }

  /** The oids of the set, in the order they came in, that are not among those in `others`. */
  without(others: Uint8Array): Oid[] {
    const known = new Uint8Array(this.size + 1)
    const view = viewOf(others)
    for (let start = 0; start < others.length; start += 20) known[at(this.table, this.slotOf(view, start))] = 1
    const oids: Oid[] = []
    for (let i = 0; i < this.size; i++) if (at(known, i + 1) === 0) oids.push(decodeOid(this.bytesAt(i)))
    return oids
  }

  private bytesAt(i: number): Uint8Array {
    const view = new DataView(new ArrayBuffer(20))
    for (let word = 0; word < 5; word++) view.setInt32(word * 4, at(this.keys, i * 5 + word))
    return new Uint8Array(view.buffer)
  }

  /** Where the oid is in the table, or would be. */
  private slotOf(bytes: DataView, start: number): number {
    const mask = this.table.length - 1
    let slot = hashOid(bytes, start) & mask
    while (at(this.table, slot) > 0 && !this.isKey(at(this.table, slot) - 1, bytes, start)) slot = (slot + 1) & mask
    return slot
  }

  private isKey(position: number, bytes: DataView, start: number): boolean {
    for (let i = 0; i < 5; i++) if (at(this.keys, position * 5 + i) !== bytes.getInt32(start + i * 4)) return false
    return true
  }

  private grow(): void {
    const keys = new Int32Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
    this.table = new Int32Array(this.table.length * 2)
    for (let i = 0; i < this.size; i++) this.table[this.slotOf(viewOf(this.bytesAt(i)), 0)] = i + 1
  }
}

/** What objects point to: `files` as trees name them, and everything else, which no repository can do without. */
export type Links = { readonly structure: OidSet; readonly files: OidSet }

/** Adds to `links` what the object points to. Submodules point outside the repository and do not count. */
export function collectLinks({ type, bytes }: GitObject, links: Links): void {
  if (type === 'tree') collectEntries(bytes, links)
  else if (type !== 'blob') collectHeaders(bytes, links.structure)
}

/** A tree is a run of `<mode> <name>\0` and 20 bytes; a folder's mode does not begin with “1”, a submodule's does with “16”. */
function collectEntries(tree: Uint8Array, { structure, files }: Links): void {
  const view = viewOf(tree)
  for (let start = 0; start < tree.length;) {
    let nul = start
    while (at(tree, nul) !== 0) nul++
    if (nul + 20 >= tree.length) throw damaged('a folder is cut off')
    const isFolder = at(tree, start) !== 0x31
    const isSubmodule = !isFolder && at(tree, start + 1) === 0x36
    if (isFolder) structure.add(view, nul + 1)
    else if (!isSubmodule) files.add(view, nul + 1)
    start = nul + 21
  }
}

const decoder = new TextDecoder('latin1')
const newline = 0x0a

/** A commit's and a tag's headers end with an empty line. */
function collectHeaders(bytes: Uint8Array, links: OidSet): void {
  let end = bytes.indexOf(newline)
  while (end >= 0 && at(bytes, end + 1) !== newline) end = bytes.indexOf(newline, end + 1)
  const headers = decoder.decode(end < 0 ? bytes : bytes.subarray(0, end))
  for (const [, oid = ''] of headers.matchAll(/^(?:tree|parent|object) ([0-9a-f]{40})$/gm))
    if (isOid(oid)) links.add(viewOf(encodeOid(oid)), 0)
}
