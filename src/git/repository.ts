import type { Storage } from '../storage'
import { emptyObjectCache, type ObjectCache } from './objects/object-cache'
import type { Pack } from './pack'

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
}

export const openRepository = (storage: Storage): Repository => ({
  storage,
  cache: emptyObjectCache(),
  packs: new Map(),
  broken: new Set(),
  heard: { dropped: '' },
})

/** The same repository seen through a stage over its storage. A pack found there is not known here until it is stored. */
export const withStorage = (repository: Repository, storage: Storage): Repository => ({
  ...repository,
  storage,
  packs: new Map(repository.packs),
})
