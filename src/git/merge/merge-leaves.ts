/** One file, link or other repository's commit out of the three there are of it. */
import type { Oid } from '../../names'
import { besideInTrees } from './beside'
import { areOfOneKind, areSame, isRegular, leafKind, shownPath, type Leaf } from './leaf'
import type { ConflictReason, FileMerge, FileSides } from './model'
import type { Workbench } from './workbench'

export type LeafSides = { readonly base: Leaf | null; readonly ours: Leaf; readonly theirs: Leaf }

/** `rules` is null where nobody had to look into the file; `leaf` of a conflict is what a base would have of it. */
export type LeafMerge =
  | { readonly kind: 'merged'; readonly leaf: Leaf; readonly rules: readonly string[] | null }
  | { readonly kind: 'conflicted'; readonly reason: ConflictReason; readonly leaf: Leaf | null }

/** Merges what both sides have, to be at `path`. */
export async function mergeLeaves(bench: Workbench, path: string, sides: LeafSides): Promise<LeafMerge> {
  const { base, ours, theirs } = sides
  if (!areOfOneKind(ours, theirs)) {
    if (areSame(base, ours) || areSame(base, theirs))
      return { kind: 'merged', leaf: { ...(areSame(base, ours) ? theirs : ours), path }, rules: null }
    return { kind: 'conflicted', reason: base === null ? 'both-added' : 'kind', leaf: base && { ...base, path } }
  }
  const { mode, isClear } = chooseMode(sides)
  const content = await mergeContents(bench, path, sides)
  if (content.kind === 'conflicted' || !isClear)
    return { kind: 'conflicted', ...faultOf(content, sides, { mode, path }) }
  return { kind: 'merged', leaf: { path, mode, oid: content.oid }, rules: content.rules }
}

/** The blobs that have to be read for it; none where one side alone changed the bytes. */
export function blobsToMerge({ base, ours, theirs }: LeafSides): readonly Oid[] {
  if (chooseOid({ base, ours, theirs }) || !isRegular(ours) || !isRegular(theirs)) return []
  return [base, ours, theirs].filter(isRegular).map(({ oid }) => oid)
}

function chooseMode({ base, ours, theirs }: LeafSides): { readonly mode: string; readonly isClear: boolean } {
  const old = base && leafKind(base)
  if (leafKind(ours) === leafKind(theirs) || leafKind(ours) === old) return { mode: theirs.mode, isClear: true }
  return { mode: ours.mode, isClear: leafKind(theirs) === old }
}

/** The bytes both sides agree on, or that a side alone changed. */
function chooseOid({ base, ours, theirs }: LeafSides): Oid | undefined {
  if (ours.oid === theirs.oid || ours.oid === base?.oid) return theirs.oid
  return theirs.oid === base?.oid ? ours.oid : undefined
}

type Content =
  | { readonly kind: 'merged'; readonly oid: Oid; readonly rules: readonly string[] | null }
  | (Extract<FileMerge, { kind: 'conflicted' }> & { readonly oid: Oid | null })

async function mergeContents(bench: Workbench, path: string, sides: LeafSides): Promise<Content> {
  const chosen = chooseOid(sides)
  if (chosen) return { kind: 'merged', oid: chosen, rules: null }
  if (!isRegular(sides.ours)) return { kind: 'conflicted', reason: 'not-text', oid: null }
  const files = await readSides(bench, path, sides)
  const merged = await bench.options.mergeFile(files)
  if (merged.kind === 'merged') return { kind: 'merged', oid: bench.make(merged.bytes), rules: merged.rules }
  if (bench.purpose === 'merge') return { ...merged, oid: null }
  return { ...merged, oid: bench.make(bench.options.joinFiles?.(files) ?? files.base ?? new Uint8Array()) }
}

/** Both of the sides are files. */
export const readSides = async (bench: Workbench, path: string, sides: LeafSides): Promise<FileSides> => ({
  path: shownPath(path),
  base: isRegular(sides.base) ? await bench.read(sides.base.oid) : null,
  ours: await bench.read(sides.ours.oid),
  theirs: await bench.read(sides.theirs.oid),
  beside: besideInTrees(bench, sides),
})

/** A base has the merged or joined bytes with our mode, and of what has none, what was there before. */
function faultOf(
  content: Content,
  { base }: LeafSides,
  { mode, path }: Omit<Leaf, 'oid'>,
): { readonly reason: ConflictReason; readonly leaf: Leaf | null } {
  const reason = base === null ? 'both-added' : content.kind === 'conflicted' ? content.reason : 'kind'
  return { reason, leaf: content.oid ? { path, mode, oid: content.oid } : base && { ...base, path } }
}
