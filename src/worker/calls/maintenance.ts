/** What a wiki takes, and keeping it in order when asked to. */
import { WikiError } from '../../errors'
import {
  checkRepository,
  clearShelf,
  dropUnreachable,
  foldLoose,
  joinPacks,
  repairRepository,
  type Repository,
} from '../../git'
import type { WikiId } from '../../names'
import type { Storage } from '../../storage'
import { readHead, type OpenWiki } from '../../wiki'
import type { Call, MaintenanceApi, RepairReport, StorageUse, Tidied } from '../api'
import { connect } from '../session/exchange'
import { listKept } from '../session/maintenance'
import type { Session } from '../session/session'

export function maintenanceCalls(session: Session): MaintenanceApi {
  return {
    readStorageUse: (id) => readStorageUse(session, id),
    tidy: (id, call = {}) => tidy(session, id, call),
    checkRepository: async (id, call = {}) => checkRepository((await session.open(id)).repository, call),
    repairRepository: (id, call = {}) => repairAlone(session, id, call),
  }
}

async function readStorageUse(session: Session, id: WikiId): Promise<StorageUse> {
  const { repository } = await session.open(id)
  const measure = (prefix: string) => repository.storage.measure(prefix)
  const [objects, packs, drafts, derived, room] = await Promise.all([
    measure('git/objects/'),
    measure('git/objects/pack/'),
    measure('drafts/'),
    measure('derived/'),
    session.measureRoom(),
  ])
  return {
    packs: packs.bytes,
    loose: objects.bytes - packs.bytes,
    looseObjects: objects.count - packs.count,
    drafts: drafts.bytes,
    derived: derived.bytes,
    ...room,
  }
}

const bytesOf = async (storage: Storage): Promise<number> => (await storage.measure('git/')).bytes

/** Held by the tab that repairs the wiki: what it has put aside is still needed. */
const repairOf = (id: WikiId): string => `verso/repair/${id}`

async function tidy(session: Session, id: WikiId, call: Call): Promise<Tidied> {
  const wiki = await session.open(id)
  const { repository } = wiki
  await session.holds.whileFree(repairOf(id), () => clearShelf(repository))
  const before = await bytesOf(repository.storage)
  const folded = await foldAll(repository, call)
  const dropped = await dropAll(session, wiki, call)
  const joined = await joinAll(repository, call)
  return { folded, joined, dropped, freed: Math.max(0, before - (await bytesOf(repository.storage))) }
}

async function foldAll(repository: Repository, { signal, onProgress }: Call): Promise<number> {
  let done = 0
  for (;;) {
    const { folded, left } = await foldLoose(repository, { signal })
    if (folded === 0) return done
    done += folded
    onProgress?.({ phase: 'packing', done, total: done + left })
  }
}

async function dropAll(session: Session, wiki: OpenWiki, { signal }: Call): Promise<number> {
  let done = 0
  for (;;) {
    const call = { now: session.now().time, also: await listKept(wiki), signal }
    const { dropped } = await dropUnreachable(wiki.repository, call)
    if (dropped === 0) return done
    done += dropped
  }
}

async function joinAll(repository: Repository, { signal }: Call): Promise<number> {
  let done = 0
  for (;;) {
    const joined = await joinPacks(repository, { signal })
    if (joined === 0) return done
    done += joined
  }
}

async function repairAlone(session: Session, id: WikiId, call: Call): Promise<RepairReport> {
  let report: RepairReport | undefined
  await session.holds.whileFree(repairOf(id), async () => void (report = await repair(session, id, call)))
  if (report) return report
  throw new WikiError('storage-failed', 'Being repaired.', { reason: 'repairing' })
}

/** What could not be read before can be read again, so views are told to. */
async function repair(session: Session, id: WikiId, call: Call): Promise<RepairReport> {
  const wiki = await session.open(id)
  const bring = async (empty: Repository): Promise<void> => {
    const { remote } = await connect(session, id)
    await remote.fetch(empty, call)
  }
  const report = await repairRepository(wiki.repository, { ...call, bring })
  const head = report.mended > 0 ? await readHead(wiki) : null
  if (head) session.announce({ kind: 'branch-moved', wiki: id, update: { ref: wiki.branch, from: head, to: head } })
  return report
}
