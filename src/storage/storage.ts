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
 * - **Uploads are unseen**: what is uploaded is under no key until a batch puts it there, at once and whole; a batch that
 *   was stale leaves the upload as it was. One that was discarded, or whose holder died, leaves nothing behind for long.
 */
export interface Storage {
  /** The bytes under `key`, or its part [start, end) cut to its size; undefined when there is no such key. */
  read(key: string, range?: ByteRange): Promise<Uint8Array | undefined>
  /** The size in bytes of the value under `key`. */
  size(key: string): Promise<number | undefined>
  /** The keys that begin with `prefix`, in ascending order of their UTF-16 code units. */
  list(prefix: string): Promise<readonly string[]>
  /** How much lies under the keys that begin with `prefix`. Read in steps, so writes meanwhile may be counted or not. */
  measure(prefix: string): Promise<Measure>
  /** Stores the batch; null removes a key. `stale` says that an expectation failed and nothing was written. */
  write(batch: Batch, expected?: Expected): Promise<Written>
  /** Begins a value that is too large to hold: it comes in piece by piece, and a batch then puts it under its key. */
  upload(): Promise<Upload>
  /** Deletes what uploads left behind whose holder is no more. Opening a storage begins with it, and waits for nothing. */
  sweep(): Promise<void>
  /** Removes every key for good. What is being uploaded is under none, and stays. */
  wipe(): Promise<void>
  /** Ends this handle; calls after it fail with `storage-failed`. */
  close(): void
}

/**
 * A large value on its way in, of use only to the storage that began it and to stages over that one.
 *
 * One call at a time, and the next when that one has resolved; `read` alone may be called several times at once. One
 * batch puts it under one key, and from then on it can only be read, for as long as the value is there. To write to it
 * then, or to give it to another batch, is `internal`.
 *
 * Whoever begins one ends it: `discard` in a `finally` does no harm to one that was taken. Until either it costs room.
 */
export interface Upload {
  /** Bytes appended so far. */
  readonly size: number
  /**
   * Adds the bytes, which must stay as they are until it resolves: when they are copied, and few enough wait to be
   * stored. What fails is told by a later call too: `quota-exceeded`, and nothing but `discard` is left to do.
   */
  append(bytes: Uint8Array): Promise<void>
  /** Replaces bytes that were appended, from `start` on; adds none. */
  overwrite(start: number, bytes: Uint8Array): Promise<void>
  /** The bytes [start, end) of what was appended, cut to its size. */
  read(range: ByteRange): Promise<Uint8Array>
  /** Lets go of everything. For an upload that a batch has taken, or is just taking, it does nothing. */
  discard(): Promise<void>
}

/** A number of keys, and the bytes of their values together. */
export type Measure = { readonly count: number; readonly bytes: number }
/** Bytes [start, end). */
export type ByteRange = { readonly start: number; readonly end: number }
export type Batch = ReadonlyMap<string, Uint8Array | Upload | null>
export type Expected = ReadonlyMap<string, Uint8Array | null>
export type Written = 'written' | 'stale'
