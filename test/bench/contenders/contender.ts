/** Who is measured: each keeps a copy of a wiki in its own manner and does the tasks it can do. */
import type { Host } from '../host'
import type { Amounts, TaskName } from '../tasks'
import type { Wiki } from '../wikis'

export const contenderNames = ['native', 'verso', 'isomorphic', 'wasm'] as const

/** `verso-small` is Verso beside itself, on a small wiki in the same run. */
export type ContenderName = (typeof contenderNames)[number] | 'verso-small'

export const isContenderName = (word: string): word is (typeof contenderNames)[number] =>
  contenderNames.some((name) => name === word)

/** An engine that is neither git itself nor ours. */
export const isRival = (name: ContenderName): boolean => name === 'isomorphic' || name === 'wasm'

export type Sample = {
  /** Milliseconds. */
  readonly time: number
  /** Where the task had a renderer process of its own, the most memory that process took, in MB. */
  readonly peak?: number
  /** What is kept afterwards, in MB. */
  readonly stored?: number
  /** Milliseconds of what the task is compared with besides, done in the same round. */
  readonly beside?: number
}

/** The tasks a contender can do, each once a call. `round` counts from 0, so that no round repeats another's edit. */
export type Deeds = Partial<Record<TaskName, (round: number) => Promise<Sample>>>

export type Ground = { readonly host: Host; readonly wiki: Wiki; readonly amounts: Amounts }

export interface Opened {
  readonly deeds: Deeds
  close(): Promise<void>
}

export interface Contender {
  readonly name: ContenderName
  open(ground: Ground): Promise<Opened>
}
