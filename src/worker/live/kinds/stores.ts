/** What a database of each kind is run by. */
import { PostgresDatabase, type LiveDatabase, type LiveStore, type PostgresEngine } from '../../../data/live'
import { WikiError } from '../../../errors'
import type { DatabaseKind } from '../../../page/rows'

/** Begins what runs PostgreSQL; undefined where nothing does. */
export type StartPostgres = (() => PostgresEngine) | undefined

/** `file` is where the database lives, and is closed with it. Throws `unsupported` for a kind that nothing here runs. */
export function openStore(kind: DatabaseKind, file: LiveDatabase, startPostgres: StartPostgres): LiveStore {
  if (kind === 'documents') file.keepDocuments()
  if (kind !== 'postgres') return file
  if (startPostgres) return new PostgresDatabase(file, startPostgres)
  throw new WikiError('unsupported', 'PostgreSQL cannot run here.', { reason: 'kind-of-database', name: kind })
}
