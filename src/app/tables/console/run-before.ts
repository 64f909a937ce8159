/** The statements that were run last in a database, kept on this device. */
import type { PagePath, WikiId } from '../../../names'

const mostKept = 20
/** A longer one was pasted, and lies where it came from. */
const longest = 4000

const keyOf = (wiki: WikiId, folder: PagePath): string => `verso/statements/${wiki}/${folder}`

/** The newest first. */
export function readStatements(wiki: WikiId, folder: PagePath): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(wiki, folder)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return [] // Nothing is kept here, or it is not ours.
  }
}

/** Each once: what is run again comes first. */
export const withStatement = (kept: readonly string[], sql: string): readonly string[] =>
  sql.trim() === '' || sql.length > longest ? kept : [sql, ...kept.filter((one) => one !== sql)].slice(0, mostKept)

export function keepStatements(wiki: WikiId, folder: PagePath, statements: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(wiki, folder), JSON.stringify(statements))
  } catch {
    // A browser may keep nothing of a site.
  }
}
