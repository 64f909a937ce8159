/** Models as a wiki says them, and their records, as values that cross realms. Lines and columns count from 1. */
import type { Oid, PagePath } from '../../names'
import type { PropertyFault, PropertyValue } from '../../page'
import type { FieldKind } from '../objects/fields/field'

export type { FieldKind } from '../objects/fields/field'

/**
 * A value of a record: as its file has it, but for a link, which is its target without brackets, and a file, which is its
 * path. Null where nothing is said.
 */
export type RecordValue = PropertyValue
export type RecordValues = Readonly<Record<string, RecordValue>>

/** What the items of a list are. */
export type ItemKind = 'text' | 'choice' | 'link'

export type ModelField = {
  /** As it stands in the front matter. */
  readonly name: string
  /** For people; the name where none is told. */
  readonly title: string
  readonly description: string
  readonly kind: FieldKind
  readonly required: boolean
  /** What a choice, or the items of a list of choices, may say; else empty. */
  readonly choices: readonly string[]
  /** Of a list. */
  readonly items: ItemKind | null
  /** The model whose records a link, or the links of a list, lead to; null for any page. */
  readonly model: string | null
  readonly default: RecordValue
  /** The field that is the name of the file. */
  readonly isId: boolean
  /** The field that is the text below the front matter. It is in no row: it is read with its page. */
  readonly isBody: boolean
  /** Of a number. */
  readonly least: number | null
  readonly most: number | null
}

/** What is wrong with a definition, there. `subject` is what stands there. A field that has a fault is left out. */
export type ModelFault = {
  readonly line: number
  readonly column: number
  readonly code: PropertyFault | ModelFaultCode
  readonly subject: string
}
export type ModelFaultCode =
  /** It is no map of keys and values. */
  | 'not-map'
  /** No type we know; no list of words to choose from; no folder; no form of records we show. */
  | 'type'
  | 'choices'
  | 'folder'
  | 'format'
  /** A default that is no value of its field. */
  | 'default'
  /** A name no field may have, a second id, a required field there is none of. */
  | 'name'
  | 'second-id'
  | 'no-such-field'

/** A model of the wiki. Where its file cannot be read there are faults and no fields. */
export type ModelForm = {
  /** That of its file, without the extension. */
  readonly name: string
  /** For people; the name where none is told. */
  readonly title: string
  readonly description: string
  /** Below it are its records; empty for the whole wiki. */
  readonly folder: PagePath | ''
  readonly path: PagePath
  readonly fields: readonly ModelField[]
  readonly faults: readonly ModelFault[]
  /** How many records there are. */
  readonly records: number
}

/** Why a value is none of its field: there is none, it is none of its kind, or out of its bounds; or why it cannot be kept. */
export type RecordFault = {
  readonly field: string
  readonly code: 'required' | 'kind' | 'bounds' | 'taken' | 'name' | 'unknown' | 'unwritable'
  /** The same in English, as the end of a sentence: `is required`. */
  readonly reason: string
}

/** A page that is a record, with all of its fields; what it says that is no value of its field is a fault, and null. */
export type RecordRow = {
  readonly path: PagePath
  /** As people call the page. */
  readonly title: string
  readonly values: RecordValues
  readonly faults: readonly RecordFault[]
}

/** A record that is to be. Its file is named by the id of the model, else by `name`, else by its slug or title. */
export type NewRecord = {
  readonly values: RecordValues
  readonly name?: string
  /** The folder it goes to, that of the model or one below it. */
  readonly folder?: PagePath
  /** What the page begins as, such as a template: its text, and properties that the values do not say. */
  readonly text?: string
  /** New files, by the fields that hold them: they go beside the record. */
  readonly files?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>
}

/**
 * One field of one record that is to say something else; null for nothing. `isBack`: what it said before, which may be
 * nothing even where something is required.
 */
export type RecordEdit = {
  readonly path: PagePath
  readonly field: string
  readonly value: RecordValue
  readonly isBack?: boolean
}

/** What became of records that were to be saved, all in one commit. `paths` are theirs. */
export type RecordsSaved =
  | { readonly kind: 'saved'; readonly commit: Oid; readonly paths: readonly PagePath[] }
  /** Nothing was saved; `at` counts the records, or edits, that were given, from 0. */
  | { readonly kind: 'invalid'; readonly faults: readonly (RecordFault & { readonly at: number })[] }
  /** Somebody else changed the same; nothing was saved. */
  | { readonly kind: 'conflicted'; readonly paths: readonly PagePath[] }

/** Records as one text: a table of comma-separated values (RFC 4180), or a list of objects in JSON. */
export type TableText = { readonly form: 'csv' | 'json'; readonly text: string }

/** Records read from a text, each with what is wrong with it. `unknown` are columns that are no field: they are not read. */
export type ImportPlan =
  | {
      readonly kind: 'read'
      readonly columns: readonly string[]
      readonly unknown: readonly string[]
      readonly rows: readonly { readonly values: RecordValues; readonly faults: readonly RecordFault[] }[]
    }
  /** The text is none of that form. */
  | { readonly kind: 'unreadable' }

/** A field as a form gives it. `was` is what it is called so far, null for a new one. */
export type FieldDraft = Omit<ModelField, 'isBody' | 'least' | 'most'> & { readonly was: string | null }

/** A model as a form gives it: what else its file says stays as it is. */
export type ModelDraft = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly folder: PagePath | ''
  readonly fields: readonly FieldDraft[]
}

/** What became of a definition that was to be saved. */
export type ModelSaved =
  | { readonly kind: 'saved'; readonly commit: Oid; readonly path: PagePath }
  | { readonly kind: 'unchanged'; readonly path: PagePath }
  /** There is a model of that name. */
  | { readonly kind: 'taken' }
  /** It cannot be written without touching other keys, or reads otherwise: it is to be changed as text. */
  | { readonly kind: 'unwritable'; readonly faults: readonly ModelFault[] }
  | { readonly kind: 'conflicted' }
