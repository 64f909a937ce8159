/** What is typed to find rows by: a text that a cell has, or of documents a filter, which the database answers with keys. */
import { listDocuments, type Cell } from '../../../page/rows'
import { messages } from '../../messages/all'
import { explainFault } from '../handle/explain-fault'
import type { Handle } from '../handle/handle'
import { looksLikeFilter, readFilter } from '../statements/filter'
import type { Look } from '../statements/rows'

export type Aim =
  | { readonly kind: 'look'; readonly look: Look; /** Others match besides. */ readonly more: boolean }
  | { readonly kind: 'fault'; readonly sentence: string }

const fault = (sentence: string): Aim => ({ kind: 'fault', sentence })

export async function aimLook({ api, wiki, folder, kind, at }: Handle, look: Look): Promise<Aim> {
  if (kind !== 'documents' || !looksLikeFilter(look.having)) return { kind: 'look', look, more: false }
  const filter = readFilter(look.having)
  if (!filter) return fault(messages.tables.filterUnread)
  const found = await api.findDocuments(wiki, folder, look.table, { filter, at })
  if (found.kind === 'fault') return fault(explainFault(found))
  return { kind: 'look', look: { ...look, keys: found.documents.map(keyOf) }, more: found.more }
}

/** A document that was found has an `_id`. */
const keyOf = (document: unknown): Cell => [...listDocuments(JSON.stringify(document))][0]?.id ?? null
