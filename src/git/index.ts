/**
 * History, immutable.
 *
 * A bare git repository over a `Storage`: objects, trees, commits, refs, packs, and what follows from them (log, diff,
 * merge). It has never heard of pages. The only mutable cell is a ref, moved by compare-and-swap in the same batch as
 * the objects it names: nobody ever sees a ref whose commit is not there.
 */
export type {
  Change,
  Commit,
  EntryKind,
  FileEntry,
  GitObject,
  ObjectType,
  Person,
  Signature,
  TreeChange,
} from './model'
export type { Repository } from './repository'
