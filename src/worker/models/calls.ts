/**
 * The calls that save models and records. Each tab's worker answers its own: compare and swap in the store decides who was
 * first, and what changes something is not to be asked twice, as another worker's questions may be.
 */
import { branchName, type RefUpdate, type WikiId } from '../../names'
import { markWritten, readHead, type OpenWiki } from '../../wiki'
import type { ImportPlan, ModelsApi, NewRecord, RecordCommit, RecordsSaved, TableText } from '../api'
import type { World } from '../desk/surroundings'
import { openWikis, type Wikis } from '../desk/wikis'
import { removeRecords, savedOf } from './remove'

/** Fetched when somebody asks: who only reads the wiki does without. */
const models = () => import('../../data/models')
const definitions = () => import('./save-model')

type ChangeRecords = Awaited<ReturnType<typeof models>>['changeRecords']
type Place = Parameters<ChangeRecords>[0]
type Save = (place: Place) => ReturnType<ChangeRecords>

export function modelsCalls(world: Promise<World>): ModelsApi {
  const wikis = world.then(openWikis)
  const open = async (id: WikiId): Promise<Opened> => openPlace(await wikis, id)
  // Whoever wrote it knows what it says; a mark that could not be kept costs them a look.
  const tell = async (id: WikiId, wiki: OpenWiki, update: RefUpdate | null): Promise<void> => {
    if (!update) return
    if (update.to) await markWritten(wiki, update.from, update.to).catch(() => undefined)
    ;(await world).announce({ kind: 'branch-moved', wiki: id, update })
  }
  const save = async (id: WikiId, commit: RecordCommit, act: Save): Promise<RecordsSaved> => {
    const { wiki, place } = await open(id)
    const { saved, update } = await act({ ...place, ...commit })
    await tell(id, wiki, update)
    return saved
  }
  const plan = async (id: WikiId, model: string, table: TableText): Promise<ImportPlan> =>
    planImport(await open(id), { model, table })

  return {
    createRecord: (id, model, record, commit) =>
      save(id, commit, async (place) => (await models()).createRecords(place, model, [record])),
    changeRecords: (id, edits, commit) =>
      save(id, commit, async (place) => (await models()).changeRecords(place, edits)),
    async removeRecords(id, paths, commit) {
      const { wiki, place } = await open(id)
      const published = await removeRecords(wiki, paths, { author: place.author, ...commit })
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
      const { wiki, place } = await open(id)
      const { saved, published } = await (
        await definitions()
      ).saveModel(wiki, { author: place.author, ...commit, was, draft })
      await tell(id, wiki, published?.kind === 'published' ? published.update : null)
      return saved
    },
  }
}

type Opened = { readonly wiki: OpenWiki; readonly place: Omit<Place, 'message'> }

/** Where records are saved: the branch the wiki shows. */
async function openPlace({ open, readAuthor }: Wikis, id: WikiId): Promise<Opened> {
  const wiki = await open(id)
  const { repository, branch, now } = wiki
  return { wiki, place: { repository, branch: branchName(branch), author: await readAuthor(), now } }
}

type Planning = { readonly model: string; readonly table: TableText }

async function planImport({ wiki, place }: Opened, { model: name, table }: Planning): Promise<ImportPlan> {
  const { findModel, parseTable, checkRecords } = await models()
  const model = await findModel(wiki.repository, await readHead(wiki), name)
  const parsed = parseTable(table, new Map(model.fields.map((field) => [field.name, field.kind])))
  if (!parsed) return { kind: 'unreadable' }
  const known = new Set(model.fields.map((field) => field.name))
  const pick = (row: NewRecord['values']): NewRecord['values'] =>
    Object.fromEntries(Object.entries(row).filter(([key]) => known.has(key)))
  const rows = parsed.rows.map(pick)
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
