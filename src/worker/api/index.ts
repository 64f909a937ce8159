/**
 * The engine as the tabs see it: types only.
 *
 * Every value crosses a structured clone; every failure arrives as a `WikiError`; every long call can be aborted and
 * reports progress. A call names the wiki it means, so a tab may look at several.
 */
import type { BranchesApi } from './branches'
import type { CatalogApi } from './catalog'
import type { HistoryApi } from './history'
import type { DialectApi } from './links/dialect'
import type { MovingApi } from './links/moving'
import type { LiveApi } from './live/live'
import type { MaintenanceApi } from './maintenance'
import type { MergingApi } from './merging'
import type { ModelsApi } from './models/models'
import type { PagesApi } from './pages'
import type { ReadingApi } from './reading'
import type { RemoteApi } from './remote'
import type { TimeApi } from './time'
import type { TransferApi } from './transfer'
import type { WikisApi } from './wikis'

/** What the engine's own worker answers. */
export interface EngineApi
  extends
    WikisApi,
    PagesApi,
    HistoryApi,
    ReadingApi,
    MergingApi,
    BranchesApi,
    TimeApi,
    RemoteApi,
    TransferApi,
    MaintenanceApi,
    DialectApi,
    MovingApi {}

/** All there is to ask. The catalog and live databases have workers of their own, which nobody who asks need know. */
export interface WikiApi extends EngineApi, CatalogApi, ModelsApi, LiveApi {}

export type * from './branches'
export type * from './call'
export type * from './catalog'
export type * from './events'
export type * from './history'
export type * from './links/dialect'
export type * from './links/moving'
export type * from './live/live'
export type * from './maintenance'
export type * from './merging'
export type * from './models/models'
export type * from './pages'
export type * from './query/query'
export type * from './reading'
export type * from './remote'
export type * from './render'
export type * from './time'
export type * from './transfer'
export type * from './wikis'

// The face may come in by this door only, so the values the calls speak of are handed on here.
export type * from '../../wiki'
export type {
  Backlink,
  BlockPlace,
  BrokenLink,
  Correction,
  FieldDraft,
  FieldKind,
  FoundLine,
  HeadingPlace,
  Hit,
  ImportPlan,
  ItemKind,
  LinkGraph,
  ModelDraft,
  ModelFault,
  ModelField,
  ModelForm,
  ModelSaved,
  NamedTime,
  NewRecord,
  PageAlias,
  PageNames,
  Place,
  PropertyKind,
  PropertyUse,
  QueryAnswer,
  QueryFault,
  QueryForm,
  QueryModel,
  QueryPlace,
  QueryProblem,
  QueryRequest,
  QueryView,
  RecordEdit,
  RecordFault,
  RecordRow,
  RecordsSaved,
  RecordValue,
  RecordValues,
  SearchOperator,
  SearchOrder,
  SearchProblem,
  SearchProblemKind,
  SearchRequest,
  TableText,
  TagCount,
} from '../../data'
export type { Answer, Asked, Changed, DocumentQuery, Limits, RefusalCode, StatementFault } from '../../data/live'
export type { Cell, DatabaseKind, Row, TableForm } from '../../page/rows'
export type {
  Commit,
  Errand,
  Fault,
  FileEntry,
  Hindrance,
  ObjectFault,
  PackFault,
  Person,
  Refusal,
  Signature,
} from '../../git'
export type { Dialect, DialectChoice, LineChange, MergeHunk, MergeRule, MergeRules } from '../../page'
export type { Credentials, Extent, Progress, RemoteSettings, RemoteStatus, Settled } from '../../remotes'
