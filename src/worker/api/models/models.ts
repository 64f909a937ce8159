/** Models that live in the wiki (`_models/*.yaml`), and the records that are pages of theirs. */
import type {
  ImportPlan,
  ModelDraft,
  ModelForm,
  ModelSaved,
  NewRecord,
  RecordEdit,
  RecordRow,
  RecordsSaved,
  RecordValue,
  TableText,
} from '../../../data'
import type { Person } from '../../../git'
import type { Oid, PagePath, WikiId } from '../../../names'

/** As of a commit; of now, unless told. */
export type RecordsThen = { readonly at?: Oid | undefined }

/** What a commit of records says; the author is that of this device, unless told. */
export type RecordCommit = { readonly message: string; readonly author?: Person }

/**
 * Asked of the catalog, as of the commit it is at: a `catalog-moved` tells that there is more to hear. With `at`, a catalog
 * of that commit is made in memory.
 */
export interface RecordsApi {
  /** By name, those that cannot be read among them. */
  listModels(wiki: WikiId, then?: RecordsThen): Promise<readonly ModelForm[]>
  /** By path. Throws `not-found` when there is no such model. */
  listRecords(wiki: WikiId, model: string, then?: RecordsThen): Promise<readonly RecordRow[]>
  /** What the properties of the pages below a folder have in common, as a model that nobody has saved. */
  guessModel(wiki: WikiId, folder: PagePath | ''): Promise<ModelDraft>
}

/** Each call that saves makes one commit on top of the branch as it is then, or saves nothing. */
export interface ModelsApi {
  createRecord(wiki: WikiId, model: string, record: NewRecord, commit: RecordCommit): Promise<RecordsSaved>
  /** Each path is to be below the folder of a model that can be read, else `not-found`. */
  changeRecords(wiki: WikiId, edits: readonly RecordEdit[], commit: RecordCommit): Promise<RecordsSaved>
  /** Deletes their pages, in one commit. Throws `not-found` for a path where there is none. */
  removeRecords(wiki: WikiId, paths: readonly PagePath[], commit: RecordCommit): Promise<RecordsSaved>
  /** What importing would make of the text; nothing is written. */
  planImport(wiki: WikiId, model: string, table: TableText): Promise<ImportPlan>
  /** Saves all records of the text as new pages, or none. */
  importRecords(wiki: WikiId, model: string, table: TableText, commit: RecordCommit): Promise<RecordsSaved>
  /** Records as a text that `planImport` reads. */
  formatRecords(
    rows: readonly Readonly<Record<string, RecordValue>>[],
    columns: readonly string[],
    form: TableText['form'],
  ): Promise<string>
  /** A new model (`was` null), or another definition of one. */
  saveModel(wiki: WikiId, was: string | null, model: ModelDraft, commit: RecordCommit): Promise<ModelSaved>
}
