/** What was found on the way through three trees. */
import type { Oid } from '../../../names'
import type { Leaf, Side } from '../leaf'
import type { ConflictReason, Sides } from '../model'

/** A path that looking at three entries alone does not settle. Renames bring what belongs together under one path. */
export type Meeting = {
  base: Leaf | null
  ours: Leaf | null
  theirs: Leaf | null
  /** What our tree has at the path. */
  readonly here: Leaf | null
  /** Why it is a conflict, whatever the files say. */
  fault: ConflictReason | null
  /** Where it might go rather, because the other side renamed its folder. */
  elsewhere: string | null
}

/** Why somebody wants to know where a file went: the other side changed it, or added something to its folder. */
export type Relevance = 'content' | 'folder'

/** Who wants to know where a folder went: nobody, who added something to one above it, or to itself. */
export type FolderRelevance = 'none' | 'above' | 'itself'

/** What a side took away from the base and brought, as far as it may be renames. */
export type SideChanges = {
  readonly gone: Leaf[]
  readonly come: Leaf[]
  readonly relevant: Map<string, Relevance>
  readonly foldersGone: Map<string, FolderRelevance>
}

export type Walked = {
  readonly meetings: Map<string, Meeting>
  /** Files that only theirs changed, as theirs has them. */
  readonly taken: Map<string, Leaf>
  /** Folders that only theirs changed, by its tree, and that need not be opened; null is gone. */
  readonly folders: Map<string, Oid | null>
  readonly sides: Readonly<Record<Side, SideChanges>>
}

export const newMeeting = (leaves: Sides<Leaf | null>): Meeting => ({
  ...leaves,
  here: leaves.ours,
  fault: null,
  elsewhere: null,
})
