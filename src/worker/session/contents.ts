/** Contents of files that were left at the remote: one as it is opened, or all of them. */
import { hasCode, throwIfAborted, WikiError, type ErrorCode } from '../../errors'
import { gather, isPartial, listAbsent, mostAtOnce, settlePartial, type Promisor, type Repository } from '../../git'
import type { Oid, WikiId } from '../../names'
import { remotes, type Remote } from '../../remotes'
import type { Call } from '../api'
import type { IdleJob } from './idle'
import { findCredentials, readSettings } from './remote-settings'
import type { Session } from './session'

/** Brings in what is opened from the wiki's remote, as it is connected at that moment. */
export function openPromisor(session: Session, id: WikiId): Promisor {
  let last: { readonly key: string; readonly remote: Remote } | undefined
  return gather(async (oids) => {
    const { repository } = await session.open(id)
    const settings = await readSettings(repository.storage)
    if (settings === undefined) throw disconnected(oids[0])
    const credentials = await findCredentials(session, id, settings.url)
    const key = JSON.stringify([settings, credentials])
    if (last?.key !== key) last = { key, remote: remotes[settings.kind](settings, credentials) }
    await last.remote.fetchBlobs(repository, oids, {}).catch((error: unknown) => {
      throw outOfReach(error, new URL(settings.url).host)
    })
  })
}

const disconnected = (oid: Oid | undefined): WikiError =>
  new WikiError('absent', 'Left at the remote, and none is connected.', { oid: oid ?? null })

const noWay: readonly ErrorCode[] = ['offline', 'host-unknown', 'timeout', 'cut-off']

/** A remote that cannot be reached is no fault while somebody reads; what else it says is worth knowing. */
function outOfReach(error: unknown, host: string): unknown {
  if (!noWay.some((code) => hasCode(error, code))) return error
  return new WikiError('absent', `Left at ${host}.`, { host }, { cause: error })
}

/** Brings all that is absent in, a batch after the other; what came before an abort stays. */
export async function fetchAllContents(repository: Repository, remote: Remote, call: Call): Promise<void> {
  const absent = await listAbsent(repository, call.signal)
  for (let done = 0; done < absent.length; done += mostAtOnce) {
    throwIfAborted(call.signal)
    call.onProgress?.({ phase: 'receiving', done, total: absent.length })
    await remote.fetchBlobs(repository, absent.slice(done, done + mostAtOnce), signalOf(call))
  }
  await settlePartial(repository)
}

const signalOf = ({ signal }: Call): Pick<Call, 'signal'> => (signal ? { signal } : {})

const isOffline = (): boolean => typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine

/** Fetches one batch of what is absent, the newest first. */
export const backfillStep: IdleJob = async (session, id, signal) => {
  const { repository } = await session.open(id)
  const settings = await readSettings(repository.storage)
  if (settings === undefined || isOffline() || !(await isPartial(repository))) return 'done'
  const absent = await listAbsent(repository, signal)
  const remote = remotes[settings.kind](settings, await findCredentials(session, id, settings.url))
  if (absent.length > 0) await remote.fetchBlobs(repository, absent.slice(0, mostAtOnce), { signal })
  if (absent.length <= mostAtOnce) await settlePartial(repository)
  session.announce({ kind: 'remote-changed', wiki: id })
  return absent.length <= mostAtOnce ? 'done' : 'more'
}
