/** What this device has read. */
import type { Oid, WikiId } from '../../names'
import { listUnread, markAllRead, markRead, markWritten, readNews, type OpenWiki } from '../../wiki'
import type { ReadingApi } from '../api'
import type { Session } from '../session/session'
import { takeTurns } from '../session/turns'

export type ReadingCalls = ReadingApi & {
  /** The session for calls that write: what they write is read, once they have told of it. */
  readonly following: Session
}

export function readingCalls(session: Session): ReadingCalls {
  const inTurn = takeTurns()
  const ask = <Result>(id: WikiId, act: (wiki: OpenWiki) => Promise<Result>): Promise<Result> =>
    inTurn(id, async () => act(await session.open(id)))
  const note = async (id: WikiId, act: (wiki: OpenWiki) => Promise<void>): Promise<void> => {
    await ask(id, act)
    session.announce({ kind: 'reading-changed', wiki: id })
  }
  // A mark that could not be kept costs somebody a look, and nobody waits for it.
  const noteWritten = (id: WikiId, from: Oid | null, to: Oid): void =>
    void ask(id, (wiki) => markWritten(wiki, from, to)).catch(() => undefined)

  return {
    listUnread: (id) => ask(id, listUnread),
    readNews: (id, path) => ask(id, (wiki) => readNews(wiki, path)),
    markRead: (id, path, at) => note(id, (wiki) => markRead(wiki, path, at)),
    markAllRead: (id) => note(id, markAllRead),
    following: {
      ...session,
      announce(event) {
        if (event.kind === 'branch-moved' && event.update.to)
          noteWritten(event.wiki, event.update.from, event.update.to)
        session.announce(event)
      },
    },
  }
}
