/** From what stands in a file to the values of a record. */
import { WikiError } from '../../errors'
import { findFileIn, readBlob } from '../../git'
import { isPagePath, type PagePath } from '../../names'
import type { PropertyValue } from '../../page'
import type { Definition } from './definition'
import { readField, type Fault, type PlainValues, type Read } from './fields/check'
import type { FieldRule } from './fields/field'
import type { FileValue } from './fields/file'
import type { Plain } from './formats/format'
import type { Entry, View } from './shelves/shelf'

/** What each field says, or why it cannot be read. */
export type ReadFields = ReadonlyMap<string, Read>

/** A record as it is read: its values, or all that is wrong with it. */
export type ReadRecord =
  | { readonly kind: 'read'; readonly values: PlainValues }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }

export async function readRecord(definition: Definition, view: View, entry: Entry): Promise<ReadRecord> {
  const fields = await readFields(definition, view, entry)
  const faults = [...fields].flatMap(([field, read]) => (read.kind === 'fault' ? [{ field, reason: read.reason }] : []))
  if (faults.length > 0) return { kind: 'invalid', faults }
  return { kind: 'read', values: valuesOf(fields) }
}

/** The values that could be read. */
export const valuesOf = (fields: ReadFields): PlainValues =>
  Object.fromEntries([...fields].flatMap(([field, read]) => (read.kind === 'read' ? [[field, read.value]] : [])))

const unreadable: Plain = new Map()

export async function readFields(
  { fields, idField, shelf }: Definition,
  view: View,
  entry: Entry,
): Promise<ReadFields> {
  const plain = (await entry.read()) ?? unreadable
  const read = new Map<string, Read>(idField === null ? [['id', { kind: 'read', value: entry.id }]] : [])
  for (const [field, rule] of Object.entries(fields)) {
    const said = field === idField ? entry.id : plain.get(field)
    const place = { view, folder: joinFolder(shelf.folder, entry.id) }
    read.set(field, rule.kind === 'file' ? await readFile(rule, said, place) : readField(rule, said))
  }
  return read
}

const joinFolder = (folder: string, id: string): string => (folder === '' ? id : `${folder}/${id}`)

/** Where a file of a record is; null for a record whose id can be no folder. */
export function filePath(folder: string, id: string, name: string): PagePath | null {
  const path = `${joinFolder(folder, id)}/${name}`
  return isPagePath(path) && !id.includes('/') ? path : null
}

type Place = { readonly view: View; readonly folder: string }

/** A file in the folder of its record; what lies elsewhere, wherever that is, is not looked at. */
async function readFile(rule: FieldRule, said: PropertyValue | undefined, { view, folder }: Place): Promise<Read> {
  const read = readField(rule, said)
  if (read.kind === 'fault' || typeof said !== 'string') return read
  const name = said.slice(said.lastIndexOf('/') + 1)
  const path = `${folder}/${name}`
  const isOwn = said === name || path === said || path.endsWith(`/${said}`)
  const file = view.tree && isOwn && isPagePath(path) ? await findFileIn(view.repository, view.tree, path) : undefined
  if (!file || (file.kind !== 'file' && file.kind !== 'executable'))
    return { kind: 'fault', reason: 'names a file that is not beside the record' }
  const bytes = async (): Promise<Uint8Array> => {
    const found = await readBlob(view.repository, file.oid)
    const size = { ...value, size: found.length }
    const fault = rule.codec.check(size)
    if (fault !== undefined) throw new WikiError('too-large', `“${path}” ${fault}.`, { path, size: found.length })
    return found
  }
  const value: FileValue = { name, oid: file.oid, size: null, bytes }
  return { kind: 'read', value }
}
