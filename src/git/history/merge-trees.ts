/** Three-way merge of trees, folder by folder: what only one side touched is taken without being read. */
import type { Oid, PagePath } from '../../names'
import { isPagePath } from '../../names'
import { readBlob } from '../objects/read'
import { writeBlob, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { blobOf, byName, executableMode, isFile, isTree, textOfName, treeEntry, type TreeEntry } from '../trees/tree'
import { entriesOf, subtree } from '../trees/diff'

/** Merges the bytes of a file that both sides changed; null when it cannot without a person. */
export type MergeBlobs = (base: Uint8Array | null, ours: Uint8Array, theirs: Uint8Array) => Uint8Array | null

/** A path that could not be merged; a side is null where it has no file there. */
export type TreeConflict = {
  readonly path: PagePath
  readonly base: Oid | null
  readonly ours: Oid | null
  readonly theirs: Oid | null
}

export type MergeOptions = {
  readonly mergeBlobs: MergeBlobs
  /** Decides a conflict by path; undefined leaves it one. */
  readonly resolve?: (path: PagePath) => keyof Sides<unknown> | undefined
}

export type TreeMerge =
  | { readonly kind: 'merged'; readonly tree: Oid | null }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[] }

type Sides<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value }
type Entries = Sides<TreeEntry | undefined>

/** Merges three trees (null: empty). A staged repository keeps the new trees away from the store until it is flushed. */
export async function mergeTrees(
  repository: Repository,
  trees: Sides<Oid | null>,
  options: MergeOptions,
): Promise<TreeMerge> {
  const conflicts: TreeConflict[] = []

  const mergeFolder = async (sides: Sides<Oid | null>, prefix: string): Promise<Oid | null> => {
    const merged: TreeEntry[] = []
    for (const [name, entries] of await pairSides(repository, sides)) {
      const entry = await mergeEntry(name, entries, `${prefix}${textOfName(name) ?? name}`)
      if (entry) merged.push(entry)
    }
    return merged.length === 0 ? null : writeTree(repository, merged)
  }

  const mergeEntry = async (name: string, entries: Entries, path: string): Promise<TreeEntry | undefined> => {
    const untouched = takeUntouched(entries)
    if (untouched) return untouched.entry
    if (areFolders(entries)) {
      const tree = await mergeFolder(mapSides(entries, subtree), `${path}/`)
      return tree === null ? undefined : treeEntry(name, tree)
    }
    return (await mergeFile(repository, entries, options)) ?? settle(entries, path)
  }

  const settle = (entries: Entries, path: string): TreeEntry | undefined => {
    if (!isPagePath(path)) return entries.ours ?? entries.theirs
    const side = options.resolve?.(path)
    if (side) return entries[side]
    conflicts.push({ path, ...mapSides(entries, blobOf) })
    return entries.ours
  }

  const tree = await mergeFolder(trees, '')
  return conflicts.length > 0 ? { kind: 'conflicted', conflicts } : { kind: 'merged', tree }
}

const mapSides = <A, B>({ base, ours, theirs }: Sides<A>, map: (side: A) => B): Sides<B> => ({
  base: map(base),
  ours: map(ours),
  theirs: map(theirs),
})

async function pairSides(
  repository: Repository,
  sides: Sides<Oid | null>,
): Promise<readonly (readonly [string, Entries])[]> {
  const index = async (tree: Oid | null) => byName(await entriesOf(repository, tree))
  const [base, ours, theirs] = [await index(sides.base), await index(sides.ours), await index(sides.theirs)]
  const names = new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])
  return [...names].map((name) => [name, { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) }])
}

const same = (a: TreeEntry | undefined, b: TreeEntry | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode

/** The entry that stands when the sides agree or one of them left it alone. */
function takeUntouched({ base, ours, theirs }: Entries): { readonly entry: TreeEntry | undefined } | undefined {
  if (same(ours, theirs) || same(base, theirs)) return { entry: ours }
  return same(base, ours) ? { entry: theirs } : undefined
}

/** Whether the question goes on inside: folders on the sides that have the name, none of them a file. */
const areFolders = ({ ours, theirs }: Entries): boolean =>
  (isTree(ours) || isTree(theirs)) && (ours === undefined || isTree(ours)) && (theirs === undefined || isTree(theirs))

async function mergeFile(
  repository: Repository,
  { base, ours, theirs }: Entries,
  { mergeBlobs }: MergeOptions,
): Promise<TreeEntry | undefined> {
  if (!isFile(ours) || !isFile(theirs)) return undefined
  const old = isFile(base) ? base : undefined
  const mode = choose(old?.mode, ours.mode, theirs.mode) ?? executableMode
  const oid = choose(old?.oid, ours.oid, theirs.oid)
  const merged = oid ?? (await mergeContents(repository, { base: old, ours, theirs }, mergeBlobs))
  return merged === null ? undefined : { name: ours.name, mode, oid: merged }
}

type Files = { readonly base: TreeEntry | undefined; readonly ours: TreeEntry; readonly theirs: TreeEntry }

async function mergeContents(
  repository: Repository,
  { base, ours, theirs }: Files,
  mergeBlobs: MergeBlobs,
): Promise<Oid | null> {
  const before = base ? await readBlob(repository, base.oid) : null
  const merged = mergeBlobs(before, await readBlob(repository, ours.oid), await readBlob(repository, theirs.oid))
  return merged && writeBlob(repository, merged)
}

/** The value both sides agree on, or the one that a side alone changed. */
function choose<Value>(base: Value | undefined, ours: Value, theirs: Value): Value | undefined {
  if (ours === theirs || base === theirs) return ours
  return base === ours ? theirs : undefined
}
