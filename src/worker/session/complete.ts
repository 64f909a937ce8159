/** Everything that was left at the remote, brought in: for a copy that is to be whole, or before the remote is left. */
import { WikiError } from '../../errors'
import { isPartial, readShallow } from '../../git'
import type { WikiId } from '../../names'
import type { Call } from '../api'
import { fetchAllContents } from './contents'
import { connect } from './exchange'
import { readSettings } from './remote-settings'
import type { Session } from './session'

/** Does nothing for a wiki that has everything. Throws `absent` when it has not, and no remote either. */
export async function completeWiki(session: Session, id: WikiId, call: Call): Promise<void> {
  const { repository } = await session.open(id)
  const [shallow, partial] = await Promise.all([readShallow(repository), isPartial(repository)])
  if (shallow.size === 0 && !partial) return
  if ((await readSettings(repository.storage)) === undefined)
    throw new WikiError('absent', 'Left at the remote, and none is connected.')
  const { remote } = await connect(session, id)
  if (shallow.size > 0) await remote.fetchHistory(repository, call)
  if (partial) await fetchAllContents(repository, remote, call)
}
