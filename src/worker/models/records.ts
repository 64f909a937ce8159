/** What the catalog says of models and their records. Those who read it are fetched when somebody asks. */
import type { Catalog, PastCatalogs } from '../../data'
import type { RecordsApi, RecordsThen } from '../api'
import type { Keepers } from '../catalog/keepers'

const models = () => import('../../data/models')

type Use<Answer> = (catalog: Catalog) => Promise<Answer>

export function recordsCalls({ of }: Keepers): RecordsApi {
  const ask = async <Answer>(id: Parameters<typeof of>[0], { at }: RecordsThen, use: Use<Answer>): Promise<Answer> =>
    (await of(id)).ask((catalog: Catalog, past: PastCatalogs) =>
      at === undefined ? use(catalog) : past.ask(catalog, at, { use }),
    )
  return {
    listModels: (id, then = {}) => ask(id, then, async (catalog) => (await models()).listForms(catalog)),
    listRecords: (id, model, then = {}) => ask(id, then, async (catalog) => (await models()).listRows(catalog, model)),
    guessModel: (id, folder) => ask(id, {}, async (catalog) => (await models()).guessModel(catalog, folder)),
  }
}
