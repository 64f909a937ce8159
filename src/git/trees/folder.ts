/**
 * One folder as the bytes of its tree: entries are found and replaced in them without making an object of each, for a
 * folder may have thousands and a save changes one.
 */
import { WikiError } from '../../errors'
import { decodeOid } from '../pack'
import { at, concat } from '../pack/format/bytes'
import { binaryString, byName, decodeTree, encodeEntry, encodeTree, isTree, sortKey, type TreeEntry } from './tree'

/** What entries become, by name: another one, or nothing. */
export type EntryChanges = ReadonlyMap<string, TreeEntry | null>

export type Folder = {
  find(name: string): TreeEntry | undefined
  /** The bytes with the changes made; those it was opened with when there is nothing to change. */
  change(changes: EntryChanges): Uint8Array
}

/** The folders opened last: a save looks for its page in the same bytes that it changes afterwards. */
const opened = new WeakMap<Uint8Array, Folder>()

/** Throws `damaged` when the bytes are not a tree; they are not copied, so they stay as they are. */
export function openFolder(bytes: Uint8Array): Folder {
  const known = opened.get(bytes)
  if (known) return known
  const starts = locateEntries(bytes)
  const folder = starts ? orderedFolder({ bytes, starts }) : oddFolder(bytes)
  opened.set(bytes, folder)
  return folder
}

/** An entry: its mode from `start` on, its name from `name` to `nul`, then the 20 bytes of its oid. */
type Place = { readonly start: number; readonly name: number; readonly nul: number }

const space = 0x20
const slash = 0x2f

function placeAt(bytes: Uint8Array, start: number): Place {
  const name = bytes.indexOf(space, start) + 1
  const nul = bytes.indexOf(0, name)
  if (name === 0 || nul < 0 || nul + 21 > bytes.length) throw new WikiError('damaged', 'A stored folder is damaged.')
  return { start, name, nul }
}

const entryAt = (bytes: Uint8Array, { start, name, nul }: Place): TreeEntry => ({
  mode: binaryString(bytes.subarray(start, name - 1)),
  name: binaryString(bytes.subarray(name, nul)),
  oid: decodeOid(bytes, nul + 1),
})

function isNamed(bytes: Uint8Array, place: Place, name: string): boolean {
  if (place.nul - place.name !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[place.name + i] !== name.charCodeAt(i)) return false
  return true
}

/** As git writes modes there is nothing to decode: `40000`, and six digits for everything else. */
function isTreeAt(bytes: Uint8Array, { start, name }: Place): boolean {
  if (name - start === 7 && at(bytes, start) === 0x31) return false
  return isTree({ mode: binaryString(bytes.subarray(start, name - 1)) })
}

/**
 * Where entries begin, and where the last one ends; null unless they are in git's order, each name once. A file and a
 * folder of one name have other names between them, all of which begin with theirs.
 */
function locateEntries(bytes: Uint8Array): Uint32Array | null {
  const starts = [0]
  // The lengths of the names of files which the name at hand begins with.
  const files: number[] = []
  let before: (Place & { readonly end: number }) | undefined
  for (let start = 0; start < bytes.length;) {
    const place = placeAt(bytes, start)
    const end = isTreeAt(bytes, place) ? slash : 0
    const alike = before ? commonLength(bytes, before, place) : 0
    if (before && nameByte(bytes, before, alike) >= nameByte(bytes, { ...place, end }, alike)) return null
    while ((files.at(-1) ?? -1) > alike) files.pop()
    const length = place.nul - place.name
    if (end === slash && files.at(-1) === length) return null
    if (end === 0) files.push(length)
    before = { ...place, end }
    starts.push((start = place.nul + 21))
  }
  return Uint32Array.from(starts)
}

function commonLength(bytes: Uint8Array, a: Place, b: Place): number {
  const most = Math.min(a.nul - a.name, b.nul - b.name)
  let length = 0
  while (length < most && bytes[a.name + length] === bytes[b.name + length]) length++
  return length
}

/** The byte of a name that git orders by; a folder's is followed by a slash. */
const nameByte = (bytes: Uint8Array, { name, nul, end }: Place & { readonly end: number }, i: number): number =>
  name + i < nul ? at(bytes, name + i) : end

type Located = { readonly bytes: Uint8Array; readonly starts: Uint32Array }

function orderedFolder(tree: Located): Folder {
  return {
    find: (name) => findOrdered(tree, name)?.entry,
    change(changes) {
      const patches = [...changes].flatMap(([name, entry]) => patchesFor(tree, name, entry))
      return patches.length === 0 ? tree.bytes : patch(tree.bytes, patches)
    },
  }
}

type Found = { readonly start: number; readonly end: number; readonly entry: TreeEntry }

/** The entry of that name, a file or a folder. */
function findOrdered(tree: Located, name: string): Found | undefined {
  for (const key of [name, `${name}/`]) {
    const start = lowerBound(tree, key)
    if (start >= tree.bytes.length) continue
    const place = placeAt(tree.bytes, start)
    if (isNamed(tree.bytes, place, name)) return { start, end: place.nul + 21, entry: entryAt(tree.bytes, place) }
  }
  return undefined
}

/** Where the first entry begins that does not come before `key`. */
function lowerBound({ bytes, starts }: Located, key: string): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    const place = placeAt(bytes, starts[middle] ?? 0)
    if (isBefore(bytes, { ...place, end: isTreeAt(bytes, place) ? slash : 0 }, key)) low = middle + 1
    else high = middle
  }
  return starts[low] ?? 0
}

function isBefore(bytes: Uint8Array, place: Place & { readonly end: number }, key: string): boolean {
  const length = place.nul - place.name + Number(place.end === slash)
  for (let i = 0; i < length && i < key.length; i++) {
    const [byte, wanted] = [nameByte(bytes, place, i), key.charCodeAt(i)]
    if (byte !== wanted) return byte < wanted
  }
  return length < key.length
}

/** Puts `bytes` in the place of those from `start` to `end`; `key` orders what is put at one place. */
type Patch = { readonly start: number; readonly end: number; readonly key: string; readonly bytes: Uint8Array }

const nothing = new Uint8Array()

function patchesFor(tree: Located, name: string, entry: TreeEntry | null): readonly Patch[] {
  const old = findOrdered(tree, name)
  if (old && entry && old.entry.oid === entry.oid && old.entry.mode === entry.mode) return []
  const removal = old ? [{ start: old.start, end: old.end, key: sortKey(old.entry), bytes: nothing }] : []
  if (entry === null) return removal
  const key = sortKey(entry)
  const start = lowerBound(tree, key)
  return [...removal, { start, end: start, key, bytes: encodeEntry(entry) }]
}

/** Additions at a place come before what is removed there, in their order. */
const byPlace = (a: Patch, b: Patch): number => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1)

function patch(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const parts: Uint8Array[] = []
  let end = 0
  for (const { start, end: next, bytes: added } of [...patches].sort(byPlace)) {
    parts.push(bytes.subarray(end, start), added)
    end = next
  }
  return concat([...parts, bytes.subarray(end)])
}

/** A forger's, or an old tool's: it is put in order when it is written. */
function oddFolder(bytes: Uint8Array): Folder {
  const entries = byName(decodeTree(bytes))
  return {
    find: (name) => entries.get(name),
    change(changes) {
      const changed = new Map<string, TreeEntry | null>([...entries, ...changes])
      return encodeTree([...changed.values()].filter((entry) => entry !== null))
    },
  }
}
