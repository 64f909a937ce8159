/** The live databases of this device: each is opened when it is first asked for, and follows its branch from then on. */
import { WikiError } from '../../errors'
import type { Person, Repository } from '../../git'
import { isPagePath, type Oid, type PagePath, type WikiId } from '../../names'
import { defaultLimits, type LiveDatabaseFiles, type LiveStore } from '../../data/live'
import { sqlKinds, type LiveKind, type SqlState } from '../../handlers/live'
import type { DatabaseKind } from '../../page/rows'
import { readHead, type OpenWiki } from '../../wiki'
import type { EngineEvent } from '../api'
import { listIds, openFilesOnce, wikiOf } from '../desk/files'
import type { Surroundings } from '../desk/surroundings'
import { openWikis, type Wikis } from '../desk/wikis'
import { readKind } from './folder'
import { LiveKeeper } from './keeper'
import { openStore, type StartPostgres } from './kinds/stores'
import { openFiles, PastDatabases } from './past'

type LiveSurroundings = Surroundings<LiveDatabaseFiles> & { readonly startPostgres?: StartPostgres }

export type LiveKeepers = {
  /** Throws `not-found` when the wiki, or a database in that folder, is not there; `unsupported` for kinds nobody asks. */
  of(id: WikiId, folder: PagePath): Promise<Kept>
  /** Uses a database as it was at a commit. Throws what `of` throws, and `too-large`. */
  asOf<Result>(past: Then, use: (database: LiveStore, kind: DatabaseKind) => Result | Promise<Result>): Promise<Result>
  /** Uses an empty database in memory, of which nothing stays. Throws `unsupported` for kinds nobody asks. */
  inMemory<Result>(kind: DatabaseKind, use: (database: LiveStore, kind: Kind) => Promise<Result>): Promise<Result>
  /** Those of a wiki that were ever opened on this device, and what keeps some from being opened now. */
  all(id: WikiId): Promise<readonly Opened[]>
  openWiki(id: WikiId): Promise<OpenWiki>
  readAuthor(): Promise<Person>
  /** What engines tell their tabs. */
  hear(event: EngineEvent): void
}

export type Then = { readonly id: WikiId; readonly folder: PagePath; readonly at: Oid }

type Kind = LiveKind<SqlState>

export type Kept = {
  readonly folder: PagePath
  readonly kind: DatabaseKind
  readonly kept: boolean
  readonly keeper: LiveKeeper
  readonly database: LiveStore
}

export type Opened = PromiseSettledResult<Kept>

type Named = { readonly folder: PagePath; readonly kind: DatabaseKind }

/** Names of files are short, folders need not be. One whose kind is another by now is another database. */
async function fileOf(id: WikiId, { folder, kind }: Named): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${kind} ${folder}`))
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${id}.${hex.slice(0, 32)}`
}

/** After these the branch may be elsewhere, or another one. */
const telling: readonly EngineEvent['kind'][] = ['branch-moved', 'refs-changed', 'wikis-changed']

/** Throws `not-found` for a folder that does not say it is a database. */
async function readNamed(repository: Repository, folder: PagePath, at: Oid | null): Promise<Named> {
  const kind = await readKind({ repository, folder }, at)
  if (kind) return { folder, kind }
  throw new WikiError('not-found', `No database “${folder}”.`, { reason: 'database-missing', folder })
}

/** What a database notes of itself when it is made. */
function readOwnName(database: LiveStore): Named | undefined {
  const [folder, noted] = [database.readNote('folder'), database.readNote('kind')]
  const kind = sqlKinds.find((each) => each.kind === noted)?.kind
  return folder !== null && isPagePath(folder) && kind ? { folder, kind } : undefined
}

const requireKind = (kind: DatabaseKind) => {
  const found = sqlKinds.find((each) => each.kind === kind)
  if (found) return found
  throw new WikiError('unsupported', `No kind of database: “${kind}”.`, { reason: 'kind-of-database', name: kind })
}

/** What is open of this device, and how to get at more. */
type Shelf = LiveSurroundings & {
  /** By file. */
  readonly opened: Map<string, Promise<Kept | undefined>>
  readFiles(): Promise<LiveDatabaseFiles>
  readonly wikis: Wikis
}

const openShelf = (surroundings: LiveSurroundings): Shelf => ({
  ...surroundings,
  opened: new Map(),
  readFiles: openFilesOnce(surroundings),
  wikis: openWikis(surroundings),
})

type Found = Named & { readonly id: WikiId; readonly database: LiveStore; readonly kept: boolean }

function keep({ announce, wikis, startPostgres }: Shelf, { id, folder, kind, database, kept }: Found): Kept {
  const keeper = new LiveKeeper({
    folder,
    kind: requireKind(kind),
    database,
    limits: defaultLimits,
    startPostgres,
    kept,
    readWiki: () => wikis.open(id),
    readAuthor: wikis.readAuthor,
    announceMove: (update) => announce({ kind: 'branch-moved', wiki: id, update }),
    announceRefs: () => announce({ kind: 'refs-changed', wiki: id }),
    announceChange: () => announce({ kind: 'live-changed', wiki: id, folder }),
  })
  return { folder, kind, kept, keeper, database }
}

type Wanted = { readonly id: WikiId; readonly file: string; readonly named?: Named }

/** The database of that file; one that is new is given its name. Undefined for a file that was left half made. */
async function openFile(shelf: Shelf, { id, file, named }: Wanted): Promise<Kept | undefined> {
  const { open, kept } = await shelf.readFiles()
  const database = await open(file)
  const name = readOwnName(database) ?? named
  if (!name) return void database.close()
  database.noteTogether(() => (database.note('folder', name.folder), database.note('kind', name.kind)))
  return keep(shelf, { ...name, id, database: openStore(name.kind, database, shelf.startPostgres), kept })
}

function find(shelf: Shelf, wanted: Wanted): Promise<Kept | undefined> {
  const { opened } = shelf
  const kept = opened.get(wanted.file) ?? openFile(shelf, wanted)
  opened.set(wanted.file, kept)
  const forget = (): boolean => opened.delete(wanted.file)
  kept.then((found) => found ?? forget(), forget)
  return kept
}

const ignore = (): void => undefined

/** Those that are open, all at once; one that fails keeps no other from it. */
async function forEachOpened({ opened }: Shelf, act: (file: string, kept: Kept | undefined) => Promise<unknown>) {
  await Promise.allSettled(Array.from(opened, async ([file, kept]) => act(file, await kept)))
}

async function forgetGone(shelf: Shelf): Promise<void> {
  const listed = await listIds(shelf.registry)
  await forEachOpened(shelf, async (file, kept) => {
    if (listed.has(wikiOf(file))) return
    shelf.opened.delete(file)
    await kept?.keeper.close()
    ;(await shelf.readFiles()).remove(file)
  })
}

/** What cannot be brought in is told to whoever asks next. */
const follow = (shelf: Shelf, id: string | undefined): Promise<void> =>
  forEachOpened(shelf, async (file, kept) => {
    if (id === undefined || wikiOf(file) === id) await kept?.keeper.follow()
  })

export function openLiveKeepers(surroundings: LiveSurroundings): LiveKeepers {
  const shelf = openShelf(surroundings)
  const { opened, wikis, readFiles } = shelf
  const past = new PastDatabases(surroundings.startPostgres)
  return {
    openWiki: wikis.open,
    readAuthor: wikis.readAuthor,
    async of(id, folder) {
      const wiki = await wikis.open(id)
      const named = await readNamed(wiki.repository, folder, await readHead(wiki))
      requireKind(named.kind)
      const kept = await find(shelf, { id, named, file: await fileOf(id, named) })
      if (kept) return kept
      throw new WikiError('internal', `The database “${folder}” could not be opened.`, { folder })
    },
    async asOf({ id, folder, at }, use) {
      const { repository } = await wikis.open(id)
      const { kind } = await readNamed(repository, folder, at)
      return past.use({ repository, folder, at, kind: requireKind(kind) }, (database) => use(database, kind))
    },
    async inMemory(name, use) {
      const kind = requireKind(name)
      const database = await openFiles(kind, new Map(), surroundings.startPostgres)
      return use(database, kind).finally(() => database.close())
    },
    async all(id) {
      const names = [...(await readFiles()).list(), ...opened.keys()].filter((file) => wikiOf(file) === id)
      const found = await Promise.allSettled([...new Set(names)].map((file) => find(shelf, { id, file })))
      return found.filter((each): each is Opened => each.status === 'rejected' || each.value !== undefined)
    },
    hear(event) {
      if (event.kind === 'wikis-changed') forgetGone(shelf).catch(ignore)
      if (telling.includes(event.kind)) void follow(shelf, 'wiki' in event ? event.wiki : undefined)
    },
  }
}
