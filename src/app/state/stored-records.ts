/** How the records of each model of a wiki are shown on this device, as `models/views/work` keeps it. */
import type { WikiId } from '../../names'
import { parseValues, type Json } from '../../page/state'
import { withStorage } from './bound'

const prefixOf = (wiki: WikiId): string => `verso.records.${wiki}.`

export function readRecords(wiki: WikiId): ReadonlyMap<string, Json> {
  const prefix = prefixOf(wiki)
  const stored = withStorage((storage) => Object.entries(storage).filter(([key]) => key.startsWith(prefix))) ?? []
  const read = stored.flatMap(([key, text]) => {
    const values = parseValues(String(text))
    return values ? [[key.slice(prefix.length), Object.fromEntries(values)] as const] : []
  })
  return new Map(read)
}

export function writeRecords(wiki: WikiId, records: ReadonlyMap<string, Json>): void {
  const prefix = prefixOf(wiki)
  for (const model of readRecords(wiki).keys())
    if (!records.has(model)) withStorage((storage) => storage.removeItem(prefix + model))
  for (const [model, shown] of records) withStorage((storage) => storage.setItem(prefix + model, JSON.stringify(shown)))
}
