/** A catalog: a database that holds what the pages of one wiki say, at one commit. */
import type { Repository } from '../../git'
import { parseOid, type Oid } from '../../names'
import type { PageIndex } from '../../page'
import { isDamage, type Database } from '../sqlite/database'
import type { DatabaseFiles } from '../sqlite/files'
import { plainRules, type LinkRules } from './names'
import { schema, schemaVersion } from './schema'

export type Catalog = {
  readonly database: Database
  /** Only read from, and nothing that was left at the remote is fetched. */
  readonly repository: Repository
  /** What links are resolved by, as far as it was looked at. */
  readonly names: { rules: LinkRules; index: PageIndex | undefined }
}

/** Where a catalog is: at a commit (null: a branch without one), or on the way, when its tables are of no commit. */
export type Position = { readonly kind: 'at'; readonly commit: Oid | null } | { readonly kind: 'under-way' }

/** Opens the catalog of that name. One that is damaged, or of another version, is begun anew. */
export async function openCatalog(files: DatabaseFiles, name: string, repository: Repository): Promise<Catalog> {
  const database = (await openSound(files, name)) ?? (await openAnew(files, name))
  return { database, repository, names: { rules: plainRules, index: undefined } }
}

export const closeCatalog = ({ database }: Catalog): void => database.close()

async function openSound(files: DatabaseFiles, name: string): Promise<Database | undefined> {
  let database: Database | undefined
  try {
    database = await files.open(name)
    if (isOfThisVersion(database) && (isSettled(database) || isSound(database))) return database
  } catch (error) {
    if (!isDamage(error)) throw error
  }
  database?.close()
  files.remove(name)
  return undefined
}

const isOfThisVersion = (database: Database): boolean =>
  database.list<{ user_version: number }>('PRAGMA user_version')[0]?.user_version === schemaVersion

/** What is under way is written without waiting for the disk; after a power cut it may be anything. */
const isSettled = (database: Database): boolean => readPosition({ database }).kind === 'at'

const isSound = (database: Database): boolean =>
  database.list<{ integrity_check: string }>('PRAGMA integrity_check(1)')[0]?.integrity_check === 'ok'

async function openAnew(files: DatabaseFiles, name: string): Promise<Database> {
  const database = await files.open(name)
  database.transact(() => database.execute(schema))
  return database
}

export function readPosition({ database }: Pick<Catalog, 'database'>): Position {
  const [row] = database.list<{ value: string }>("SELECT value FROM meta WHERE key = 'commit'")
  if (row === undefined) return { kind: 'under-way' }
  return { kind: 'at', commit: row.value === '' ? null : parseOid(row.value) }
}

export function writePosition({ database }: Pick<Catalog, 'database'>, position: Position): void {
  if (position.kind === 'under-way') database.run("DELETE FROM meta WHERE key = 'commit'")
  else database.run("REPLACE INTO meta(key, value) VALUES ('commit', ?)", position.commit ?? '')
}

/** How many pages it knows; `absent` are those whose text was left at the remote, of which it knows the path alone. */
export function countPages({ database }: Catalog): { readonly pages: number; readonly absent: number } {
  const count = "SELECT count(*) AS pages, coalesce(sum(state = 'absent'), 0) AS absent FROM files WHERE kind = 'page'"
  return database.list<{ pages: number; absent: number }>(count)[0] ?? { pages: 0, absent: 0 }
}
