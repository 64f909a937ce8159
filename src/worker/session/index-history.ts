/** The history index of a wiki, built before anybody asks for history. */
import { describedGraph, listRefs, persistGraph } from '../../git'
import type { WikiId } from '../../names'
import { listChanges, listDeletedPages } from '../../wiki'
import type { IdleJob } from './idle'
import type { Session } from './session'

/**
 * Brings the index up to the branches, ours and those of remotes. Two questions are asked for what is kept of their
 * answers: the lines of the newest commits, and where pages went that seem to be deleted.
 */
export const indexHistory: IdleJob = async (session, id, signal) => {
  const wiki = await session.open(id)
  const { repository } = wiki
  const refs = [...(await listRefs(repository, 'refs/heads/')), ...(await listRefs(repository, 'refs/remotes/'))]
  await describedGraph(repository, [...new Set(refs.map(([, oid]) => oid))], { signal })
  await listChanges(wiki, { signal })
  await listDeletedPages(wiki, { signal })
  await persistGraph(repository)
  return 'done'
}

/** Begins at once, for a wiki that has just come in. Whoever asks for history meanwhile waits for the same work. */
export function indexSoon(session: Session, id: WikiId): void {
  // What goes wrong here goes wrong again for whoever asks for history, and is told there.
  void indexHistory(session, id, session.lifetime(id)).catch(() => undefined)
}
