/** A definition that was filled in as a form becomes a file of the wiki. */
import { listModels, pathOfModel, readModel, writeModel } from '../../data/models'
import { WikiError } from '../../errors'
import { findFile, readBlob, type Change, type Person } from '../../git'
import type { Oid, PagePath } from '../../names'
import { readText } from '../../page'
import { publish, readHead, type OpenWiki, type Published } from '../../wiki'
import type { ModelDraft, ModelSaved } from '../api'

export type ModelSaving = {
  /** What it is called so far; null for a new one. */
  readonly was: string | null
  readonly draft: ModelDraft
  readonly message: string
  readonly author: Person
}

export type SavedModel = { readonly saved: ModelSaved; readonly published: Published | null }

const only = (saved: ModelSaved): SavedModel => ({ saved, published: null })

/** Throws `invalid-name` for a name that no file can have, `not-found` for a model that is gone. */
export async function saveModel(wiki: OpenWiki, { was, draft, message, author }: ModelSaving): Promise<SavedModel> {
  const [base, path] = [await readHead(wiki), pathOfModel(draft.name)]
  const from = was === null ? null : pathOfModel(was)
  if (await isTaken(wiki, base, { was, name: draft.name })) return only({ kind: 'taken' })
  const before = from && (await readDefinition(wiki, base, from))
  const text = writeModel(before, draft)
  if (text === null) return only({ kind: 'unwritable', faults: [] })
  const { faults } = readModel(path, draft.name, text)
  const known = before === null ? [] : readModel(path, draft.name, before).faults
  if (faults.length > known.length) return only({ kind: 'unwritable', faults })
  if (text === before && from === path) return only({ kind: 'unchanged', path })
  const gone: readonly Change[] = from === null || from === path ? [] : [{ path: from, bytes: null }]
  const changes: readonly Change[] = [...gone, { path, bytes: new TextEncoder().encode(text) }]
  const published = await publish(wiki, changes, { message, author, base })
  return { saved: savedOf(published, path), published }
}

function savedOf(published: Published, path: PagePath): ModelSaved {
  if (published.kind === 'conflicted') return { kind: 'conflicted' }
  return published.commit === null ? { kind: 'unchanged', path } : { kind: 'saved', commit: published.commit, path }
}

/** Names that differ by case alone are one to many systems. */
async function isTaken(
  { repository }: OpenWiki,
  base: Oid | null,
  { was, name }: { readonly was: string | null; readonly name: string },
): Promise<boolean> {
  const models = await listModels(repository, base)
  return models.some((model) => model.name !== was && model.name.toLowerCase() === name.toLowerCase())
}

/** Its text; throws `not-found` where there is none. */
async function readDefinition({ repository }: OpenWiki, base: Oid | null, path: PagePath): Promise<string> {
  const file = base && (await findFile(repository, base, path))
  const text = file ? readText(await readBlob(repository, file.oid))?.text : undefined
  if (text !== undefined) return text
  throw new WikiError('not-found', `There is no model in “${path}”.`, { path })
}
