/**
 * Goes through three trees at once and settles what can be settled without a thought: what is the same everywhere, and
 * what one side alone changed. It opens no folder that is equal on all sides, and those that one side alone changed only
 * when a renamed file may have gone there, as git's merge-ort does.
 */
import { throwIfAborted, WikiError } from '../../../errors'
import type { Oid } from '../../../names'
import type { Repository } from '../../repository'
import { limits } from '../../trees/lookup'
import { isTree, type TreeEntry } from '../../trees/tree'
import { bothSides, folderOf, leafOf, mapSides, otherSide, type Leaf, type Side } from '../leaf'
import type { Sides } from '../model'
import { readFolder } from '../read-folder'
import { pairEntries, type Entries } from './pair-entries'
import { newMeeting, type SideChanges, type Walked } from './walked'

/**
 * Whether the folder at hand is in one that a side took away: then what the other side, named here, adds to it should
 * perhaps go along. `added`: it did add something, so it matters where everything in here went.
 */
type Watch = Side | 'added' | null

type Folder = {
  readonly trees: Sides<Oid | null>
  readonly path: string
  readonly watch: Watch
  readonly depth: number
}

/** Which sides have the same: `ours` and `theirs` are those that are as the base is. */
type Match = Side | 'sides' | null

export async function walkTrees(
  repository: Repository,
  trees: Sides<Oid | null>,
  signal: AbortSignal | undefined,
): Promise<Walked> {
  const walk = new Walk(repository, signal)
  if (trees.base !== trees.ours || trees.base !== trees.theirs)
    await walk.visit({ trees, path: '', watch: null, depth: 0 })
  await walk.openDeferred()
  return walk.walked
}

/** Beyond so many entries nothing more is opened only to find renames in it. */
const mostOpened = 50_000

const noChanges = (): SideChanges => ({ gone: [], come: [], relevant: new Map(), foldersGone: new Map() })

class Walk {
  readonly walked: Walked = {
    meetings: new Map(),
    taken: new Map(),
    folders: new Map(),
    sides: { ours: noChanges(), theirs: noChanges() },
  }
  /** Folders that one side alone changed, by that side. */
  private readonly deferred: Readonly<Record<Side, Folder[]>> = { ours: [], theirs: [] }
  private readonly mayDefer = { ours: true, theirs: true }
  /** Entries looked at: a few small trees can name each other a million times over. */
  private seen = 0

  constructor(
    private readonly repository: Repository,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async visit({ trees, path, watch, depth }: Folder): Promise<void> {
    throwIfAborted(this.signal)
    const pairs = pairEntries(await this.readTrees(trees))
    this.seen += pairs.length
    const isAdding = pairs.some(([, entries]) => isFileOfOnly(entries, watch))
    for (const [name, entries] of pairs) {
      const here = path === '' ? name : `${path}/${name}`
      await this.visitEntries(entries, { path: here, watch: isAdding ? 'added' : watch, depth })
    }
  }

  /** Opens what was left closed on a side whose files went somewhere that matters. */
  async openDeferred(): Promise<void> {
    for (const side of bothSides) {
      if (this.walked.sides[side].relevant.size === 0) continue
      this.mayDefer[side] = false
      for (const folder of this.deferred[side].splice(0)) {
        if (this.seen > mostOpened) return
        this.walked.folders.delete(folder.path)
        await this.visit(folder)
      }
    }
  }

  private async visitEntries(entries: Entries, place: Omit<Folder, 'trees'>): Promise<void> {
    const { path } = place
    const match = matchOf(entries)
    const leaves = mapSides(entries, (entry) => leafOf(path, entry))
    if (match !== null && leaves.base && leaves.ours && leaves.theirs) {
      if (match === 'ours') this.walked.taken.set(path, leaves.theirs)
      return
    }
    const watch = this.noteFolder(entries, place)
    this.noteFiles(leaves, { path, watch, match })
    if (leaves.base ?? leaves.ours ?? leaves.theirs) this.walked.meetings.set(path, newMeeting(leaves))
    const trees = mapSides(entries, treeOid)
    if (trees.base ?? trees.ours ?? trees.theirs)
      await this.enter({ trees, path, watch, depth: place.depth + 1 }, changedBy(entries, match))
  }

  private async enter(folder: Folder, alone: Side | null): Promise<void> {
    const isFull = this.seen > limits.entries || folder.depth > limits.depth
    if (alone && (isFull || this.seen > mostOpened || (folder.watch !== 'added' && this.mayDefer[alone]))) {
      this.deferred[alone].push(folder)
      if (alone === 'theirs') this.walked.folders.set(folder.path, folder.trees.theirs)
    } else if (isFull) {
      throw new WikiError('too-large', 'Too much differs.', {
        reason: 'too-far-apart',
        limit: limits.entries,
      })
    } else await this.visit(folder)
  }

  /** Notes that a folder went, and tells what that means for what is in it. */
  private noteFolder({ base, ours, theirs }: Entries, { path, watch }: Omit<Folder, 'trees'>): Watch {
    const { sides } = this.walked
    if (!isTree(base)) return this.noteAdded({ base, ours, theirs }, path, watch)
    const left = isTree(ours) ? (isTree(theirs) ? null : 'ours') : isTree(theirs) ? 'theirs' : 'neither'
    const inside: Watch = watch === 'added' || left === null || left === 'neither' ? watch : left
    for (const side of bothSides)
      if (left === otherSide(side) || left === 'neither')
        sides[side].foldersGone.set(path, inside === 'added' ? 'above' : 'none')
    return this.noteAdded({ base, ours, theirs }, path, inside)
  }

  private noteAdded(entries: Entries, path: string, watch: Watch): Watch {
    if (watch !== 'added') return watch
    for (const side of bothSides)
      if (isFileOfOnly(entries, side)) this.walked.sides[otherSide(side)].foldersGone.set(folderOf(path), 'itself')
    return watch
  }

  private noteFiles(leaves: Sides<Leaf | null>, { path, watch, match }: Noted): void {
    for (const side of bothSides) {
      const { gone, come, relevant } = this.walked.sides[side]
      const [base, now] = [leaves.base, leaves[side]]
      if (base === null && now) come.push(now)
      if (base === null || now) continue
      gone.push(base)
      const isChanged = match === null || (match === 'sides' && !leaves.ours)
      if (isChanged || watch === 'added') relevant.set(path, isChanged ? 'content' : 'folder')
    }
  }

  private async readTrees({ base, ours, theirs }: Sides<Oid | null>): Promise<Sides<Uint8Array>> {
    const read = (tree: Oid | null): Promise<Uint8Array> => readFolder(this.repository, tree)
    const before = await read(base)
    const left = ours === base ? before : await read(ours)
    return { base: before, ours: left, theirs: theirs === base ? before : theirs === ours ? left : await read(theirs) }
  }
}

type Noted = { readonly path: string; readonly watch: Watch; readonly match: Match }

const isEqual = (a: TreeEntry | undefined, b: TreeEntry | undefined): boolean =>
  a !== undefined && b !== undefined && a.oid === b.oid && a.mode === b.mode

function matchOf({ base, ours, theirs }: Entries): Match {
  if (isEqual(base, ours)) return 'ours'
  if (isEqual(base, theirs)) return 'theirs'
  return isEqual(ours, theirs) ? 'sides' : null
}

/** The side that alone changed a folder, or alone has it. */
function changedBy({ base, ours, theirs }: Entries, match: Match): Side | null {
  if (base === undefined && isTree(ours) && theirs === undefined) return 'ours'
  if (base === undefined && isTree(theirs) && ours === undefined) return 'theirs'
  return match === 'ours' || match === 'theirs' ? otherSide(match) : null
}

const treeOid = (entry: TreeEntry | undefined): Oid | null => (entry && isTree(entry) ? entry.oid : null)

const isLeaf = (entry: TreeEntry | undefined): boolean => entry !== undefined && !isTree(entry)

/** Whether that side, and nobody else, has a file here. */
const isFileOfOnly = (entries: Entries, side: Watch): boolean =>
  (side === 'ours' || side === 'theirs') &&
  isLeaf(entries[side]) &&
  !isLeaf(entries.base) &&
  !isLeaf(entries[otherSide(side)])
