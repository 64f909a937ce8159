/**
 * Two trees compared as bytes. In a wiki of thousands of pages a commit changes a few, so what is the same at the
 * beginning and the end is passed over without becoming entries, and nothing becomes text.
 */
import { WikiError } from '../../errors'
import { at, viewOf } from '../pack/format/bytes'

/** An entry where it stands in its tree: the name from `name` to `nul`, the 20 bytes of its oid after that. */
export type EntryPlace = { readonly mode: number; readonly name: number; readonly nul: number }

/** An entry that only one tree has, or that both have and not the same. A file and a folder of one name are two. */
export type Difference = { readonly before: EntryPlace | undefined; readonly after: EntryPlace | undefined }

const treeFormat = 0o40000
const formatMask = 0o170000
export const isTreeMode = (mode: number): boolean => (mode & formatMask) === treeFormat

/** What differs between two trees in git's order. Throws `damaged` when one is not a tree. */
export function compareTrees(before: Uint8Array, after: Uint8Array): readonly Difference[] {
  const start = lastEntryStart(before, commonStart(before, after))
  const [left, right] = [new Cursor(before, start), new Cursor(after, start)]
  const tail = commonEnd(before, after)
  const differences: Difference[] = []
  while (left.rest !== right.rest || left.rest > tail) {
    const order = compareNames(left, right)
    if (order !== 0 || !left.isSameAs(right))
      differences.push({
        before: order <= 0 ? left.place : undefined,
        after: order >= 0 ? right.place : undefined,
      })
    if (order <= 0) left.step()
    if (order >= 0) right.step()
  }
  return differences
}

const space = 0x20
const slash = 0x2f
const zero = 0x30

/** Goes through a tree entry by entry. */
class Cursor {
  private mode = 0
  private name = 0
  private nul = 0

  constructor(
    readonly bytes: Uint8Array,
    private start: number,
  ) {
    this.read()
  }

  /** Bytes that are left, this entry's among them; 0 at the end. */
  get rest(): number {
    return this.bytes.length - this.start
  }

  get place(): EntryPlace {
    return { mode: this.mode, name: this.name, nul: this.nul }
  }

  step(): void {
    this.start = this.nul + 21
    this.read()
  }

  isSameAs(other: Cursor): boolean {
    if (this.mode !== other.mode) return false
    for (let i = 1; i <= 20; i++) if (at(this.bytes, this.nul + i) !== at(other.bytes, other.nul + i)) return false
    return true
  }

  /** The name's byte at `i`; a folder's name is ordered as if it ended with a slash. */
  nameAt(i: number): number {
    const place = this.name + i
    if (place < this.nul) return at(this.bytes, place)
    return place === this.nul && isTreeMode(this.mode) ? slash : 0
  }

  private read(): void {
    if (this.rest === 0) return
    let place = this.start
    let mode = 0
    for (; place < this.bytes.length && at(this.bytes, place) !== space; place++)
      mode = mode * 8 + at(this.bytes, place) - zero
    this.mode = mode
    this.name = place + 1
    this.nul = this.bytes.indexOf(0, this.name)
    if (this.nul < 0 || this.nul + 21 > this.bytes.length) throw new WikiError('damaged', 'A stored folder is damaged.')
  }
}

/** Below 0 when the left entry comes first; the end comes after every entry. */
function compareNames(left: Cursor, right: Cursor): number {
  if (left.rest === 0 || right.rest === 0) return right.rest === 0 ? -1 : 1
  for (let i = 0; ; i++) {
    const a = left.nameAt(i)
    const b = right.nameAt(i)
    if (a !== b || a === 0) return a - b
  }
}

/** Where the last entry begins that does not end by `until`. */
function lastEntryStart(tree: Uint8Array, until: number): number {
  let start = 0
  for (;;) {
    let nul = start
    while (nul < until && at(tree, nul) !== 0) nul++
    if (nul + 21 > until) return start
    start = nul + 21
  }
}

function commonStart(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length)
  const [left, right] = [viewOf(a), viewOf(b)]
  let length = 0
  while (length + 4 <= most && left.getInt32(length) === right.getInt32(length)) length += 4
  while (length < most && at(a, length) === at(b, length)) length++
  return length
}

function commonEnd(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length)
  const [left, right] = [viewOf(a), viewOf(b)]
  let length = 0
  while (length + 4 <= most && left.getInt32(a.length - length - 4) === right.getInt32(b.length - length - 4))
    length += 4
  while (length < most && at(a, a.length - 1 - length) === at(b, b.length - 1 - length)) length++
  return length
}
