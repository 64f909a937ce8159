/**
 * Trees, as their bytes say: https://git-scm.com/docs/gitformat-pack and git's `tree.c`.
 *
 * A name is kept as a **byte string**, one character a byte, so that names which are not UTF-8 survive a rewrite of their
 * tree untouched, and so that comparing two strings is comparing their bytes, which is git's order.
 */
import { WikiError } from '../../errors'
import type { Oid } from '../../names'
import type { EntryKind } from '../model'
import { decodeOid, encodeOid } from '../pack'
import { concat } from '../pack/format/bytes'

export type TreeEntry = {
  /** The mode as written, such as `100644`; odd ones from old histories are kept as they are. */
  readonly mode: string
  /** The name as a byte string. */
  readonly name: string
  readonly oid: Oid
}

export const fileMode = '100644'
export const executableMode = '100755'
const treeMode = '40000'

export function kindOf({ mode }: Pick<TreeEntry, 'mode'>): EntryKind {
  const bits = parseInt(mode, 8)
  const format = bits & 0o170000
  if (format === 0o040000) return 'tree'
  if (format === 0o120000) return 'symlink'
  if (format === 0o160000) return 'submodule'
  return bits & 0o100 ? 'executable' : 'file'
}

export const isTree = (entry: Pick<TreeEntry, 'mode'> | undefined): boolean =>
  entry !== undefined && kindOf(entry) === 'tree'

export const isFile = (entry: TreeEntry | undefined): entry is TreeEntry =>
  entry !== undefined && (kindOf(entry) === 'file' || kindOf(entry) === 'executable')

/** The blob of an entry; a folder and another repository's commit have none. */
export const blobOf = (entry: TreeEntry | undefined): Oid | null =>
  entry !== undefined && (isFile(entry) || kindOf(entry) === 'symlink') ? entry.oid : null

export const treeEntry = (name: string, oid: Oid): TreeEntry => ({ mode: treeMode, name, oid })

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** A name from a path as the byte string trees use. */
export const byteString = (name: string): string => (isAscii(name) ? name : binaryString(encoder.encode(name)))

/** The name a byte string stands for; undefined when it is not UTF-8, or holds a slash, which only a forger writes. */
export function textOfName(name: string): string | undefined {
  if (name.includes('/')) return undefined
  if (isAscii(name)) return name
  try {
    return decoder.decode(Uint8Array.from(name, (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}

export function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The entries of a tree in the order written. Throws `damaged` when the bytes are not a tree. */
export function decodeTree(bytes: Uint8Array): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at)
    const nul = bytes.indexOf(0, space + 1)
    if (space < 0 || nul < 0 || nul + 21 > bytes.length) throw new WikiError('damaged', 'A stored folder is damaged.')
    entries.push({
      mode: binaryString(bytes.subarray(at, space)),
      name: binaryString(bytes.subarray(space + 1, nul)),
      oid: decodeOid(bytes, nul + 1),
    })
    at = nul + 21
  }
  return entries
}

/** The entries by name. A forged tree may say a name twice; the first one counts, for every reader and writer. */
export function byName(entries: readonly TreeEntry[]): Map<string, TreeEntry> {
  const named = new Map<string, TreeEntry>()
  for (const entry of entries) if (!named.has(entry.name)) named.set(entry.name, entry)
  return named
}

/**
 * The parts of two trees between the entries they have in common at their beginnings and ends: in a wiki of thousands of
 * pages a commit changes a few, and the rest need not become entries to be passed over.
 */
export function trimCommon(before: Uint8Array, after: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const ends = boundaries(before)
  const [start, tail] = [commonStart(before, after), commonEnd(before, after)]
  const from = ends.findLast((end) => end <= start) ?? 0
  const others = new Set(boundaries(after).map((end) => after.length - end))
  const isShared = (end: number): boolean =>
    end >= from && before.length - end <= tail && others.has(before.length - end)
  const rest =
    before.length - (ends.find((end) => isShared(end) && after.length - (before.length - end) >= from) ?? before.length)
  return [before.subarray(from, before.length - rest), after.subarray(from, after.length - rest)]
}

/** Where entries begin and end, from 0 to the length. */
function boundaries(bytes: Uint8Array): readonly number[] {
  const found = [0]
  for (let nul = bytes.indexOf(0); nul >= 0; nul = bytes.indexOf(0, nul + 21))
    found.push(Math.min(nul + 21, bytes.length))
  return found
}

function commonStart(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a[at] === b[at]) at++
  return at
}

function commonEnd(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

/** What git orders entries by: a folder's name is followed by a slash. */
export const sortKey = (entry: TreeEntry): string => (isTree(entry) ? `${entry.name}/` : entry.name)

function byGitOrder(a: TreeEntry, b: TreeEntry): number {
  const [left, right] = [sortKey(a), sortKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The bytes of a tree with these entries, in git's order. */
export const encodeTree = (entries: readonly TreeEntry[]): Uint8Array =>
  concat([...entries].sort(byGitOrder).map(encodeEntry))

export function encodeEntry({ mode, name, oid }: TreeEntry): Uint8Array {
  const head = `${mode} ${name}\0`
  const bytes = new Uint8Array(head.length + 20)
  for (let i = 0; i < head.length; i++) bytes[i] = head.charCodeAt(i)
  bytes.set(encodeOid(oid), head.length)
  return bytes
}
