import type { Storage } from '../storage'
import { newGraphCell, type GraphCell } from './graph/cell'
import { emptyObjectCache, type ObjectCache } from './objects/object-cache'
import { layerCache, type Pending } from './objects/pending'
import type { OpenedPack } from './objects/packs'
import { PackCaches, type Pack } from './pack'
import { noPromisor, type Promisor } from './promisor'
import type { KnownCut } from './shallow'

/** A bare repository over a storage; its keys begin with `git/`. Open it once and pass it around: it carries caches. */
export type Repository = {
  readonly storage: Storage
  readonly cache: ObjectCache
  /** What was made in the transaction this is the repository of; null outside of one, where objects are stored at once. */
  readonly pending: Pending | null
  /** The packs known so far, by name; filled as objects are looked for. */
  readonly packs: Map<string, Pack>
  /** The packs that are being opened, by name: whoever needs one waits with the first who did. */
  readonly opening: Map<string, Promise<OpenedPack>>
  /** What was read of all of them, under one bound. */
  readonly packCaches: PackCaches
  /** The packs that cannot be opened, by name, and how their index ends. */
  readonly broken: Map<string, string>
  /** Which deletion of unreachable objects was heard of last; see `hearOfDrops`. */
  readonly heard: { drop: string }
  /** What is known of all commits; see `graph/keep`. */
  readonly graph: GraphCell
  /** Where history is cut, as far as it was looked for; see `readShallow`. */
  readonly shallow: KnownCut
  /** Brings a blob in that was left at the remote. */
  readonly promisor: Promisor
}

export const openRepository = (storage: Storage, promisor = noPromisor, packCaches = new PackCaches()): Repository => ({
  storage,
  cache: emptyObjectCache(),
  pending: null,
  packs: new Map(),
  opening: new Map(),
  packCaches,
  broken: new Map(),
  heard: { drop: '' },
  graph: newGraphCell(storage),
  shallow: { oids: undefined },
  promisor,
})

/** The same for who reads nearly every object once, and holds little of what it has read. */
export const openRepositoryToReadOnce = (storage: Storage): Repository =>
  openRepository(storage, noPromisor, new PackCaches(2 << 20))

/** A repository seen through a stage over its storage: what is made in it, and read from what is staged, is unknown outside. */
export type StagedRepository = Repository & {
  readonly pending: Pending
  /** What was made and read is known outside from now on: it is stored. */
  settle(): void
}

export function stagedRepository(repository: Repository, storage: Storage): StagedRepository {
  const cache = layerCache(repository.cache)
  const pending: Pending = new Map()
  return {
    ...repository,
    storage,
    cache,
    pending,
    packs: new Map(repository.packs),
    opening: new Map(),
    shallow: { ...repository.shallow },
    settle() {
      cache.settle()
      for (const [oid, object] of pending) repository.cache.keep(oid, object)
    },
  }
}

/** A repository to try something in: what is made in it can be read from it, and is never stored. */
export const scratchRepository = (repository: Repository): Repository => ({
  ...repository,
  pending: new Map(repository.pending ?? []),
})
