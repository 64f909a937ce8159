/** What saving a record changes: its own file, and the files that belong to it. */
import type { Change } from '../../git'
import type { PagePath } from '../../names'
import type { PropertyValue } from '../../page'
import type { Definition } from './definition'
import { noRecord, takenId, InvalidRecord } from './failures'
import type { Fault, PlainValues } from './fields/check'
import type { FieldRule } from './fields/field'
import type { FileValue } from './fields/file'
import { isSame } from './fields/same'
import type { Edits } from './formats/format'
import { filePath } from './read-fields'
import type { ReadFile } from './shelves/shelf'

/** What the record says now, and what it said when it was read or saved last; null for a new one. */
export type Saving = { readonly values: PlainValues; readonly before: PlainValues | null }

export const idOf = ({ idKey }: Definition, values: PlainValues): string => String(values[idKey])

/** Only what is said otherwise than before is written: what somebody else saved in other fields stays. */
export async function planSave(definition: Definition, read: ReadFile, saving: Saving): Promise<readonly Change[]> {
  const { shelf, name } = definition
  const [id, from] = [idOf(definition, saving.values), saving.before && idOf(definition, saving.before)]
  if (from !== null && !(await shelf.find(read, from))) throw noRecord(name, from)
  if (from !== id && (await shelf.find(read, id))) throw takenId(name, id)
  const edits = editsOf(definition, saving)
  const changes = await shelf.edit(read, { from, id, edits })
  if (changes === null) throw new InvalidRecord(name, unwritable(edits))
  await prove(definition, overlay(read, changes), { id, edits })
  return [...(await planFiles(definition, saving)), ...changes]
}

const unwritable = (edits: Edits): readonly Fault[] =>
  [...edits.keys()].map((field) => ({ field, reason: 'cannot be written without changing more of the file' }))

function editsOf(definition: Definition, { values, before }: Saving): Edits {
  const renamed = before !== null && idOf(definition, values) !== idOf(definition, before)
  const told = Object.entries(definition.fields).filter(([field]) => field !== definition.idField)
  const changed = told.filter(
    ([field, { kind }]) => (kind === 'file' && renamed) || !isSame(values[field] ?? null, before?.[field] ?? null),
  )
  return new Map(changed.map(([field, rule]) => [field, plainOf(definition, rule, [values, field])]))
}

function plainOf(
  definition: Definition,
  { kind, codec }: FieldRule,
  [values, field]: readonly [PlainValues, string],
): PropertyValue {
  const value = values[field]
  if (value === undefined || value === null) return null
  const plain = codec.format(value)
  return kind === 'file' && typeof plain === 'string' ? `${idOf(definition, values)}/${plain}` : plain
}

const overlay =
  (read: ReadFile, changes: readonly Change[]): ReadFile =>
  async (path) => {
    const change = changes.find((other) => other.path === path)
    return change ? change.bytes : read(path)
  }

type Written = { readonly id: string; readonly edits: Edits }

/** Reads again what was written: a value that no file of this form can hold is refused rather than kept as another. */
async function prove({ shelf, fields, name }: Definition, read: ReadFile, { id, edits }: Written): Promise<void> {
  const plain = await (await shelf.find(read, id))?.read()
  const lost = [...edits].filter(([field, value]) => {
    const [there, codec] = [plain?.get(field) ?? null, fields[field]?.codec]
    if (there === null || value === null || fields[field]?.kind === 'file') return there !== value
    return !isSame(codec?.parse(there), codec?.parse(value))
  })
  if (lost.length === 0) return
  throw new InvalidRecord(
    name,
    lost.map(([field]) => ({ field, reason: 'cannot be kept in a file of this form' })),
  )
}

/** New files of the record, and those that it names no more. */
async function planFiles(definition: Definition, saving: Saving): Promise<readonly Change[]> {
  const planned = new Map<PagePath, Uint8Array | null>()
  const files = Object.entries(definition.fields).filter(([, { kind }]) => kind === 'file')
  for (const [field] of files) {
    const [old, now] = [
      saving.before && placeOf(definition, saving.before, field),
      placeOf(definition, saving.values, field),
    ]
    if (old?.path === now?.path && isSame(old?.file, now?.file)) continue
    if (old && !planned.get(old.path)) planned.set(old.path, null)
    if (now) planned.set(now.path, await now.file.bytes())
  }
  return [...planned].map(([path, bytes]) => ({ path, bytes }))
}

const isFileValue = (value: unknown): value is FileValue =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'name' in value

function placeOf(
  definition: Definition,
  values: PlainValues,
  field: string,
): { readonly path: PagePath; readonly file: FileValue } | undefined {
  const value = values[field]
  if (!isFileValue(value)) return undefined
  const path = filePath(definition.shelf.folder, idOf(definition, values), value.name)
  if (path !== null) return { path, file: value }
  throw new InvalidRecord(definition.name, [{ field, reason: 'has a name that no file should have' }])
}

/** What goes with a record: its own file, and those beside it. */
export async function planRemove(
  definition: Definition,
  read: ReadFile,
  values: PlainValues,
): Promise<readonly Change[]> {
  const id = idOf(definition, values)
  if (!(await definition.shelf.find(read, id))) throw noRecord(definition.name, id)
  const files = Object.keys(definition.fields).map((field) => placeOf(definition, values, field))
  const gone = files.flatMap((place) => (place ? [{ path: place.path, bytes: null }] : []))
  return [...gone, ...(await definition.shelf.remove(read, id))]
}
