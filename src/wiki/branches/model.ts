/** Branches, tags, and what was done with them, as values. */
import type { Commit, Person } from '../../git'
import type { Oid, PagePath, RefName, RefUpdate } from '../../names'
import type { Draft, FileChange } from '../model'

/** A branch and where it stands against the one the wiki shows now. */
export type Branch = {
  readonly name: string
  readonly ref: RefName
  readonly commit: Commit
  readonly isCurrent: boolean
  /** Commits that it has and the current one has not, and the other way. */
  readonly ahead: number
  readonly behind: number
  readonly drafts: number
}

/** A named moment of the whole wiki. `message` and `tagger` are null for one that is only a name. */
export type Tag = {
  readonly name: string
  readonly ref: RefName
  readonly commit: Commit
  readonly message: string | null
  readonly tagger: Person | null
  /** Milliseconds since 1970. */
  readonly time: number
}

/** What two commits have that the other has not, and how the files of `after` differ from those of `before`. */
export type BranchComparison = {
  readonly before: Oid
  readonly after: Oid
  readonly base: Oid | null
  readonly ahead: readonly Commit[]
  readonly behind: readonly Commit[]
  readonly files: readonly FileChange[]
  readonly more: number
}

/** A branch is only deleted without asking when another one has its commits. */
export type DeletedBranch =
  { readonly kind: 'deleted'; readonly commit: Oid } | { readonly kind: 'unmerged'; readonly commits: number }

export type ActionKind =
  | 'merge'
  | 'sync'
  | 'revert'
  | 'restore'
  | 'create-branch'
  | 'rename-branch'
  | 'delete-branch'
  | 'switch-branch'
  | 'create-tag'
  | 'delete-tag'
  | 'discard-draft'
  | 'abort-merge'
  | 'undo'

/**
 * Something that was done with the repository besides saving: an entry of the reflog. What it moved can be moved back, and
 * what it threw away is in it. `subject` is the branch, tag, page or commit it was done to, as people call it.
 */
export type Action = {
  readonly id: string
  readonly kind: ActionKind
  readonly subject: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly updates: readonly RefUpdate[]
  /** The draft it discarded. */
  readonly draft: Draft | null
  /** The branch the wiki showed before, where the action changed that. */
  readonly shown: RefName | null
  /** The action that took this one back. */
  readonly undoneBy: string | null
}

/**
 * How undoing ended: refs are back where they were; or a new commit takes back what others may have seen or built on
 * already; or that commit would conflict, and waits under `readMerge`.
 */
export type Undone =
  | { readonly kind: 'moved-back' }
  | { readonly kind: 'reverted'; readonly commit: Oid }
  | { readonly kind: 'conflicted'; readonly conflicts: number }
  | { readonly kind: 'impossible'; readonly reason: string }

/** A folder to bring back as it was; the empty path is the whole wiki. */
export type FolderPath = PagePath | ''
