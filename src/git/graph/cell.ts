import type { Storage } from '../../storage'
import type { CommitGraph } from './graph'

/** Where a repository has its graph. */
export type GraphCell = {
  /** The repository's own storage, also while writes to it are held back. */
  readonly storage: Storage
  /** `source` is the number of what decides which parents commits have. */
  opened: { readonly source: number; readonly graph: Promise<CommitGraph> } | undefined
  /** The weight of the graph that is stored. */
  stored: number
  /** Fulfilled when the build under way has ended. */
  turn: Promise<void>
  /** Who waits for a build, and hears how far it is. */
  readonly listeners: Set<(done: number, total?: number) => void>
}

export const newGraphCell = (storage: Storage): GraphCell => ({
  storage,
  opened: undefined,
  stored: 0,
  turn: Promise.resolve(),
  listeners: new Set(),
})
