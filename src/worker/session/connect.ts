/** A remote for a wiki that is here already. */
import { transact } from '../../git'
import type { WikiId } from '../../names'
import { remotes, type Credentials, type RemoteSettings } from '../../remotes'
import { askAgain } from '../../wiki'
import type { Call } from '../api'
import { completeWiki } from './complete'
import {
  chooseFollowed,
  findCredentials,
  forgetMarks,
  forgetRemote,
  keepCredentials,
  noteExchange,
  parseSettings,
  readSettings,
  writeSettings,
} from './remote-settings'
import { millis, type Session } from './session'

export type Wanted = {
  readonly settings: RemoteSettings
  /** Null: those given for this address before, if any. */
  readonly credentials: Credentials | null
  readonly keep: 'stored' | 'session'
}

/** Asks the remote what it has, and only then remembers it in place of the one before: a slip costs nothing. */
export async function connectRemote(
  session: Session,
  id: WikiId,
  { settings, credentials, keep, ...call }: Wanted & Call,
): Promise<void> {
  const { url } = parseSettings(settings)
  const wiki = await session.open(id)
  const { repository } = wiki
  const before = await readSettings(repository.storage)
  const known = credentials ?? (await findCredentials(session, id, url))
  const remote = remotes[settings.kind](settings, known)
  const elsewhere = before !== undefined && before.url !== url
  // What was left at the remote before can be asked of that one only.
  if (elsewhere) await completeWiki(session, id, call)
  // Taking back what was done with a remote that is forgotten concerns no other one.
  if (before === undefined)
    await transact(repository, async (staged) => {
      await forgetMarks(staged)
      return []
    })
  const asked = await remote.fetch(repository, call)
  if (elsewhere) await forgetRemote(session, id)
  await writeSettings(repository.storage, settings)
  if (credentials) await keepCredentials(session, id, { url, credentials, keep })
  // Its branches were forgotten with those of the remote before; all their commits are here by now.
  const { branch } = elsewhere ? await remote.fetch(repository, call) : asked
  const followed = await chooseFollowed(wiki, branch)
  await noteExchange(repository.storage, { branch, followed, lastFetch: millis(session) })
  await askAgain(repository)
}
