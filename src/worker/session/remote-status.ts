import { WikiError } from '../../errors'
import {
  countAbsent,
  countAheadBehind,
  countNewCommits,
  isErrand,
  listMarks,
  listRefs,
  readShallow,
  resolveRef,
  trackingRef,
  type Repository,
} from '../../git'
import { branchName, type Oid, type WikiId } from '../../names'
import type { RemoteStatus } from '../../remotes'
import { readHead } from '../../wiki'
import { findOwnName, readExchange, readSettings, whereCredentials } from './remote-settings'
import type { Session } from './session'

/** Where the wiki stands against its remote, without asking it; null when it has none. */
export async function readStatus(session: Session, id: WikiId): Promise<RemoteStatus | null> {
  const wiki = await session.open(id)
  const { repository } = wiki
  const [settings, state] = await Promise.all([readSettings(repository.storage), readExchange(repository.storage)])
  if (settings === undefined) return null
  const branch = (await findOwnName(wiki)) ?? settings.branch ?? state.branch ?? branchName(wiki.branch)
  const commit = await resolveRef(repository, trackingRef(branch))
  return {
    settings,
    branch,
    commit,
    ...(await countApart(repository, await readHead(wiki), commit)),
    errands: await countErrands(repository),
    lastFetch: state.lastFetch ?? null,
    lastPush: state.lastPush ?? null,
    credentials: await whereCredentials(session, id, settings.url),
    isShallow: (await readShallow(repository)).size > 0,
    absent: await countAbsent(repository),
  }
}

const countErrands = async (repository: Repository): Promise<number> =>
  [...(await listMarks(repository)).values()].filter((mark) => isErrand(mark) && mark.hindrance === null).length

const mostCounted = 1000

/** A branch that they have not yet is ahead by what none of their branches has. */
async function countApart(repository: Repository, ours: Oid | null, theirs: Oid | null) {
  if (ours && theirs) return countAheadBehind(repository, [ours, theirs])
  const hidden = ours === null ? [] : [...(await listRefs(repository, 'refs/remotes/')).values()]
  const count = (tip: Oid | null) => (tip ? countNewCommits(repository, tip, { hidden, limit: mostCounted }) : 0)
  return { ahead: await count(ours), behind: await count(theirs) }
}

export async function requireStatus(session: Session, id: WikiId): Promise<RemoteStatus> {
  const status = await readStatus(session, id)
  if (status === null) throw new WikiError('not-found', 'No remote.', { reason: 'no-remote' })
  return status
}
