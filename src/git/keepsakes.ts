/**
 * Values beside the refs that keep what they name: as long as one is there, nothing it names is dropped. What was done with
 * refs is such a value, for it may be undone, and so is a merge that waits, and what the remote is still to hear of.
 */
import { isOid, type Oid } from '../names'
import type { Expected, Storage } from '../storage'
import { newRefKey } from './keys'

export const keepsakeFolders: readonly string[] = ['reflog/', 'merge/', 'marks/']

/** Kept as JSON; `keeps` are the objects it needs, whatever else it says. */
export type Keepsake = { readonly keeps: readonly Oid[] }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Writes the value as part of a transaction. Whoever deletes what no ref reaches hears of it as of a new ref. */
export const writeKeepsake = async (
  { storage }: { readonly storage: Storage },
  {
    key,
    value,
    expected = new Map(),
  }: { readonly key: string; readonly value: Keepsake; readonly expected?: Expected },
): Promise<'written' | 'stale'> =>
  storage.write(
    new Map([
      [key, encoder.encode(JSON.stringify(value))],
      [newRefKey, encoder.encode('new')],
    ]),
    expected,
  )

/** What it keeps; nothing when a byte of it was changed. */
export function keptBy(bytes: Uint8Array): readonly Oid[] {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    const keeps: unknown = typeof value === 'object' && value !== null && 'keeps' in value ? value.keeps : []
    return Array.isArray(keeps) ? keeps.filter((oid) => typeof oid === 'string').filter(isOid) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
