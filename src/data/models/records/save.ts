/** New records, and records that say something else, by the store: all that is given goes in as one commit, or nothing. */
import { WikiError } from '../../../errors'
import type { Published, Repository } from '../../../git'
import type { Oid, PagePath, RefUpdate } from '../../../names'
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../objects'
import { changeEach } from './change'
import { createEach, type Put } from './create'
import { listModels } from '../list'
import type { NewRecord, RecordEdit, RecordsSaved, RecordFault } from '../model'
import type { Definition } from '../definition/read-model'

export type SavingPlace = WorkspaceOptions & { readonly repository: Repository; readonly message: string }

/** What became of it, and how the branch has moved, if it has. */
export type Saving = { readonly saved: RecordsSaved; readonly update: RefUpdate | null }

/** The model of that name, as of the commit. Throws `not-found`. */
export async function findModel(repository: Repository, commit: Oid | null, name: string): Promise<Definition> {
  const model = (await listModels(repository, commit)).find((each) => each.name === name)
  if (model) return model
  throw new WikiError('not-found', `There is no model “${name}”.`, { name })
}

/** Throws `not-found` when there is no such model. */
export async function createRecords(place: SavingPlace, name: string, records: readonly NewRecord[]): Promise<Saving> {
  const workspace = await openWorkspace(place.repository, place)
  const model = await findModel(place.repository, workspace.head, name)
  const put = await createEach({ ...place, workspace, model }, records)
  const faults = put.flatMap((each, at) =>
    each.kind === 'wrong' ? each.faults.map((fault) => ({ ...fault, at })) : [],
  )
  if (faults.length > 0) return { saved: { kind: 'invalid', faults }, update: null }
  return commit(
    workspace,
    place.message,
    put.flatMap((each) => (each.kind === 'put' ? [each.path] : [])),
  )
}

/** What is wrong with each of the records, were they saved; nothing is. */
export async function checkRecords(
  place: Omit<SavingPlace, 'message'>,
  model: Definition,
  records: readonly NewRecord[],
): Promise<readonly (readonly RecordFault[])[]> {
  const workspace = await openWorkspace(place.repository, place)
  const put = await createEach({ ...place, workspace, model }, records)
  return put.map((each: Put) => (each.kind === 'wrong' ? each.faults : []))
}

/** Throws `not-found` for a path that is no record, or no page. */
export async function changeRecords(place: SavingPlace, edits: readonly RecordEdit[]): Promise<Saving> {
  const workspace = await openWorkspace(place.repository, place)
  const models = await listModels(place.repository, workspace.head)
  const faults = await changeEach(workspace, models, edits)
  if (faults.length > 0) return { saved: { kind: 'invalid', faults }, update: null }
  return commit(workspace, place.message, [...new Set(edits.map(({ path }) => path))])
}

async function commit(workspace: Workspace, message: string, paths: readonly PagePath[]): Promise<Saving> {
  const published: Published = await workspace.commit({ message })
  if (published.kind === 'published')
    return { saved: { kind: 'saved', commit: published.commit, paths }, update: published.update }
  if (published.kind === 'conflicted')
    return { saved: { kind: 'conflicted', paths: published.conflicts.map(({ path }) => path) }, update: null }
  if (published.commit === null) throw new WikiError('not-found', 'There is nothing to change.')
  return { saved: { kind: 'saved', commit: published.commit, paths }, update: null }
}
