/**
 * Databases that people write to.
 *
 * A door of its own: the catalog is derived and disposable, what is in these is neither. Whoever opens one decides where it
 * lives and what goes into git of it. What people ask of one is hostile until it has passed the authorizer and the limits.
 */
export { defaultLimits, type Limits } from './limits'
export type { Answer, Asked, Changed, RefusalCode, StatementFault } from './model'
export { openLiveFiles, openLiveMemory, type LiveDatabaseFiles } from './files'
export { LiveDatabase } from './live-database'
export type { LiveStore, NewTable } from './store'
export { PostgresDatabase } from './postgres/database'
export type { PostgresEngine } from './postgres/model'
export type { Document, DocumentQuery, FoundDocuments } from './documents/model'
export { queryOf, statementsOf, type DocumentEdit } from './documents/edit'
export { Refusal } from './refusal'
