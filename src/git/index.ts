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
export { decodeBundle, encodeBundle } from './bundle'
export { cleanPerson } from './objects/commit'
export { findFile, listTree, treeOf, type Listing } from './trees/lookup'
export { mergeCommits, type CommitMergeOptions, type Merge, type MergeBlobs, type TreeConflict } from './history/merge'
export { findObject, hasObject, isCommit, readBlob, readCommit } from './objects/read'
export { writeBlob, writeCommit, writeTree } from './objects/write'
export { listPathRevisions, type PathRevision, type WalkCall } from './history/path-history'
export { receivePack, sendPack } from './exchange'
export { listRefs, resolveRef, writeBranch } from './refs'
export { openRepository, type Repository } from './repository'
export { transact } from './transaction'
export { diffTrees } from './trees/diff'
export { editTree, type TreeEdit } from './trees/edit'
export { countAheadBehind, countNewCommits, findMergeBases, isAncestor, listCommits, listNewCommits } from './history/walk'
export { bringBlobs, listAbsent, mostAtOnce, noteLeft, settlePartial } from './absent'
export { listHaves } from './haves'
export { gather, isPartial, type Promisor } from './promisor'
export { moveCut, readShallow, recallShallow } from './shallow'
export {
  askServer,
  fetchPack,
  listReceiveRefs,
  listRefs as listRemoteRefs,
  offersFilter,
  parseAddress,
  pushPack,
  wholeDepth,
  type Advertised,
  type Endpoint,
  type Haves,
} from './transport'
