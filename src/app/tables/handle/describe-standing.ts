/** How a database stands, as a sentence. */
import { branchName } from '../../../names'
import type { LivePending, LiveStanding } from '../../../worker'
import { messages } from '../../messages/all'

/** `pending` is what was counted of its changes, where somebody did. */
export function describeStanding(
  { changed, conflicted, branch }: Pick<LiveStanding, 'changed' | 'conflicted' | 'branch'>,
  pending?: LivePending | null,
): string {
  const t = messages.tables
  if (conflicted) return t.conflicted(branchName(branch))
  if (!changed) return t.committed
  return pending && pending.rows > 0 ? t.changedRows(pending.rows, pending.tables) : t.changed
}
