/** What the views know of a model: its fields as they are shown, in tables and on cards. */
import type { GridKind } from '../../../components/grid'
import type { ModelField, ModelForm, RecordRow, RecordValue } from '../../../../worker'

/** Stands for the title of the page in lists of fields; no field has an empty name. */
export const titleKey = ''

/** The field that a record is called by, if its model has one: it stands where the title does. */
export const titleFieldOf = (model: ModelForm): ModelField | undefined =>
  model.fields.find(({ name, kind }) => name === 'title' && kind === 'text')

/** A field a record has in its row: its text is read with its page. */
export const fieldsOf = (model: ModelForm): readonly ModelField[] => model.fields.filter(({ isBody }) => !isBody)

export const findField = (model: ModelForm, name: string | null): ModelField | undefined =>
  fieldsOf(model).find((field) => field.name === name)

/** Those that stand beside the title. */
export const fieldsBesideTitle = (model: ModelForm): readonly ModelField[] =>
  fieldsOf(model).filter((field) => field !== titleFieldOf(model))

export const gridKindOf = ({ kind }: ModelField): GridKind => (kind === 'slug' ? 'text' : kind)

export const valueOf = (row: RecordRow, field: string): RecordValue =>
  field === titleKey ? row.title : (row.values[field] ?? null)

/** A file is kept by its page, and what names a record is its path: neither is typed over. */
export const isTypedOver = ({ kind, isId }: ModelField): boolean => kind !== 'file' && !isId

/** What a board may have its columns by: words to choose from, what is true or false, texts that come back. */
export const boardFields = (model: ModelForm): readonly ModelField[] =>
  fieldsOf(model).filter(({ kind }) => kind === 'choice' || kind === 'boolean' || kind === 'list')

export const dateFields = (model: ModelForm): readonly ModelField[] =>
  fieldsOf(model).filter(({ kind }) => kind === 'date' || kind === 'date-time')

export const imageFields = (model: ModelForm): readonly ModelField[] =>
  fieldsOf(model).filter(
    ({ kind, name }) => kind === 'file' || (kind !== 'boolean' && /image|cover|photo|picture/i.test(name)),
  )

/** The field somebody chose, or the first. */
export const chosenField = (fields: readonly ModelField[], name: string | null): ModelField | undefined =>
  fields.find((field) => field.name === name) ?? fields[0]
