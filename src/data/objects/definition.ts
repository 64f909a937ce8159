/** A model: what its records say, and where they are. It knows no workspace. */
import { WikiError } from '../../errors'
import { isPagePath, parsePagePath } from '../../names'
import type { Field, Fields } from './fields/field'
import { csvFormat } from './formats/csv'
import type { RecordFormat, Shape } from './formats/format'
import { jsonFormat } from './formats/json'
import { jsonLinesFormat } from './formats/json-lines'
import { pageFormat } from './formats/page'
import type { RowsFormat } from './formats/rows'
import { yamlFormat } from './formats/yaml'
import { openFiles } from './shelves/files'
import { openRows } from './shelves/rows'
import type { Shelf } from './shelves/shelf'

/** A file for each record, by its extension; or one file of rows. */
const files: Readonly<Record<'page' | 'json' | 'yaml', (shape: Shape) => RecordFormat>> = {
  page: pageFormat,
  json: () => jsonFormat,
  yaml: yamlFormat,
}
const rows: Readonly<Record<'jsonl' | 'csv', (shape: Shape, key: string) => RowsFormat>> = {
  jsonl: jsonLinesFormat,
  csv: csvFormat,
}

/** How records are written: `page` (Markdown with front matter), `json`, `yaml` (a file each); `jsonl`, `csv` (rows of one). */
export type FormatName = keyof typeof files | keyof typeof rows

export type ModelOptions = {
  /** The folder of the files, or the file of the rows without its extension; the model's name unless told, `''` for the root. */
  readonly folder?: string
  readonly format?: FormatName
}

export type Definition<Fs extends Fields = Fields> = {
  readonly name: string
  readonly fields: Fs
  /** The field that names a record; null for records with an `id` of their own. */
  readonly idField: string | null
  /** What the id is called in a record. */
  readonly idKey: string
  readonly shelf: Shelf
}

/** Throws `invalid-name` for fields that cannot be, and for a folder that leads elsewhere. */
export function define<Fs extends Fields>(name: string, fields: Fs, options: ModelOptions = {}): Definition<Fs> {
  const { folder = name, format = 'page' } = options
  const rules = Object.entries<Field>(fields)
  const ids = rules.filter(([, { role }]) => role === 'id').map(([key]) => key)
  refuseFields(
    name,
    rules.map(([key]) => key),
    ids,
  )
  const idField = ids[0] ?? null
  const idKey = idField ?? 'id'
  const told = rules.filter(([key]) => key !== idField)
  const body = format === 'page' ? told.find(([, { isBody }]) => isBody)?.[0] : undefined
  const shape: Shape = { kinds: new Map(told.map(([key, { kind }]) => [key, kind])), body }
  return { name, fields, idField, idKey, shelf: openShelf(format, { folder, shape, idKey }) }
}

type ShelfOptions = { readonly folder: string; readonly shape: Shape; readonly idKey: string }

function openShelf(format: FormatName, { folder, shape, idKey }: ShelfOptions): Shelf {
  if (format === 'jsonl' || format === 'csv') return openRows(parsePagePath(folder), rows[format](shape, idKey), idKey)
  return openFiles(folder === '' ? '' : parsePagePath(folder), files[format](shape))
}

/** What a record can do, and what a filter says, cannot be fields. */
const reserved = new Set(['save', 'delete', 'with', 'and', 'or', 'not', 'constructor', '__proto__'])

function refuseFields(model: string, names: readonly string[], ids: readonly string[]): void {
  const name = names.find(
    (other) => reserved.has(other) || (other === 'id' && !ids.includes('id')) || other.trim() === '',
  )
  if (name !== undefined)
    throw new WikiError('invalid-name', `A field of ${model} cannot be called “${name}”.`, { model, name })
  if (ids.length > 1) throw new WikiError('invalid-name', `${model} has more than one id.`, { model })
  if (!isPagePath(model)) throw new WikiError('invalid-name', `“${model}” cannot be the name of a model.`, { model })
}
