/** One fetch, pull, push or sync of a wiki with its remote. */
import type { Person, Repository } from '../../git'
import { placeOf, type WikiId } from '../../names'
import { pull, pushCommit, remotes, sync, type Fetched, type Remote, type SyncOptions } from '../../remotes'
import { mergeInto, readHead, type OpenWiki } from '../../wiki'
import type { Call, Synced } from '../api'
import { readCommitAuthor } from './registry'
import { findCredentials, findOwnName, noteExchange, readRemote } from './remote-settings'
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
  const wiki = await session.open(id)
  const settings = await readRemote(wiki.repository.storage)
  const remote = remotes[settings.kind](settings, await findCredentials(session, id, settings.url))
  return {
    id,
    wiki,
    remote: meet(session, wiki, { remote, own: await findOwnName(wiki) }),
    author: await readCommitAuthor(session.registry),
  }
}

type Party = { readonly remote: Remote; readonly own: string | null }

/**
 * A remote that is asked for what goes with our branch. Its every fetch is remembered, whatever comes of it; so is the
 * branch it chose when nobody had.
 */
function meet(session: Session, { branch: followed }: OpenWiki, { remote, own }: Party): Remote {
  const ask = own === null ? {} : { own }
  const note = async ({ storage }: Repository, fetched: Fetched): Promise<Fetched> => {
    const chosen = own === null ? { branch: fetched.branch, followed } : {}
    await noteExchange(storage, { ...chosen, lastFetch: millis(session) })
    return fetched
  }
  return {
    ...remote,
    fetch: async (repository, call) => note(repository, await remote.fetch(repository, { ...call, ...ask })),
    fetchHistory: async (repository, call) =>
      note(repository, await remote.fetchHistory(repository, { ...call, ...ask })),
  }
}

/** What was fetched goes into our branch by the rules of this device, or waits for somebody. */
const syncOptions = (session: Session, { id, wiki, author }: Connection, call: Call): SyncOptions => ({
  ...call,
  branch: wiki.branch,
  async merge({ commit, branch }) {
    const { url } = await readRemote(wiki.repository.storage)
    const message = `Merge branch '${branch}' of ${placeOf(url, globalThis.location?.host)}`
    const incoming = { source: { kind: 'remote', name: branch }, theirs: commit } as const
    const { merged, waiting } = await mergeInto(wiki, incoming, { message, author, signal: call.signal })
    if (waiting === 'changed') session.announce({ kind: 'refs-changed', wiki: id })
    return merged
  },
})

export const pullNow = (session: Session, connection: Connection, call: Call): Promise<Synced> =>
  tellMove(session, connection, async () => {
    const pulled = await pull(connection.wiki.repository, connection.remote, syncOptions(session, connection, call))
    if (pulled.kind === 'conflicted') return pulled
    return { kind: 'synced', fetched: pulled.received, pushed: 0, merge: pulled.merge }
  })

export async function pushNow(session: Session, connection: Connection, call: Call): Promise<Synced> {
  const { wiki, remote } = connection
  const commit = await readHead(wiki)
  if (commit === null) return { kind: 'synced', fetched: 0, pushed: 0, merge: null }
  const theirs = await lastSeen(session, connection, call)
  const settled = await remote.settle(wiki.repository, call)
  const sent = await pushCommit(wiki.repository, remote, { ...call, commit, theirs })
  if (sent.kind === 'rejected') return sent
  await notePush(session, connection.wiki)
  return { kind: 'synced', fetched: 0, pushed: sent.count, merge: null, settled }
}

/** Where the remote stood when it was asked last; it is asked now when it has never said which branch it means. */
async function lastSeen(session: Session, { id, wiki, remote }: Connection, call: Call): Promise<Fetched> {
  const known = await readRemote(wiki.repository.storage)
  return known.branch === null ? remote.fetch(wiki.repository, call) : requireStatus(session, id)
}

export const syncNow = (session: Session, connection: Connection, call: Call): Promise<Synced> =>
  tellMove(session, connection, async () => {
    const synced = await sync(connection.wiki.repository, connection.remote, syncOptions(session, connection, call))
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
