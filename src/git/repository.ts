import type { Storage } from '../storage'

/** A bare repository: its keys in the storage begin with `git/`. */
export type Repository = { readonly storage: Storage }
