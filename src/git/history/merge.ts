/** Three-way merge of trees and commits, folder by folder: what only one side touched is taken without being read. */
import type { Oid, PagePath } from '../../names'
import { isPagePath } from '../../names'
import { treeOf } from '../trees/lookup'
import type { Signature } from '../model'
import { readBlob } from '../objects/read'
import { writeBlob, writeCommit, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { blobOf, byName, executableMode, isFile, isTree, textOfName, treeEntry, type TreeEntry } from '../trees/tree'
import { entriesOf, subtree } from '../trees/diff'
import { findMergeBases } from './walk'

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

/** How two commits came together; `merged` names a new commit, or theirs when ours is its ancestor. */
export type Merge =
  | { readonly kind: 'merged'; readonly commit: Oid; readonly fastForward: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[]; readonly base: Oid | null }

export type CommitMergeOptions = MergeOptions & { readonly message: string; readonly signature: Signature }

/** Merges `theirs` into `ours`. Writes into the (staged) repository; moves no ref. */
export async function mergeCommits(
  repository: Repository,
  { ours, theirs }: { readonly ours: Oid; readonly theirs: Oid },
  options: CommitMergeOptions,
): Promise<Merge> {
  const [base = null, ...others] = await findMergeBases(repository, ours, theirs)
  if (base === theirs) return { kind: 'merged', commit: ours, fastForward: true }
  if (base === ours) return { kind: 'merged', commit: theirs, fastForward: true }
  const trees = {
    base: base && (await joinBases(repository, [base, ...others], options)),
    ours: await treeOf(repository, ours),
    theirs: await treeOf(repository, theirs),
  }
  const merge = await mergeTrees(repository, trees, options)
  if (merge.kind === 'conflicted') return { ...merge, base }
  const tree = merge.tree ?? (await writeTree(repository, []))
  const { message, signature } = options
  const content = { tree, parents: [ours, theirs], message, author: signature, committer: signature }
  return { kind: 'merged', fastForward: false, commit: await writeCommit(repository, content) }
}

/**
 * The tree to measure both sides by. Histories that merged each other crosswise have several best common ancestors; as in
 * git, those are merged first. Where they conflict, the tree says what was before both, so that neither counts as agreed.
 */
async function joinBases(
  repository: Repository,
  [first, ...others]: readonly [Oid, ...Oid[]],
  { mergeBlobs, depth = 0 }: MergeOptions & { readonly depth?: number },
): Promise<Oid | null> {
  let tree: Oid | null = await treeOf(repository, first)
  for (const other of depth < deepest ? others : []) {
    const [below, ...more] = await findMergeBases(repository, first, other)
    const base = below ? await joinBases(repository, [below, ...more], { mergeBlobs, depth: depth + 1 }) : null
    const trees = { base, ours: tree, theirs: await treeOf(repository, other) }
    const merge = await mergeTrees(repository, trees, { mergeBlobs, resolve: () => 'base' })
    if (merge.kind === 'merged') tree = merge.tree
  }
  return tree
}

/** Beyond so many crosswise merges on top of each other the first ancestor alone must do. */
const deepest = 20
