/** Where the wiki stands against its remote, in words. Pure. */
import type { RemoteStatus } from '../../../worker'
import { messages } from '../../messages'
import { hostName } from '../connect/hosts'

const words = () => messages.syncing

/** "GitHub's 3 commits", in one sentence for each direction that has any. */
export function describeStatus(status: RemoteStatus): readonly string[] {
  const host = hostName(status.settings.url)
  const errands = status.errands > 0 ? [words().errands(host, status.errands)] : []
  const isInStep = status.commit !== null && status.ahead === 0 && status.behind === 0
  return isInStep && errands.length > 0 ? errands : [...describeStanding(status, host), ...errands]
}

/** The same in a few words, where there are commits to exchange: "5 to push · 1 to fetch". */
export function describeBriefly({ commit, ahead, behind }: RemoteStatus): string | undefined {
  if (commit === null || (ahead === 0 && behind === 0)) return undefined
  const { brief } = words()
  return [...(ahead > 0 ? [brief.ahead(ahead)] : []), ...(behind > 0 ? [brief.behind(behind)] : [])].join(' · ')
}

function describeStanding({ commit, ahead, behind, lastFetch }: RemoteStatus, host: string): readonly string[] {
  if (commit === null) return [lastFetch === null ? words().unknown(host) : words().empty(host, ahead)]
  if (ahead === 0 && behind === 0) return [words().inStep(host)]
  return [...(ahead > 0 ? [words().ahead(host, ahead)] : []), ...(behind > 0 ? [words().behind(host, behind)] : [])]
}
