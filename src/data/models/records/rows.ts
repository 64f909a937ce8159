/** The records of a model as a catalog has them: none of their pages is read. */
import { WikiError } from '../../../errors'
import type { PagePath } from '../../../names'
import { folderOf, joinPath, titleOf, type PropertyValue } from '../../../page'
import { readPosition, type Catalog } from '../../catalog/catalog'
import type { FieldRule } from '../../objects/fields/field'
import { fieldRule, readValue } from '../field-rule'
import { listModels, modelOf } from '../list'
import type { ModelField, ModelForm, RecordFault, RecordRow } from '../model'
import type { Definition } from '../definition/read-model'

const commitOf = (catalog: Catalog) => {
  const position = readPosition(catalog)
  return position.kind === 'at' ? position.commit : null
}

type PageRow = { readonly id: number; readonly path: PagePath; readonly title: string | null; readonly state: string }

const selectPages = `
  SELECT id, path, title, state FROM files
  WHERE kind = 'page' AND (?1 = '' OR (path > ?1 || '/' AND path < ?1 || '0')) ORDER BY path`

const listPages = ({ database }: Catalog, folder: string): readonly PageRow[] =>
  database.list<PageRow>(selectPages, folder)

/** By name, each with the number of its records. */
export async function listForms(catalog: Catalog): Promise<readonly ModelForm[]> {
  const models = await listModels(catalog.repository, commitOf(catalog))
  const counts = new Map<Definition, number>()
  const folders = models.map(({ folder }) => folder)
  for (const { path } of models.length === 0 ? [] : listPages(catalog, sharedFolder(folders))) {
    const model = modelOf(models, path)
    if (model) counts.set(model, (counts.get(model) ?? 0) + 1)
  }
  return models.map((model) => ({ ...model, records: counts.get(model) ?? 0 }))
}

/** Below it all of the folders are. */
const sharedFolder = ([first = '', ...others]: readonly string[]): string => (others.length === 0 ? first : '')

/** By path. Throws `not-found` when there is no such model. */
export async function listRows(catalog: Catalog, name: string): Promise<readonly RecordRow[]> {
  const models = await listModels(catalog.repository, commitOf(catalog))
  const model = models.find((each) => each.name === name)
  if (!model) throw new WikiError('not-found', `There is no model “${name}”.`, { name })
  const fields = model.fields.map((field): Ruled => [field, fieldRule(field)])
  const said = listSaid(catalog, model)
  return listPages(catalog, model.folder)
    .filter(({ path }) => modelOf(models, path) === model)
    .map((page) => rowOf(page, fields, said.get(page.id) ?? nothing))
}

type Ruled = readonly [ModelField, FieldRule]
type Said = ReadonlyMap<string, PropertyValue>
const nothing: Said = new Map()

type PropertyRow = { readonly file: number; readonly key: string; readonly value: string }

/** Where front matter says a key twice, none of it is read. */
const selectSaid = `
  SELECT file, key, value FROM properties JOIN files ON files.id = properties.file
  WHERE source = 'front-matter' AND key IN (SELECT value FROM json_each(?2))
    AND (?1 = '' OR (path > ?1 || '/' AND path < ?1 || '0'))`

function listSaid({ database }: Catalog, { folder, fields }: Definition): ReadonlyMap<number, Said> {
  const said = new Map<number, Map<string, PropertyValue>>()
  const keys = JSON.stringify(fields.map(({ name }) => name))
  for (const { file, key, value } of database.list<PropertyRow>(selectSaid, folder, keys)) {
    const of = said.get(file) ?? new Map<string, PropertyValue>()
    said.set(file, of.set(key, parseValue(value)))
  }
  return said
}

const parseValue: (text: string) => PropertyValue = JSON.parse

function rowOf({ path, title, state }: PageRow, fields: readonly Ruled[], said: Said): RecordRow {
  const values: Record<string, PropertyValue> = {}
  const faults: RecordFault[] = []
  for (const [field, rule] of fields) {
    const read = field.isBody ? undefined : readValue(field, rule, field.isId ? titleOf(path) : said.get(field.name))
    values[field.name] = read?.kind === 'read' ? placed(field, read.value, path) : null
    // Of a page whose text is not here nobody knows what it says.
    if (read?.kind === 'fault' && state === 'read') faults.push(read.fault)
  }
  return { path, title: title ?? titleOf(path), values, faults }
}

/** A file stands beside its record, in a folder of its name. */
function placed({ kind }: ModelField, value: PropertyValue, path: PagePath): PropertyValue {
  if (kind !== 'file' || typeof value !== 'string') return value
  const name = value.slice(value.lastIndexOf('/') + 1)
  return joinPath(folderOf(path), `${titleOf(path)}/${name}`) ?? null
}
