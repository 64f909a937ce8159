/** Three-way merge of trees, folder by folder: what only one side touched is taken without being read. */
import { isPagePath, type Oid, type PagePath } from '../../names'
import { readBlob } from '../objects/read'
import { writeBlob, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { byName, executableMode, isFile, isTree, textOfName, treeEntry, type TreeEntry } from '../trees/tree'
import { editTree, type TreeEdit } from '../trees/edit'
import { entriesOf, subtree } from '../trees/diff'
import { fileEntry } from '../trees/lookup'
import type { MergeFile, MergeOptions, Sides, TreeConflict, TreeMerge, TreeResolution } from './model'

type Entries = Sides<TreeEntry | undefined>

/** Merges three trees (null: empty). A staged repository keeps the new trees away from the store until it is flushed. */
export async function mergeTrees(
  repository: Repository,
  trees: Sides<Oid | null>,
  options: MergeOptions,
): Promise<TreeMerge> {
  const conflicts: TreeConflict[] = []
  const beside: TreeEdit[] = []

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
    if (!isPagePath(path)) return entries.ours ?? entries.theirs
    return (await mergeFiles(repository, entries, { path, mergeFile: options.mergeFile })) ?? settle(entries, path)
  }

  const settle = async (entries: Entries, path: PagePath): Promise<TreeEntry | undefined> => {
    const files = mapSides(entries, (entry) => (entry && fileEntry(path, entry)) ?? null)
    const conflict: TreeConflict = { path, ...files, reason: 'lines' }
    const resolution = options.resolve?.(conflict)
    if (resolution) return carryOut(resolution, entries)
    conflicts.push(conflict)
    return entries.ours
  }

  const carryOut = async (resolution: TreeResolution, entries: Entries): Promise<TreeEntry | undefined> => {
    if (resolution.kind === 'side') return entries[resolution.side]
    if (resolution.kind === 'both') beside.push({ path: resolution.theirs, entry: entries.theirs ?? null })
    if (resolution.kind === 'both') return entries.ours
    const file = [entries.ours, entries.theirs, entries.base].find(isFile)
    return file && { ...file, oid: await writeBlob(repository, resolution.bytes) }
  }

  const tree = await editTree(repository, await mergeFolder(trees, ''), beside)
  return { tree, conflicts, decisions: [] }
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

type Merging = { readonly path: PagePath; readonly mergeFile: MergeFile }

async function mergeFiles(
  repository: Repository,
  { base, ours, theirs }: Entries,
  merging: Merging,
): Promise<TreeEntry | undefined> {
  if (!isFile(ours) || !isFile(theirs)) return undefined
  const old = isFile(base) ? base : undefined
  const mode = choose(old?.mode, ours.mode, theirs.mode) ?? executableMode
  const oid = choose(old?.oid, ours.oid, theirs.oid)
  const merged = oid ?? (await mergeContents(repository, { base: old, ours, theirs }, merging))
  return merged === null ? undefined : { name: ours.name, mode, oid: merged }
}

type Files = { readonly base: TreeEntry | undefined; readonly ours: TreeEntry; readonly theirs: TreeEntry }

async function mergeContents(
  repository: Repository,
  { base, ours, theirs }: Files,
  { path, mergeFile }: Merging,
): Promise<Oid | null> {
  const before = base ? await readBlob(repository, base.oid) : null
  const after = { ours: await readBlob(repository, ours.oid), theirs: await readBlob(repository, theirs.oid) }
  const merged = mergeFile({ path, base: before, ...after })
  return merged.kind === 'merged' ? writeBlob(repository, merged.bytes) : null
}

/** The value both sides agree on, or the one that a side alone changed. */
function choose<Value>(base: Value | undefined, ours: Value, theirs: Value): Value | undefined {
  if (ours === theirs || base === theirs) return ours
  return base === ours ? theirs : undefined
}
