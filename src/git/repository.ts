import type { Storage } from '../storage'
import { newGraphCell, type GraphCell } from './graph/cell'
import { emptyObjectCache, type ObjectCache } from './objects/object-cache'
import type { Pack } from './pack'
import { noPromisor, type Promisor } from './promisor'
import type { KnownCut } from './shallow'

/** A bare repository over a storage; its keys begin with `git/`. Open it once and pass it around: it carries caches. */
export type Repository = {
  readonly storage: Storage
  readonly cache: ObjectCache
  /** The packs known so far, by name; filled as objects are looked for. */
  readonly packs: Map<string, Pack>
  /** The names of packs that cannot be opened. */
  readonly broken: Set<string>
  /** Which deletion of unreachable objects was heard of last; see `hearOfDrops`. */
  readonly heard: { dropped: string }
  /** What is known of all commits; see `graph/keep`. */
  readonly graph: GraphCell
  /** Where history is cut, as far as it was looked for; see `readShallow`. */
  readonly shallow: KnownCut
  /** Brings a blob in that was left at the remote. */
  readonly promisor: Promisor
}

export const openRepository = (storage: Storage, promisor = noPromisor): Repository => ({
  storage,
  cache: emptyObjectCache(),
  packs: new Map(),
  broken: new Set(),
  heard: { dropped: '' },
  graph: newGraphCell(storage),
  shallow: { oids: undefined },
  promisor,
})

/** The same repository seen through a stage over its storage. A pack found there is not known here until it is stored. */
export const withStorage = (repository: Repository, storage: Storage): Repository => ({
  ...repository,
  storage,
  packs: new Map(repository.packs),
  shallow: { ...repository.shallow },
})
