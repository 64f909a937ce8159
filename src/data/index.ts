/**
 * What the pages say.
 *
 * A catalog is a database that is a function of a commit: titles, headings, links, tags, properties, tasks and words of all
 * pages, advanced by the difference of two commits and thrown away whenever in doubt. The room knows the repository only
 * as something to read from, fetches nothing, and does not know which commit is wanted next. It is synchronous once what
 * it needs is read, so whoever uses it gives it a thread of its own.
 */
export { listPageTags, listProperties, listPropertyValues, listTagged } from './asking/labels'
export { listBacklinks, listBrokenLinks, listOrphans, listWanting, readLinkGraph } from './asking/links'
export { listMentions } from './asking/mentions'
export { findBlocks, findHeadings, listAliases, listNames } from './asking/names'
export { advanceCatalog, readWhatCame, type AdvanceCall, type Destination } from './catalog/advance'
export { closeCatalog, countPages, openCatalog, readPosition, type Catalog, type Position } from './catalog/catalog'
export type { FileChange } from './catalog/changes'
export { plainRules, type LinkRules } from './catalog/names'
export { noteRules, recallRules } from './catalog/told-rules'
export type {
  Backlink,
  BlockPlace,
  BrokenLink,
  HeadingPlace,
  LinkGraph,
  PageAlias,
  PageNames,
  Place,
  PropertyKind,
  PropertyUse,
  TagCount,
} from './model'
export type {
  FieldDraft,
  FieldKind,
  ImportPlan,
  ItemKind,
  ModelDraft,
  ModelFault,
  ModelField,
  ModelForm,
  ModelSaved,
  NewRecord,
  RecordEdit,
  RecordFault,
  RecordRow,
  RecordsSaved,
  RecordValue,
  RecordValues,
  TableText,
} from './models/model'
export { answerQuery, type QueryCall } from './query/answer'
export { askCatalog, queryLimits, type QueryLimits, type Question } from './query/ask'
export type {
  QueryAnswer,
  QueryBlock,
  QueryFault,
  QueryForm,
  QueryModel,
  QueryPlace,
  QueryProblem,
  QueryRequest,
  QueryView,
} from './query/model'
export { listViews } from './query/list-views'
export { readParameters } from './query/parameters'
export { parseQuery } from './query/parse'
export { PastCatalogs } from './query/past'
export type { Asked } from './live/model'
export { isDamage, isOutOfRoom } from './sqlite/database'
export { openKeptFiles, openMemoryFiles, type DatabaseFiles } from './sqlite/files'
export { examineHere, type Examiner, type LookForLines } from './search/examine'
export { formatSearch } from './search/language/format'
export { findLines, type FoundLine, type FoundLines, type Marker } from './search/lines'
export type {
  NamedTime,
  Operator as SearchOperator,
  Problem as SearchProblem,
  ProblemKind as SearchProblemKind,
  Query as SearchQuery,
} from './search/model'
export { parseSearch } from './search/language/parse'
export type { Order as SearchOrder } from './search/rank'
export { listFoundLines, search, type Found, type Hit, type SearchCall, type SearchRequest } from './search/search'
export type { Correction } from './search/typos'
export { judge, type JudgedPage, type Test as SearchTest } from './search/verdict'
