/** Branches in words. Pure. */
import type { Branch } from '../../../worker'
import { messages } from '../../messages'

const words = messages.branches

/** Where a branch stands against the current one: what it has more, what it has not; one sentence each. */
export function describeStanding(
  { ahead, behind }: Pick<Branch, 'ahead' | 'behind'>,
  current: string,
): readonly string[] {
  if (ahead === 0 && behind === 0) return [words.standing.same(current)]
  return [
    ...(ahead > 0 ? [words.standing.ahead(ahead, current)] : []),
    ...(behind > 0 ? [words.standing.behind(behind, current)] : []),
  ]
}

/** What people call the branch of a wiki that has but one; a wiki that shows it needs not say so. */
const usual: readonly string[] = ['main', 'master']

/** Whether the frame says which branch is shown. */
export const isWorthTelling = (shown: string, names: readonly string[]): boolean =>
  names.length > 1 || !usual.includes(shown)
