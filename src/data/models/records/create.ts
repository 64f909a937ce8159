/** New records put into a workspace. */
import { hasCode } from '../../../errors'
import { parsePagePath, type PagePath } from '../../../names'
import type { Repository } from '../../../git'
import { InvalidRecord, type Workspace } from '../../objects'
import { faultOf } from './faults'
import type { NewRecord, RecordFault } from '../model'
import { listFolderNames, nameFor, type FolderNames } from './new-names'
import { prepareRecord } from './new-record'
import type { Definition } from '../definition/read-model'

/** What became of one of several: where it is, or what is wrong with it. */
export type Put =
  | { readonly kind: 'put'; readonly path: PagePath }
  | { readonly kind: 'wrong'; readonly faults: readonly RecordFault[] }

export const wrong = (...faults: readonly RecordFault[]): Put => ({ kind: 'wrong', faults })

type Place = { readonly repository: Repository; readonly workspace: Workspace; readonly model: Definition }

/** In their order. Names are given out to all that are right, so that what is wrong with each is known. */
export async function createEach(place: Place, records: readonly NewRecord[]): Promise<readonly Put[]> {
  const folders = new Map<string, FolderNames>()
  const put: Put[] = []
  for (const record of records) {
    const folder = folderFor(place.model, record)
    const names = folders.get(folder) ?? (await listFolderNames(place.repository, place.workspace.head, folder))
    folders.set(folder, names)
    put.push(await create(place, record, { folder, names }))
  }
  return put
}

/** A folder outside of the model's would make no record of it. */
function folderFor({ folder }: Definition, record: NewRecord): PagePath | '' {
  const wanted = record.folder
  return wanted !== undefined && (folder === '' || wanted.startsWith(`${folder}/`)) ? wanted : folder
}

type Naming = { readonly folder: PagePath | ''; readonly names: FolderNames }

async function create({ workspace, model }: Place, record: NewRecord, { folder, names }: Naming): Promise<Put> {
  const { fields, values } = prepareRecord(model.fields, record)
  const idField = model.fields.find(({ isId }) => isId)?.name
  const store = workspace.model(model.name, fields, { folder })
  const own = idField === undefined ? { id: nameFor(model.fields, record) } : {}
  const told = { ...values, ...own }
  const faults = store.check(told).map((fault) => faultOf(fault, fields, told))
  const id = String(idField === undefined ? own.id : values[idField])
  if (idField !== undefined && names.has(id)) faults.push({ field: idField, code: 'taken', reason: 'is taken' })
  if (faults.length > 0) return wrong(...faults)
  const name = idField === undefined ? names.takeFree(id) : names.take(id)
  try {
    await store.create({ ...told, ...(idField === undefined && { id: name }) }).save()
    return { kind: 'put', path: parsePagePath(`${folder === '' ? '' : `${folder}/`}${name}.md`) }
  } catch (error) {
    return wrong(...faultsOfSave(error))
  }
}

/** What the file of the record cannot hold. Throws anything else. */
export function faultsOfSave(error: unknown): readonly RecordFault[] {
  if (error instanceof InvalidRecord) return error.faults.map((fault) => ({ ...fault, code: 'unwritable' }))
  if (hasCode(error, 'already-exists')) return [{ field: 'id', code: 'taken', reason: 'is taken' }]
  throw error
}
