/** Every call of live databases, over those who keep them. */
import { formatError, WikiError } from '../../errors'
import { defaultLimits } from '../../data/live'
import { gatherDump, type LiveFiles } from '../../handlers/live'
import { formatMarker, markerName, schemaName, type DatabaseKind } from '../../page/rows'
import { parsePagePath, type Oid, type PagePath, type WikiId } from '../../names'
import { publish, readHead } from '../../wiki'
import type { EngineEvent, LiveApi, LiveCommit, LiveExported, LiveFailed, LivePast, LiveStanding } from '../api'
import { listMarked, readFolderOid } from './folder'
import { fillInMemory } from './filling'
import { documentCalls, type Finder } from './kinds/documents'
import type { Kept, LiveKeepers, Opened, Then } from './keepers'

export function liveCalls(keepers: LiveKeepers, announce: Announce, finder: Finder): LiveApi {
  const { of, all, openWiki } = keepers
  const readLive = async (id: WikiId, folder: PagePath, { at }: LivePast = {}): Promise<LiveStanding> =>
    at ? readStandingThen(keepers, { id, folder, at }) : readStandingOf(await of(id, folder))
  return {
    readLive,
    async listLive(id) {
      const wiki = await openWiki(id)
      return listMarked(wiki.repository, await readHead(wiki))
    },
    async askLive(id, folder, sql, values = [], { at, ...some } = {}) {
      const limits = { ...defaultLimits, ...some }
      if (at) return keepers.asOf({ id, folder, at }, (database) => database.ask(sql, values, limits))
      return (await of(id, folder)).keeper.ask(sql, values, limits)
    },
    restoreTable: async (id, folder, table, at, commit = {}) =>
      (await of(id, folder)).keeper.restore({ ...commit, table, at }),
    changeLive: async (id, folder, change) => (await of(id, folder)).keeper.change(change),
    ...documentCalls(keepers, finder),
    async importDump(id, folder, { id: change, text }) {
      const { keeper, kind } = await of(id, folder)
      requireDumped(kind)
      const dump = gatherDump(text)
      return { changed: await keeper.bring(change, dump), skipped: dump.skipped }
    },
    async exportLive(id, folder, commit = {}) {
      if (folder !== null) return [await (await of(id, folder)).keeper.export(commit)]
      const exported = await exportAll(await all(id), commit)
      for (const each of exported) if (each.kind === 'failed') announce({ ...each, kind: 'live-failed', wiki: id })
      return exported
    },
    countLive: async (id, folder) => (await of(id, folder)).keeper.count(),
    async createLive(id, folder, kind, commit = {}) {
      const files: LiveFiles = kind === 'documents' ? new Map() : new Map([[schemaName, encode('')]])
      const base = await requireRoom(keepers, id, folder)
      await createDatabase(keepers, { id, folder, kind, commit, announce, base, files })
      return readLive(id, folder)
    },
    async fillLive(id, folder, kind, filling) {
      if (filling.kind === 'dump') requireDumped(kind)
      const base = await requireRoom(keepers, id, folder)
      const { files, ...brought } = await fillInMemory(keepers, kind, filling)
      if (brought.changed.kind === 'fault') return brought
      await createDatabase(keepers, { id, folder, kind, commit: {}, announce, base, files })
      return brought
    },
  }
}

type Announce = (event: EngineEvent) => void

async function readStandingOf({ folder, kind, kept, keeper, database }: Kept): Promise<LiveStanding> {
  const { branch, commit, changed, home } = await keeper.follow()
  return { folder, kind, kept, branch, commit, changed, conflicted: home !== null, tables: database.readTables() }
}

async function readStandingThen(keepers: LiveKeepers, then: Then): Promise<LiveStanding> {
  const { folder, at: commit } = then
  const { branch } = await keepers.openWiki(then.id)
  const told = { folder, branch, commit, changed: false, conflicted: false, kept: true }
  return keepers.asOf(then, (database, kind) => ({ ...told, kind, tables: database.readTables() }))
}

/** One after the other: each is a commit of its own. */
async function exportAll(
  opened: readonly Opened[],
  commit: LiveCommit,
): Promise<readonly (LiveExported | LiveFailed)[]> {
  const exported: (LiveExported | LiveFailed)[] = []
  for (const each of opened) exported.push(await exportOne(each, commit))
  return exported
}

async function exportOne(opened: Opened, commit: LiveCommit): Promise<LiveExported | LiveFailed> {
  if (opened.status === 'rejected') return failed(null, opened.reason)
  const { keeper, folder } = opened.value
  return keeper.export(commit).catch((error: unknown) => failed(folder, error))
}

const failed = (folder: PagePath | null, error: unknown): LiveFailed => ({
  kind: 'failed',
  folder,
  error: formatError(error),
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

type Creating = {
  readonly id: WikiId
  readonly folder: PagePath
  readonly kind: DatabaseKind
  readonly commit: LiveCommit
  readonly announce: Announce
  /** Where there was room for it. */
  readonly base: Oid | null
  /** Those of the database, without the marker. */
  readonly files: LiveFiles
}

function requireDumped(kind: DatabaseKind): void {
  if (kind !== 'postgres') throw new WikiError('unsupported', `No dump for “${kind}”.`, { name: kind })
}

/** The head. Throws `already-exists`. */
async function requireRoom(keepers: LiveKeepers, id: WikiId, folder: PagePath): Promise<Oid | null> {
  const wiki = await keepers.openWiki(id)
  const head = await readHead(wiki)
  if ((await readFolderOid({ repository: wiki.repository, folder }, head)) === undefined) return head
  throw new WikiError('already-exists', `“${folder}” is there.`, { reason: 'file-there', folder })
}

async function createDatabase(keepers: LiveKeepers, creating: Creating): Promise<void> {
  const { id, folder, kind, commit, announce, base } = creating
  const files = new Map([[markerName, encode(formatMarker(kind))], ...creating.files])
  const changes = Array.from(files, ([path, bytes]) => ({ path: parsePagePath(`${folder}/${path}`), bytes }))
  const { message = `Begin the database ${folder}`, author = await keepers.readAuthor() } = commit
  const published = await publish(await keepers.openWiki(id), changes, { message, author, base })
  if (published.kind === 'published') announce({ kind: 'branch-moved', wiki: id, update: published.update })
}
