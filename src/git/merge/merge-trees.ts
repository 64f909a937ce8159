/** Three trees become one, as git's merge-ort has it; see `walk`, `moves`, `resolve-meetings` and `assemble` for its steps. */
import type { Oid } from '../../names'
import type { Repository } from '../repository'
import { assemble, type Assembled, type Placing } from './assemble'
import { bothSides, type Leaf, type Side } from './leaf'
import type { MergeOptions, Sides, TreeMerge } from './model'
import { applyMoves, type Parting } from './moves/apply-moves'
import { findMoves, type MoveCall, type Moves } from './moves/find-moves'
import { noteFolderMoves } from './moves/folder-moves'
import { Places } from './places'
import { resolveMeetings, type Fault } from './resolve-meetings'
import { Settlement } from './settle'
import { walkTrees } from './walk/walk'
import type { Meeting, Walked } from './walk/walked'
import { Workbench } from './workbench'

/** Merges three trees (null: empty). A staged repository keeps the new objects away from the store until it is flushed. */
export const mergeTrees = (
  repository: Repository,
  trees: Sides<Oid | null>,
  options: MergeOptions,
): Promise<TreeMerge> => mergeOn(new Workbench(repository, options, 'merge'), repository, trees)

/** The same with what the workbench knows; new objects go into `target`. */
export async function mergeOn(bench: Workbench, target: Repository, trees: Sides<Oid | null>): Promise<TreeMerge> {
  bench.trees = trees
  const walked = await walkTrees(bench.repository, trees, bench.options.signal)
  const partings = await followMoves(bench, walked)
  const { files, faults, decisions } = await resolveMeetings(bench, walked.meetings)
  for (const parting of partings) faults.push({ ...parting, path: parting.ours.path, reason: 'renamed-twice' })
  for (const [path, leaf] of walked.taken) files.set(path, leaf)
  const finish = new Finish(bench, target, { ours: trees.ours, placing: { files, folders: walked.folders } })
  return { ...(await finish.run(faults, walked.meetings)), decisions }
}

async function followMoves(bench: Workbench, walked: Walked): Promise<readonly Parting[]> {
  if (bothSides.every((side) => walked.sides[side].relevant.size === 0)) return []
  const call: MoveCall = {
    signal: bench.options.signal,
    prefetch: (oids) => bench.prefetch(oids),
    read: (oid) => bench.read(oid),
  }
  const found: Readonly<Record<Side, Moves>> = {
    ours: await findMoves(walked.sides.ours, call),
    theirs: await findMoves(walked.sides.theirs, call),
  }
  if (bench.purpose === 'merge') noteFolderMoves(walked.meetings, found)
  return applyMoves(
    bench,
    walked,
    bothSides.flatMap((side) => found[side].moves.map((move) => ({ ...move, side }))),
  )
}

type Basis = { readonly ours: Oid | null; readonly placing: Placing }

/** The last steps, from our tree and what is to be different in the merge. */
class Finish {
  private readonly settlement: Settlement
  /** Where a folder took the place of a file. */
  private readonly cleared = new Map<string, null>()
  /** For trees that are looked at to find places in, and are not to stay. */
  private readonly scratch: Repository

  constructor(
    private readonly bench: Workbench,
    private readonly target: Repository,
    private readonly basis: Basis,
  ) {
    this.settlement = new Settlement(bench, target)
    this.scratch = { ...bench.repository, pending: new Map(bench.repository.pending ?? []) }
  }

  async run(
    faults: readonly Fault[],
    meetings: ReadonlyMap<string, Meeting>,
  ): Promise<Pick<TreeMerge, 'tree' | 'conflicts'>> {
    if (faults.length === 0) {
      const { tree, outside } = await this.build(this.target)
      if (outside.length === 0) return { tree, conflicts: [] }
    }
    let { tree, outside } = await this.build(this.scratch)
    const putOut = (leaf: Leaf): Fault => this.putOut(leaf, meetings)
    let open = [...faults, ...outside.map(putOut)]
    // What was settled may put a file where another one has its folder, which is then put out in turn.
    for (let round = 0; open.length > 0 && round < rounds; round++) {
      await this.settlement.settle(open, new Places(this.scratch, tree))
      ;({ tree, outside } = await this.build(this.scratch))
      open = outside.map(putOut)
    }
    return { tree: (await this.build(this.target)).tree, conflicts: this.settlement.conflicts }
  }

  /** A file in whose place there is a folder is in nobody's way under another name. */
  private putOut(leaf: Leaf, meetings: ReadonlyMap<string, Meeting>): Fault {
    this.cleared.set(leaf.path, null)
    const isTheirs = meetings.get(leaf.path)?.theirs?.path === leaf.path
    const sides = isTheirs ? { ours: null, theirs: leaf } : { ours: leaf, theirs: null }
    return { base: null, ...sides, path: leaf.path, reason: 'taken' }
  }

  private get files(): ReadonlyMap<string, Leaf | null> {
    return new Map([...this.basis.placing.files, ...this.cleared, ...this.settlement.files])
  }

  private async build(target: Repository): Promise<Assembled> {
    if (target === this.target) await this.keepFiles()
    const assembly = { source: this.bench.repository, target }
    return assemble(assembly, this.basis.ours, { files: this.files, folders: this.basis.placing.folders })
  }

  private async keepFiles(): Promise<void> {
    for (const leaf of this.files.values()) if (leaf) await this.bench.keep(this.target, leaf.oid)
  }
}

const rounds = 3
