/**
 * Git as an object store: records of declared models, kept as pages and files of a repository.
 *
 * A workspace is one branch. What is saved is put into a tree in memory, and becomes a commit when you say so; whatever
 * git can do with commits (walk, compare, branch, merge, tag, read as of then) it does with records. The files stay
 * ordinary ones: other tools read and write them, and what they say besides the model is kept, byte for byte.
 */
export { openRepository, type Commit, type Merge, type Person, type Published, type Repository } from '../../git'
export { openIndexedDbStorage, openMemoryStorage, type Storage } from '../../storage'
export { WikiError, type ErrorCode } from '../../errors'
export type { Oid } from '../../names'
export type { FormatName, ModelOptions } from './definition'
export type { CommitOptions, SaveAndCommit } from './desk'
export type { FieldChange, RecordChange } from './diff'
export { InvalidRecord } from './failures'
export type { Fault } from './fields/check'
export type { Field, Fields, NewValues, Values } from './fields/field'
export { newFile, type FileValue } from './fields/file'
export type { JsonValue } from './fields/codecs'
export { boolean, choice, date, dateTime, file, json, link, list, number, slug, text } from './fields/make'
export type { Condition, Filter, Test } from './finding/filter'
export { Model, type FindOptions, type Misfit, type ReadOptions } from './model'
export type { At } from './moments'
export type { OrderBy } from './finding/ordering'
export type { RecordActs, RecordOf } from './record'
export { openWorkspace, Workspace, type Rehearsal, type WorkspaceOptions } from './workspace'
