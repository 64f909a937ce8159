/**
 * The calls that save models and records. Each tab's worker answers its own: compare and swap in the store decides who was
 * first, and what changes something is not to be asked twice, as another worker's questions may be.
 */
import type { RefUpdate, WikiId } from '../../names'
import { markWritten, readHead, type OpenWiki } from '../../wiki'
import type { ImportPlan, ModelsApi, NewRecord, RecordCommit, RecordsSaved, TableText } from '../api'
import { removeRecords, savedOf } from './remove'
import { openWikis, type Wikis, type WikiSurroundings } from './wikis'

/** Fetched when somebody asks: who only reads the wiki does without. */
const models = () => import('../../data/models')
const definitions = () => import('./save-model')

type Save = (
  place: Parameters<Awaited<ReturnType<typeof models>>['changeRecords']>[0],
) => ReturnType<Awaited<ReturnType<typeof models>>['changeRecords']>

export function modelsCalls(world: Promise<WikiSurroundings>): ModelsApi {
  const wikis = openWikis(world)
  // Whoever wrote it knows what it says; a mark that could not be kept costs them a look.
  const tell = async (id: WikiId, wiki: OpenWiki, update: RefUpdate | null): Promise<void> => {
    if (!update) return
    if (update.to) await markWritten(wiki, update.from, update.to).catch(() => undefined)
    ;(await world).announce({ kind: 'branch-moved', wiki: id, update })
  }
  const save = async (id: WikiId, commit: RecordCommit, act: Save): Promise<RecordsSaved> => {
    const wiki = await wikis.open(id)
    const place = { ...(await wikis.readPlace(wiki)), ...commit, repository: wiki.repository }
    const { saved, update } = await act(place)
    await tell(id, wiki, update)
    return saved
  }
  const plan = (id: WikiId, model: string, table: TableText): Promise<ImportPlan> =>
    planImport(wikis, id, { model, table })

  return {
    createRecord: (id, model, record, commit) =>
      save(id, commit, async (place) => (await models()).createRecords(place, model, [record])),
    changeRecords: (id, edits, commit) =>
      save(id, commit, async (place) => (await models()).changeRecords(place, edits)),
    async removeRecords(id, paths, commit) {
      const wiki = await wikis.open(id)
      const { author } = await wikis.readPlace(wiki)
      const published = await removeRecords(wiki, paths, { author, ...commit })
      await tell(id, wiki, published.kind === 'published' ? published.update : null)
      return savedOf(published, paths)
    },
    planImport: plan,
    async importRecords(id, model, table, commit) {
      const planned = await plan(id, model, table)
      const records = planned.kind === 'read' ? planned.rows.map(({ values }): NewRecord => ({ values })) : []
      return save(id, commit, async (place) => (await models()).createRecords(place, model, records))
    },
    formatRecords: async (rows, columns, form) => (await models()).formatTable({ rows, columns }, form),
    async saveModel(id, was, draft, commit) {
      const wiki = await wikis.open(id)
      const { author } = await wikis.readPlace(wiki)
      const { saved, published } = await (await definitions()).saveModel(wiki, { author, ...commit, was, draft })
      await tell(id, wiki, published?.kind === 'published' ? published.update : null)
      return saved
    },
  }
}

type Planning = { readonly model: string; readonly table: TableText }

async function planImport(wikis: Wikis, id: WikiId, { model: name, table }: Planning): Promise<ImportPlan> {
  const { findModel, parseTable, checkRecords } = await models()
  const wiki = await wikis.open(id)
  const model = await findModel(wiki.repository, await readHead(wiki), name)
  const parsed = parseTable(table, new Map(model.fields.map((field) => [field.name, field.kind])))
  if (!parsed) return { kind: 'unreadable' }
  const known = new Set(model.fields.map((field) => field.name))
  const pick = (row: NewRecord['values']): NewRecord['values'] =>
    Object.fromEntries(Object.entries(row).filter(([key]) => known.has(key)))
  const rows = parsed.rows.map(pick)
  const place = { ...(await wikis.readPlace(wiki)), repository: wiki.repository }
  const faults = await checkRecords(
    place,
    model,
    rows.map((values) => ({ values })),
  )
  return {
    kind: 'read',
    columns: parsed.columns.filter((column) => known.has(column)),
    unknown: parsed.columns.filter((column) => !known.has(column)),
    rows: rows.map((values, at) => ({ values, faults: faults[at] ?? [] })),
  }
}
