/** Branches, tags, and what was done with them, as values. */
import type { Commit, Errand, Hindrance, Person } from '../../git'
import type { Oid, PagePath, RefName, RefUpdate } from '../../names'
import type { Draft, FileChange } from '../model'

/** A branch and where it stands against the one the wiki shows now. */
export type Branch = {
  readonly name: string
  readonly ref: RefName
  readonly commit: Commit
  readonly isCurrent: boolean
  /** Commits that it has and the current one has not, and the other way; ten thousand or more where both have as many. */
  readonly ahead: number
  readonly behind: number
  readonly drafts: number
  readonly there: BranchThere
}

/**
 * Whether a branch is on the remote, as far as was seen: not (yet); under that name; not any more, since somebody deleted it
 * there; or it will be with the next sync, unless something hinders that.
 */
export type BranchThere =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'there'; readonly name: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'to-make'; readonly hindrance: Hindrance | null }

/** A branch of ours that goes with one of the remote's of another name, perhaps: `name` is theirs. */
export type Followed = { readonly ref: RefName; readonly name: string }

/**
 * A branch of the remote's that no branch here goes with. `ref` is what it would be here; `errand` is there when it is to be
 * deleted on the remote.
 */
export type RemoteBranch = Pick<Branch, 'name' | 'ref' | 'commit' | 'ahead' | 'behind'> & {
  readonly errand: Errand | null
}

/** A tag that was deleted here, and is to go from the remote. */
export type RemovedTag = { readonly name: string; readonly ref: RefName; readonly errand: Errand }

/** Where a branch is deleted or renamed: only here, or with the next sync on the remote as well. */
export type Where = 'here' | 'there-too'

/** What to do on the remote with a branch or tag: delete it, make it, or leave it as it is. */
export type RemoteWish = 'remove' | 'make' | 'leave'

/** A named moment of the whole wiki. `message` and `tagger` are null for one that is only a name. */
export type Tag = {
  readonly name: string
  readonly ref: RefName
  readonly commit: Commit
  readonly message: string | null
  readonly tagger: Person | null
  /** Milliseconds since 1970. */
  readonly time: number
  /** What the remote has under its name: nothing (yet), the same, something else, or nothing any more. */
  readonly there: { readonly kind: 'not-yet' | 'same' | 'other' | 'gone' }
}

/**
 * What two commits have that the other has not, and how the files of `after` differ from those of `before`. The newest of the
 * commits are named, and all are counted.
 */
export type BranchComparison = {
  readonly before: Oid
  readonly after: Oid
  readonly base: Oid | null
  readonly ahead: readonly Commit[]
  readonly behind: readonly Commit[]
  readonly counts: { readonly ahead: number; readonly behind: number }
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
  | 'rename-page'
  | 'delete-page'
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
  | Impossible

/** Why an action cannot be taken back; `name` is the branch, tag or page in the way of it, or that is gone. */
export type Impossible = {
  readonly kind: 'impossible'
  readonly reason:
    | 'forgotten' //      it was done so long ago that nobody knows what it changed
    | 'undone' //         it is undone already
    | 'changed-back' //   so is what it changed
    | 'several-moved' //  more than one branch has gone on since
    | 'branch-gone'
    | 'tag-gone'
    | 'not-on-branch' //  what was done is not on it any more
    | 'not-on-tag'
    | 'branch-moved' //   it was made, and is at another commit now
    | 'tag-moved'
    | 'branch-shown' //   what the wiki shows cannot go
    | 'branch-there' //   its name was taken
    | 'tag-there'
    | 'name-beside' //    so was one that git cannot have beside it
    | 'draft-there' //    there is another draft of the page
    | 'merge-there' //    another merge waits where this one did
    | 'merge-waits' //    another merge waits, and undoing would need one
    | 'conflicts-there' // later changes are in the way, and can be settled on that branch only
  readonly name: string
}

/** A folder to bring back as it was; the empty path is the whole wiki. */
export type FolderPath = PagePath | ''
