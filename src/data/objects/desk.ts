/** What models ask of their workspace. */
import type { Published } from '../../git'
import type { At } from './moments'
import type { View } from './shelves/shelf'
import type { Staging } from './staging'

export type Desk = {
  readonly staging: Staging
  /** An id for a record that has none of its own. */
  newId(): string
  /** The tree of a commit; without one, the tree that would be committed. */
  viewAt(at: At | undefined): Promise<View>
  /** Runs the step when all steps before it have ended: what is saved meanwhile is not lost under a commit. */
  inTurn<Value>(step: () => Promise<Value>): Promise<Value>
  commit(options: CommitOptions): Promise<Published>
}

export type CommitOptions = { readonly message: string; readonly signal?: AbortSignal }

/** Saves and commits in one. */
export type SaveAndCommit = CommitOptions & { readonly commit: true }
