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
export { encodeBundle, openBundle } from './bundle'
export { cleanPerson } from './objects/commit'
export { findFile, findFileIn, listTree, treeOf, type Listing } from './trees/lookup'
export { besideAt } from './merge/beside'
export { explainTreeMerge } from './merge/explain'
export { mergeCommits } from './merge/merge-commits'
export { mergeTrees } from './merge/merge-trees'
export type {
  CommitMergeOptions,
  ConflictReason,
  FileMerge,
  FileSides,
  Merge,
  MergeFile,
  MergeOptions,
  Sides,
  TreeConflict,
  TreeDecision,
  TreeExplanation,
  TreeMerge,
  TreeResolution,
} from './merge/model'
export { findObject, findStored, hasObject, isCommit, peelTag, readBlob, readCommit } from './objects/read'
export { decodeTag, type Annotation } from './objects/tag'
export { recallDrops } from './objects/packs'
export type { WriteCall } from './objects/pending'
export { writeBlob, writeCommit, writeTag, writeTree } from './objects/write'
export { blamePath, type LineBlame, type LineDiffer } from './history/blame'
export { listDeletedPaths, type DeletedPath } from './history/deleted'
export { findCommitAt, findPathAt, listFirstParents } from './history/then'
export { countPathLines, type CountLines, type PathAt } from './history/count'
export { listPathMoves, type PathMove } from './history/file-changes'
export { diffWithMoves, type TreeMove } from './history/renames/tree-moves'
export { listPathRevisions, type PathRevision } from './history/path-history'
export { listPathTimes, type PathTimes } from './history/path-times'
export { searchHistory, type SearchedCommit } from './history/pickaxe/pickaxe'
export type { Recount } from './history/pickaxe/recount'
export type { Tally } from './history/pickaxe/tally'
export { checkRepository, type CheckReport } from './maintenance/check/check'
export { dropUnreachable, type Dropped, type DropWalk } from './maintenance/drop'
export { foldLoose, type Folded } from './maintenance/fold'
export { joinPacks } from './maintenance/join'
export { clearShelf, repairRepository, type RepairReport } from './maintenance/repair'
export type { Fault } from './maintenance/check/faults'
export type { ObjectFault } from './maintenance/check/rules'
export type { PackFault } from './maintenance/check/verify-pack'
export { emptyPack, receivePack, sendPack } from './exchange'
export { writeKeepsake, type Keepsake } from './keepsakes'
export {
  findMark,
  formatMark,
  isErrand,
  isMarkKey,
  isSameMark,
  keyOfMark,
  listMarks,
  parseMark,
  relyOnMark,
  writeMark,
  type Errand,
  type Hindrance,
  type Mark,
} from './remote/marks'
export { readSeenTags, relyOnSeenTags, writeSeenTags } from './remote/seen-tags'
export { listTracked, trackingRef } from './remote/tracking'
export { publishChanges, refuseLarge, type Published, type PublishOptions } from './publishing/publish-changes'
export { rebaseChanges, type Rebased, type Rebasing } from './publishing/rebase'
export { listRefs, readBranch, relyOnBranch, relyOnRef, resolveRef, writeBranch } from './refs'
export { openRepository, openRepositoryToReadOnce, scratchRepository, type Repository } from './repository'
export { transact, type Make } from './transaction'
export { diffTrees } from './trees/diff'
export { editTree, type TreeEdit } from './trees/edit'
export { findFolder, graftFolder } from './trees/graft'
export {
  countAheadBehind,
  countNewCommits,
  findMergeBases,
  isAncestor,
  isAncestorOfAny,
  listApart,
  listNewCommits,
} from './history/ancestry'
export { listCommitOids, listCommits, readCommits } from './history/walk'
export { describedGraph, persistGraph, type GraphCall } from './graph'
export { bringBlobs, countAbsent, leaveOutPresent, listAbsent, mostAtOnce, settlePartial } from './absent'
export { listHaves } from './haves'
export { gather, isPartial, type Promisor } from './promisor'
export { moveCut } from './outside'
export { forgetShallow, readShallow, recallShallow } from './shallow'
export {
  askServer,
  fetchPack,
  listReceiveRefs,
  listRefs as listRemoteRefs,
  offersFilter,
  parseAddress,
  pushEach,
  pushPack,
  refusal,
  wholeDepth,
  type Advertised,
  type Endpoint,
  type Haves,
  type Refusal,
} from './transport'
