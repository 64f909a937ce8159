/** One fetch, pull, push or sync of a wiki with its remote. */
import type { Person } from '../../git'
import { branchName, type PagePath, type WikiId } from '../../names'
import { mergeBytes } from '../../page'
import { pull, pushBranch, remotes, sync, type Fetched, type Remote, type SyncOptions } from '../../remotes'
import { readHead, type OpenWiki } from '../../wiki'
import type { Call, Resolutions, Synced } from '../api'
import { readAuthor } from './registry'
import { findCredentials, noteExchange } from './remote-settings'
import { requireStatus } from './remote-status'
import { millis, type Session } from './session'

/** A wiki and the remote it is connected to. */
export type Connection = {
  readonly id: WikiId
  readonly wiki: OpenWiki
  readonly remote: Remote
  readonly author: Person
}

export async function connect(session: Session, id: WikiId): Promise<Connection> {
  const { settings, branch, commit } = await requireStatus(session, id)
  const credentials = await findCredentials(session, id)
  // A remote that was never asked says itself which branch it means; later that choice stays.
  const chosen = commit === null ? settings : { ...settings, branch }
  return {
    id,
    wiki: await session.open(id),
    remote: remotes[settings.kind](chosen, credentials),
    author: (await readAuthor(session.registry)) ?? { name: 'Anonymous', email: '' },
  }
}

export async function fetchNow(session: Session, { wiki, remote }: Connection, call: Call): Promise<Fetched> {
  const fetched = await remote.fetch(wiki.repository, call)
  await noteFetch(session, wiki, fetched)
  return fetched
}

const noteFetch = (session: Session, { repository }: OpenWiki, { branch }: Fetched): Promise<void> =>
  noteExchange(repository.storage, { branch, lastFetch: millis(session) })

export type MergeCall = { readonly resolutions: Resolutions; readonly call: Call }

const syncOptions = (
  session: Session,
  { wiki, author }: Connection,
  { resolutions, call }: MergeCall,
): SyncOptions => ({
  ...call,
  branch: wiki.branch,
  merge: {
    mergeBlobs: mergeBytes,
    resolve: (path: PagePath) => resolutions[path],
    message: `Merge ${branchName(wiki.branch)} of the remote`,
    signature: { ...author, ...session.now() },
  },
})

export const pullNow = (session: Session, connection: Connection, options: MergeCall): Promise<Synced> =>
  tellMove(session, connection, async () => {
    const pulled = await pull(connection.wiki.repository, connection.remote, syncOptions(session, connection, options))
    if (pulled.kind === 'conflicted') return pulled
    await noteFetch(session, connection.wiki, pulled.fetched)
    return { kind: 'synced', fetched: pulled.received, pushed: 0, merge: pulled.merge }
  })

export async function pushNow(session: Session, connection: Connection, call: Call): Promise<Synced> {
  const { commit } = await requireStatus(session, connection.id)
  const { repository, branch } = connection.wiki
  const sent = await pushBranch(repository, connection.remote, { ...call, branch, theirs: commit })
  if (sent.kind === 'rejected') return sent
  await notePush(session, connection.wiki)
  return { kind: 'synced', fetched: 0, pushed: sent.count, merge: null }
}

export const syncNow = (session: Session, connection: Connection, options: MergeCall): Promise<Synced> =>
  tellMove(session, connection, async () => {
    const synced = await sync(connection.wiki.repository, connection.remote, syncOptions(session, connection, options))
    if (synced.kind === 'synced') await notePush(session, connection.wiki)
    return synced
  })

const notePush = (session: Session, { repository }: OpenWiki): Promise<void> =>
  noteExchange(repository.storage, { lastFetch: millis(session), lastPush: millis(session) })

/** Tells the tabs when our branch is elsewhere afterwards, whatever the outcome. */
async function tellMove<Outcome>(
  session: Session,
  { id, wiki }: Connection,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  const from = await readHead(wiki)
  try {
    return await act()
  } finally {
    const to = await readHead(wiki)
    if (from !== to) session.announce({ kind: 'branch-moved', wiki: id, update: { ref: wiki.branch, from, to } })
  }
}
