/** Questions to collections of documents: their texts by SQL, what a filter says of them in a worker that can be ended. */
import {
  defaultLimits,
  queryOf,
  Refusal,
  statementsOf,
  type Changed,
  type DocumentQuery,
  type FoundDocuments,
  type StatementFault,
} from '../../../data/live'
import type { LiveApi } from '../../api'
import type { LiveKeepers } from '../keepers'
import { Child, type ChildWorker } from './child'

/** What looks through documents. */
export type Finder = { find(texts: readonly string[], query: DocumentQuery): Promise<FoundDocuments> }

/** Milliseconds: some for the worker to begin, the others for the filter. */
const patience = 5000

export function openRemoteFinder(start: () => ChildWorker): Finder {
  const child = new Child(start)
  return {
    async find(texts, query) {
      const told = await child.call('find', [texts, query], patience)
      return told.kind === 'value'
        ? (told.value as FoundDocuments)
        : new Refusal('slow', 'The filter took too long.').fault
    },
  }
}

/** Documents that are looked through at once. */
const most = 100_000

const makeId = (): string => crypto.randomUUID().replaceAll('-', '')

export const documentCalls = (
  keepers: LiveKeepers,
  finder: Finder,
): Pick<LiveApi, 'findDocuments' | 'changeDocuments'> => ({
  async findDocuments(id, folder, collection, { at, ...query } = {}) {
    const [sql, limits] = [queryOf(collection), { ...defaultLimits, rows: most }]
    const asked = await (at
      ? keepers.asOf({ id, folder, at }, (database) => database.ask(sql, [], limits))
      : (await keepers.of(id, folder)).keeper.ask(sql, [], limits))
    if (asked.kind === 'fault') return asked
    if (asked.more)
      return new Refusal('too-large', 'There are more than 100,000 documents.', { code: 'many-documents' }).fault
    return finder.find(
      asked.rows.map(([text]) => String(text)),
      query,
    )
  },
  async changeDocuments(id, folder, collection, { id: change, edits }): Promise<Changed> {
    const sql = trySql(() => statementsOf(collection, edits, makeId))
    return typeof sql === 'string' ? (await keepers.of(id, folder)).keeper.change({ id: change, sql }) : sql
  },
})

function trySql(make: () => string): string | StatementFault {
  try {
    return make()
  } catch (error) {
    if (error instanceof Refusal) return error.fault
    throw error
  }
}
