/**
 * The engine as the tabs see it: types only.
 *
 * Every value crosses a structured clone; every failure arrives as a `WikiError`; every long call can be aborted and
 * reports progress. A call names the wiki it means, so a tab may look at several.
 */
import type { BranchesApi } from './branches'
import type { HistoryApi } from './history'
import type { MaintenanceApi } from './maintenance'
import type { MergingApi } from './merging'
import type { PagesApi } from './pages'
import type { RemoteApi } from './remote'
import type { TimeApi } from './time'
import type { TransferApi } from './transfer'
import type { WikisApi } from './wikis'

export interface WikiApi
  extends WikisApi, PagesApi, HistoryApi, MergingApi, BranchesApi, TimeApi, RemoteApi, TransferApi, MaintenanceApi {}

export type * from './branches'
export type * from './call'
export type * from './events'
export type * from './history'
export type * from './maintenance'
export type * from './merging'
export type * from './pages'
export type * from './remote'
export type * from './render'
export type * from './time'
export type * from './transfer'
export type * from './wikis'

// The face may come in by this door only, so the values the calls speak of are handed on here.
export type * from '../../wiki'
export type { Commit, FileEntry, Person, Signature } from '../../git'
export type { MergeHunk, MergeRule, MergeRules } from '../../page'
export type { Credentials, Extent, Progress, RemoteSettings, RemoteStatus } from '../../remotes'
