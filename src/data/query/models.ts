/** The models of the wiki, as queries ask them. */
import type { Oid } from '../../names'
import { readPosition, type Catalog } from '../catalog/catalog'
import type { QueryModel } from './model'

type Kept = { readonly commit: Oid | null; readonly models: Promise<readonly QueryModel[]> }
const kept = new WeakMap<Catalog, Kept>()

/** As of the commit the catalog is at; those that say something of their records. Read once for each commit. */
export function readModels(catalog: Catalog): Promise<readonly QueryModel[]> {
  const position = readPosition(catalog)
  const commit = position.kind === 'at' ? position.commit : null
  const known = kept.get(catalog)
  if (known?.commit === commit) return known.models
  const models = list(catalog, commit)
  kept.set(catalog, { commit, models })
  models.catch(() => kept.delete(catalog))
  return models
}

async function list({ repository }: Catalog, commit: Oid | null): Promise<readonly QueryModel[]> {
  // What reads definitions is no small thing, and many wikis have none.
  const { listModels } = await import('../models')
  const models = await listModels(repository, commit)
  return models
    .filter(({ fields }) => fields.length > 0)
    .map(({ name, folder, fields }) => ({
      name,
      folder,
      fields: fields.filter(({ isBody }) => !isBody).map((field) => field.name),
    }))
}
