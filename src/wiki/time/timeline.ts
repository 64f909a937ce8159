/** What a slider over the wiki's time runs along. */
import { listFirstParents, type GraphCall } from '../../git'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import type { Timeline } from './model'

/** The commits the branch stood at, oldest first; empty in a wiki without any. A clock that ran back is held where it was. */
export async function readTimeline(wiki: OpenWiki, call: GraphCall = {}): Promise<Timeline> {
  const tip = await readHead(wiki)
  const line = tip === null ? [] : await listFirstParents(wiki.repository, tip, call)
  let latest = 0
  return {
    commits: line.map(({ oid }) => oid),
    times: line.map(({ time }) => (latest = Math.max(latest, time * 1000))),
  }
}
