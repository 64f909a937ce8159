/**
 * Where bytes live: a flat map from key to bytes that changes in atomic batches.
 *
 * A key is a path such as `git/refs/heads/main`; the storage gives it no meaning beyond its order. Values may be
 * large (a pack), so a reader asks for the part it needs; how a kind cuts large values up is its own affair.
 *
 * Laws, run by `test/contract/storage.ts` against every kind:
 * - **Durable**: what `write` acknowledged is read after the storage was closed, or its process killed, and reopened.
 * - **Atomic**: a batch is there whole or not at all, for every reader and after every crash.
 * - **Compare and swap**: with `expected`, nothing is written unless every expected key holds just those bytes
 *   (null: is absent) at the moment of writing; two writers who expect the same value cannot both succeed.
 * - **Shared**: several storages opened on one place, in several tabs, see each other's acknowledged writes.
 * - **Value semantics**: later changes to an array given to `write` or taken from `read` change nothing stored.
 */
export interface Storage {
  /** The bytes under `key`, or its part [start, end) cut to its size; undefined when there is no such key. */
  read(key: string, range?: ByteRange): Promise<Uint8Array | undefined>
  /** The size in bytes of the value under `key`. */
  size(key: string): Promise<number | undefined>
  /** The keys that begin with `prefix`, in ascending order of their UTF-16 code units. */
  list(prefix: string): Promise<readonly string[]>
  /** Stores the batch; null removes a key. `stale` says that an expectation failed and nothing was written. */
  write(batch: Batch, expected?: Expected): Promise<Written>
  /** Removes everything under it for good. */
  wipe(): Promise<void>
  /** Ends this handle; calls after it fail with `storage-failed`. */
  close(): void
}

/** Bytes [start, end). */
export type ByteRange = { readonly start: number; readonly end: number }
export type Batch = ReadonlyMap<string, Uint8Array | null>
export type Expected = ReadonlyMap<string, Uint8Array | null>
export type Written = 'written' | 'stale'
