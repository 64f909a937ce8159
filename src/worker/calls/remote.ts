/** Exchanging commits, as the tabs ask for it. */
import type { WikiId } from '../../names'
import type { RemoteApi } from '../api'
import { cloneWiki } from '../session/clone'
import { connectRemote } from '../session/connect'
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
    fetchWholeHistory: (id) => requireStatus(session, id),
    fetchAllContents: (id) => requireStatus(session, id),
    fetch: (id, call = {}) =>
      exchange(id, async (connection) => {
        await connection.remote.fetch(connection.wiki.repository, call)
        return requireStatus(session, id)
      }),
    pull: (id, resolutions = {}, call = {}) =>
      exchange(id, (connection) => pullNow(session, connection, { resolutions, call })),
    push: (id, call = {}) => exchange(id, (connection) => pushNow(session, connection, call)),
    sync: (id, resolutions = {}, call = {}) =>
      exchange(id, (connection) => syncNow(session, connection, { resolutions, call })),
  }
}
