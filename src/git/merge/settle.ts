/** Conflicts: where each goes in the merge, and what somebody settled it with. */
import type { Oid, PagePath } from '../../names'
import type { Repository } from '../repository'
import { executableMode, fileMode } from '../trees/tree'
import { bytePath, fileOf, isRegular, leafKind, shownPath, type Leaf, type Side } from './leaf'
import { readSides } from './merge-leaves'
import type { Sides, TreeConflict, TreeResolution } from './model'
import type { Places } from './places'
import type { Fault } from './resolve-meetings'
import type { Workbench } from './workbench'

export class Settlement {
  readonly conflicts: TreeConflict[] = []
  /** What goes into the tree for the conflicts: what they were settled with, else ours. */
  readonly files = new Map<string, Leaf>()
  /** How many conflicts would be shown under each name. */
  private readonly shown = new Map<PagePath, number>()

  constructor(
    private readonly bench: Workbench,
    /** Where the merge goes; whoever reads a conflict finds its files there. */
    private readonly target: Repository,
  ) {}

  /** Finds places for all, and only then asks what settles them: what is put beside something must not take one. */
  async settle(faults: readonly Fault[], places: Places): Promise<void> {
    const placed: { readonly fault: Fault; readonly path: string }[] = []
    for (const fault of faults) placed.push({ fault, path: await places.take(fault.path, wordOf(fault)) })
    for (const { fault, path } of placed) {
      const conflict = this.show(fault, path)
      const resolution = this.bench.options.resolve?.(conflict)
      if (resolution) await this.carryOut(resolution, { fault, path, places })
      else await this.leaveOpen(conflict, { fault, path })
    }
  }

  private async leaveOpen(conflict: TreeConflict, { fault, path }: Placed): Promise<void> {
    this.conflicts.push(conflict)
    for (const side of [conflict.base, conflict.ours, conflict.theirs])
      if (side && side.kind !== 'submodule') await this.bench.keep(this.target, side.oid)
    if (fault.ours) this.files.set(path, fault.ours)
  }

  private async carryOut(resolution: TreeResolution, { fault, path, places }: Carrying): Promise<void> {
    if (resolution.kind === 'bytes') {
      this.files.set(path, { path, mode: modeOf(fault), oid: this.bench.make(resolution.bytes) })
    } else if (resolution.kind === 'both') {
      const { ours, theirs } = fault
      if (ours && theirs) this.files.set(path, ours)
      const beside = theirs ?? ours
      if (beside) this.files.set(await places.take(bytePath(resolution.theirs), 'theirs'), beside)
    } else {
      const leaf = fault[resolution.side]
      if (leaf && fault.reason === 'renamed-twice') await this.takeName(leaf, resolution.side, { fault, path, places })
      else if (leaf) this.files.set(path, leaf)
    }
  }

  /** What somebody chose is a name: nobody's words are thrown away for it. */
  private async takeName(leaf: Leaf, side: keyof Sides<unknown>, { fault, path, places }: Carrying): Promise<void> {
    const to = leaf.path === path ? path : await places.take(leaf.path, side)
    const oid = side === 'base' ? undefined : await this.mergeWords(side, fault, to)
    this.files.set(to, oid ? { ...leaf, oid } : leaf)
  }

  /** What both wrote, with a side's lines where both changed the same; undefined where there is nothing to merge. */
  private async mergeWords(side: Side, { base, ours, theirs }: Fault, path: string): Promise<Oid | undefined> {
    const { mergeKeeping } = this.bench.options
    if (!mergeKeeping || !isRegular(ours) || !isRegular(theirs) || ours.oid === theirs.oid) return undefined
    return this.bench.make(mergeKeeping(side, await readSides(this.bench, path, { base, ours, theirs })))
  }

  private show({ base, ours, theirs, reason }: Fault, path: string): TreeConflict {
    return { path: this.nameFor(path), base: fileOf(base), ours: fileOf(ours), theirs: fileOf(theirs), reason }
  }

  /** A name of its own: what no page's path can be is shown by one that comes near, and a forger has many such. */
  private nameFor(path: string): PagePath {
    const name = shownPath(path)
    const count = (this.shown.get(name) ?? 0) + 1
    this.shown.set(name, count)
    return count === 1 ? name : this.nameFor(`${name}~${count}`)
  }
}

type Placed = { readonly fault: Fault; readonly path: string }
type Carrying = Placed & { readonly places: Places }

const wordOf = ({ ours }: Fault): string => (ours ? 'ours' : 'theirs')

/** Text that somebody put together is executable where ours is, or the only side that has the file. */
function modeOf({ base, ours, theirs }: Fault): string {
  const file = [ours, theirs, base].find(isRegular)
  return file && leafKind(file) === 'executable' ? executableMode : fileMode
}
