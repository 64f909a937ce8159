/** One database that is kept: what it is made of, where it is in the repository, and how it is brought to a commit. */
import { WikiError } from '../../errors'
import type { Person } from '../../git'
import type { Oid, PagePath, RefUpdate } from '../../names'
import type { Limits, LiveStore } from '../../data/live'
import type { LiveFiles, LiveKind, SqlState } from '../../handlers/live'
import type { OpenWiki } from '../../wiki'
import { compareFiles, readFolderOid, readLiveFiles, type Place } from './folder'
import type { StartPostgres } from './kinds/stores'
import { noteStanding, readStanding, type Standing } from './standing'

export type KeeperOptions = {
  readonly folder: PagePath
  readonly kind: LiveKind<SqlState>
  readonly database: LiveStore
  readonly limits: Limits
  readonly startPostgres: StartPostgres
  /** Whether what is acknowledged survives this worker; if not, it is a commit before it is acknowledged. */
  readonly kept: boolean
  /** The wiki with the branch it shows now. */
  readWiki(): Promise<OpenWiki>
  readAuthor(): Promise<Person>
  announceMove(update: RefUpdate): void
  announceRefs(): void
  announceChange(): void
}

export const placeOf = async ({ readWiki, folder }: Pick<KeeperOptions, 'readWiki' | 'folder'>): Promise<Place> => ({
  repository: (await readWiki()).repository,
  folder,
})

/** Whether two commits have the same database. */
export async function areSame(options: KeeperOptions, one: Oid | null, other: Oid | null): Promise<boolean> {
  if (one === other) return true
  const place = await placeOf(options)
  return (await readFolderOid(place, one)) === (await readFolderOid(place, other))
}

export function requireStanding({ database }: KeeperOptions): Standing {
  const standing = readStanding(database)
  if (standing) return standing
  throw new WikiError('internal', 'A database that was brought in does not know where it stands.')
}

export const stand = ({ database }: KeeperOptions, standing: Standing): void =>
  database.noteTogether(() => noteStanding(database, standing))

/** Makes the database what a commit has, where it is not that already. */
export async function bringIn(options: KeeperOptions, next: Standing, now: Standing | undefined): Promise<Standing> {
  if (now && now.commit === next.commit && now.branch === next.branch) return now
  const { kind } = options
  if (now && (await areSame(options, now.commit, next.commit))) stand(options, next)
  else await replace(options, next, await readLiveFiles(await placeOf(options), next.commit, kind))
  return next
}

/** At a commit that has what was exported, and what others did since. */
export async function standAt(options: KeeperOptions, next: Standing, exported: LiveFiles): Promise<void> {
  const there = await readLiveFiles(await placeOf(options), next.commit, options.kind)
  if (compareFiles(there, exported).length === 0) stand(options, next)
  else await replace(options, next, there)
}

async function replace({ kind, database, announceChange }: KeeperOptions, next: Standing, files: LiveFiles) {
  await kind.import(files, database, () => noteStanding(database, next))
  announceChange()
}
