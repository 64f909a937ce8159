/** Exchanging commits, as the tabs ask for it. */
import type { WikiId } from '../../names'
import type { RemoteStatus } from '../../remotes'
import type { RemoteApi } from '../api'
import { cloneWiki } from '../session/clone'
import { connectRemote } from '../session/connect'
import { fetchAllContents } from '../session/contents'
import { connect, pullNow, pushNow, syncNow, type Connection } from '../session/exchange'
import { forgetCredentials, forgetRemote } from '../session/remote-settings'
import { readStatus, requireStatus } from '../session/remote-status'
import type { Session } from '../session/session'

export function remoteCalls(session: Session): RemoteApi {
  const changed = (id: WikiId): void => session.announce({ kind: 'remote-changed', wiki: id })

  const exchange = <Result>(id: WikiId, act: (connection: Connection) => Promise<Result>): Promise<Result> =>
    connect(session, id)
      .then(act)
      .finally(() => changed(id))

  const exchangeAndTell = async (
    id: WikiId,
    act: (connection: Connection) => Promise<unknown>,
  ): Promise<RemoteStatus> => {
    await exchange(id, act)
    return requireStatus(session, id)
  }

  return {
    readRemote: (id) => readStatus(session, id),
    async connectRemote(id, settings, credentials, keep, call = {}) {
      const wanted = { settings, credentials, keep: keep ? 'stored' : 'session' } as const
      await connectRemote(session, id, { ...wanted, ...call }).finally(() => changed(id))
      return requireStatus(session, id)
    },
    async disconnectRemote(id) {
      await forgetRemote(session, id)
      changed(id)
    },
    async forgetCredentials(id) {
      await forgetCredentials(session, id)
      changed(id)
    },
    cloneWiki: (title, source, call = {}) => cloneWiki(session, { title, ...source }, call),
    fetchWholeHistory: (id, call = {}) =>
      exchangeAndTell(id, ({ remote, wiki }) => remote.fetchHistory(wiki.repository, call)),
    fetchAllContents: (id, call = {}) =>
      exchangeAndTell(id, ({ remote, wiki }) => fetchAllContents(wiki.repository, remote, call)),
    fetch: (id, call = {}) => exchangeAndTell(id, ({ remote, wiki }) => remote.fetch(wiki.repository, call)),
    pull: (id, call = {}) => exchange(id, (connection) => pullNow(session, connection, call)),
    push: (id, call = {}) => exchange(id, (connection) => pushNow(session, connection, call)),
    sync: (id, call = {}) => exchange(id, (connection) => syncNow(session, connection, call)),
  }
}
