/** Rules as they were told at the commit a catalog is at: to tell them, much of the wiki is read, and most starts find it as it was. */
import type { Oid } from '../../names'
import { readPosition, type Catalog } from './catalog'
import type { LinkRules } from './names'

type Told = { readonly commit: Oid | null; readonly ground: string; readonly rules: LinkRules }

const read = ({ database }: Catalog): string | undefined =>
  database.list<{ value: string }>("SELECT value FROM meta WHERE key = 'told'")[0]?.value

/** `ground` is what else the rules follow from, besides files; undefined where they have to be told anew. */
export function recallRules(catalog: Catalog, ground: string): LinkRules | undefined {
  const [position, text] = [readPosition(catalog), read(catalog)]
  if (position.kind !== 'at' || text === undefined) return undefined
  const told = JSON.parse(text) as Told
  return told.commit === position.commit && told.ground === ground ? told.rules : undefined
}

const selectAbsent = "SELECT 1 FROM files WHERE state = 'absent' LIMIT 1"

/** The catalog has come to the commit by these rules. Where pages were left at the remote, more may tell others next time. */
export function noteRules(catalog: Catalog, told: Told): void {
  if (catalog.database.list(selectAbsent).length > 0) return
  const text = JSON.stringify(told)
  if (read(catalog) !== text) catalog.database.run("REPLACE INTO meta(key, value) VALUES ('told', ?)", text)
}
