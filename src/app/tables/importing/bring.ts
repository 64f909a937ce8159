/** What a file has, brought into a database, as one change: all of it or nothing. */
import type { PagePath, WikiId } from '../../../names'
import type { BroughtDump, LiveFilling, LiveFolder, WikiApi } from '../../../worker'
import { messages } from '../../messages/all'
import { explainFault } from '../handle/explain-fault'

/** Milliseconds that it may take. */
export const bringingLimits = { time: 120_000, rows: 0 } as const

export type Taker = {
  readonly api: Pick<WikiApi, 'changeLive' | 'fillLive' | 'importDump'>
  readonly wiki: WikiId
  readonly folder: PagePath
  readonly kind: LiveFolder['kind']
  /** It is not there yet; it is only made when all fits. */
  readonly isNew: boolean
}

async function bringInto({ api, wiki, folder, kind, isNew }: Taker, filling: LiveFilling): Promise<BroughtDump> {
  if (isNew) return api.fillLive(wiki, folder, kind, filling)
  const id = crypto.randomUUID()
  if (filling.kind === 'dump') return api.importDump(wiki, folder, { id, text: filling.text })
  const { sql, limits } = filling
  return { changed: await api.changeLive(wiki, folder, { id, sql, limits }), skipped: [] }
}

/** `passedOver` are statements of a dump that are not for a wiki. */
export type Outcome =
  { readonly kind: 'brought'; readonly passedOver: number } | { readonly kind: 'fault'; readonly sentence: string }

export async function bring(taker: Taker, filling: LiveFilling): Promise<Outcome> {
  const { changed, skipped } = await bringInto(taker, filling)
  if (changed.kind !== 'fault') return { kind: 'brought', passedOver: skipped.length }
  const isFull = filling.kind === 'dump' && changed.reason === 'refused'
  return { kind: 'fault', sentence: isFull ? messages.tables.dumpNotEmpty : explainFault(changed) }
}
