/** What a wiki takes, and keeping it in order. */
import type { Fault } from '../../git'
import type { WikiId } from '../../names'
import type { Call } from './call'

/** Bytes of a wiki on this device. `packs` and `loose` are the repository; `derived` can be made anew at any time. */
export type StorageUse = {
  readonly packs: number
  readonly loose: number
  readonly looseObjects: number
  readonly drafts: number
  readonly derived: number
  /** What all wikis of this browser take and may take; null where the browser does not say. */
  readonly usage: number | null
  readonly quota: number | null
  /** Whether the browser has promised not to clear it by itself. */
  readonly persisted: boolean
}

/** What `checkRepository` found. `absent` counts contents left at the remote on purpose, which is no fault. */
export type CheckReport = {
  readonly objects: number
  readonly commits: number
  readonly absent: number
  readonly faults: readonly Fault[]
  /** How many more faults there are than the list names. */
  readonly more: number
}

/** What a repair mended, and what is left because no remote has it either. */
export type RepairReport = { readonly mended: number; readonly left: CheckReport }

/** What tidying did: loose objects folded into packs, packs joined, unreachable objects dropped, bytes given back. */
export type Tidied = {
  readonly folded: number
  readonly joined: number
  readonly dropped: number
  readonly freed: number
}

export interface MaintenanceApi {
  readStorageUse(wiki: WikiId): Promise<StorageUse>
  /** Tidies up now, all of it; by itself the engine does so in small steps while nobody waits for it. */
  tidy(wiki: WikiId, call?: Call): Promise<Tidied>
  /** Whether every object the refs reach is there, hashes to its name, and is well formed. */
  checkRepository(wiki: WikiId, call?: Call): Promise<CheckReport>
  /** Brings what is damaged or missing anew from the remote. Throws `not-found` when the wiki has none. */
  repairRepository(wiki: WikiId, call?: Call): Promise<RepairReport>
}
