/** The names of a folder that three trees do not agree about. */
import { isTreeMode, compareTrees, type EntryPlace } from '../../graph/tree-bytes'
import { decodeOid } from '../../pack'
import { binaryString, isTree, type TreeEntry } from '../../trees/tree'
import type { Sides } from '../model'

export type Entries = Sides<TreeEntry | undefined>

/** What two trees have under a name that they differ in. */
type Pair = { before: TreeEntry | undefined; after: TreeEntry | undefined }

/** The names that differ on any side with what each side has there, in git's order. The bytes are those of trees. */
export function pairEntries(trees: Sides<Uint8Array>): readonly (readonly [name: string, Entries])[] {
  const [ours, theirs] = [differences(trees.base, trees.ours), differences(trees.base, trees.theirs)]
  const paired = [...new Set([...ours.keys(), ...theirs.keys()])].map((name) => {
    const [left, right] = [ours.get(name), theirs.get(name)]
    const base = left ? left.before : right?.before
    return [name, { base, ours: left ? left.after : base, theirs: right ? right.after : base }] as const
  })
  return paired.sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
}

/** A folder comes where its name followed by a slash does, unless a side has a file of that name. */
const orderKey = ([name, { base, ours, theirs }]: readonly [string, Entries]): string =>
  [base, ours, theirs].every((entry) => entry === undefined || isTree(entry)) ? `${name}/` : name

/** What differs, by name. A forger may say a name twice; the first one counts. */
function differences(before: Uint8Array, after: Uint8Array): ReadonlyMap<string, Pair> {
  const found = new Map<string, Pair>()
  for (const difference of before === after ? [] : compareTrees(before, after)) {
    const [old, now] = [entryAt(before, difference.before), entryAt(after, difference.after)]
    const name = (old ?? now)?.name ?? ''
    const pair = found.get(name) ?? { before: undefined, after: undefined }
    pair.before ??= old
    pair.after ??= now
    if (isName(name)) found.set(name, pair)
  }
  return found
}

/** Only a forger writes other names; nothing is decided about them, and they stay as our side has them. */
const isName = (name: string): boolean => name !== '' && !name.includes('/')

const entryAt = (tree: Uint8Array, place: EntryPlace | undefined): TreeEntry | undefined =>
  place && {
    mode: isTreeMode(place.mode) ? '40000' : place.mode.toString(8),
    name: binaryString(tree.subarray(place.name, place.nul)),
    oid: decodeOid(tree, place.nul + 1),
  }
