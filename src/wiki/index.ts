/**
 * What people do with pages.
 *
 * Reading at a commit, editing (which makes `Change[]`), publishing (the only way to write), history, drafts. It knows
 * neither the network nor the screen. Its invariant: an acknowledged edit is a commit on the wiki's branch, and a page
 * that moved under the editor is merged or reported, never overwritten.
 */
export type * from './branches/model'
export type * from './merging/model'
export type * from './model'
export type * from './links/model'
export type * from './time/model'
export { readBlame } from './blame'
export { listActions, noteAction, type BesideUpdate, type NewAction } from './branches/actions'
export {
  createBranch,
  deleteBranch,
  listBranches,
  renameBranch,
  renameBranchThere,
  switchBranch,
} from './branches/branches'
export { compareBranches } from './branches/compare'
export { renameIn } from './branches/put-back'
export { restoreFolder } from './branches/restore'
export { createTag, deleteTag, listTags } from './branches/tags'
export { askAgain, askOfRemote, listRemoteBranches, listRemovedTags, type Listing } from './branches/there'
export { undoAction, type UndoneAction } from './branches/undo'
export { compare, compareText, compareWithParent } from './compare'
export { adoptDrafts, discardDraft, findDraft, listAllDrafts, listDrafts, writeDraft } from './drafts'
export { editDelete, editFiles, editRename, editRestore, editText, type NewFile } from './edit'
export { beginWith, firstPath, plainWords, type FirstWords } from './first-page'
export {
  countRevisions,
  findLastChange,
  listChanges,
  listDeletedPages,
  listRevisions,
  readChanges,
  type Stretch,
} from './history'
export { readDraftConflict } from './merging/draft-conflict'
export { explainMerge } from './merging/explain'
export {
  abortMerge,
  finishMerge,
  mergeBranch,
  mergeInto,
  revertCommit,
  type MergeOutcome,
  type Merging,
} from './merging/merge'
export { readConflict, readMerge, resolveConflict } from './merging/read-merge'
export { editKept, filesOf, keepFile } from './kept-files'
export { publish, type Publishing } from './publish'
export { listFiles, readFile, readHead, readPage } from './read'
export { listUnread, markAllRead, markRead, markWritten, readNews } from './reading'
export { findCommitAt, findPageAt } from './then'
export { findPhrase } from './time/find-phrase'
export { findLineBefore } from './time/line-before'
export { readTimeline } from './time/timeline'
export { onBranch, type Moment, type OpenWiki } from './wiki'
