/** Records in a workspace that are to say something else in some of their fields. */
import { WikiError } from '../../../errors'
import type { PagePath } from '../../../names'
import { folderOf, titleOf } from '../../../page'
import type { RecordOf, Workspace } from '../../objects'
import type { Fields } from '../../objects/fields/field'
import { faultsOfSave } from './create'
import { checkValue } from './faults'
import { forgivingField } from './forgiving'
import { modelOf } from '../list'
import type { ModelField, RecordEdit, RecordFault } from '../model'
import type { Definition } from '../definition/read-model'

/** A fault of the edit that was given at that place, from 0. */
export type EditFault = RecordFault & { readonly at: number }

type Wanted = { readonly at: number; readonly field: ModelField; readonly value: unknown }
type Opened = { readonly record: RecordOf<Fields>; readonly wanted: readonly Wanted[] }

/** All that is wrong; with nothing wrong, all is saved in the workspace. */
export async function changeEach(
  workspace: Workspace,
  models: readonly Definition[],
  edits: readonly RecordEdit[],
): Promise<readonly EditFault[]> {
  const checked = edits.map((edit, at) => checkEdit(models, edit, at))
  const faults = checked.flatMap((each) => (each.kind === 'wrong' ? [each.fault] : []))
  if (faults.length > 0) return faults
  const byPath = new Map<PagePath, readonly Wanted[]>()
  for (const each of checked)
    if (each.kind === 'right') byPath.set(each.path, [...(byPath.get(each.path) ?? []), each.wanted])
  // All are read before the first is saved: to look at what is not committed, the tree of it is made.
  const read = await Promise.all([...byPath].map((entry) => readFor(workspace, ...entry)))
  const lost: EditFault[] = []
  for (const each of read) lost.push(...(await save(each)))
  return lost
}

type CheckedEdit =
  | { readonly kind: 'right'; readonly path: PagePath; readonly wanted: Wanted }
  | { readonly kind: 'wrong'; readonly fault: EditFault }

function checkEdit(
  models: readonly Definition[],
  { path, field: name, value, isBack }: RecordEdit,
  at: number,
): CheckedEdit {
  const model = modelOf(models, path)
  if (!model) throw new WikiError('not-found', `“${path}” is a record of no model.`, { path })
  const field = model.fields.find((each) => each.name === name)
  if (!field)
    return { kind: 'wrong', fault: { at, field: name, code: 'unknown', reason: 'is not a field of the model' } }
  if (isBack && value === null) return { kind: 'right', path, wanted: { at, field, value } }
  const checked = checkValue(field, value)
  if (checked.kind === 'wrong') return { kind: 'wrong', fault: { ...checked.fault, at } }
  return { kind: 'right', path, wanted: { at, field, value: checked.value } }
}

/** The store reads no field but those that change. */
async function readFor(workspace: Workspace, path: PagePath, wanted: readonly Wanted[]): Promise<Opened> {
  const fields = Object.fromEntries(wanted.map(({ field }) => [field.name, forgivingField(field)]))
  const folder = folderOf(path)
  const store = workspace.model(path, fields, { folder })
  return { record: await store.read(titleOf(path)), wanted }
}

async function save({ record, wanted }: Opened): Promise<readonly EditFault[]> {
  const values = Object.fromEntries(wanted.map(({ field, value }) => [field.name, value]))
  try {
    await record.with(values).save()
    return []
  } catch (error) {
    const at = (name: string): number => wanted.find(({ field }) => field.name === name)?.at ?? 0
    return faultsOfSave(error).map((fault) => ({ ...fault, at: at(fault.field) }))
  }
}
