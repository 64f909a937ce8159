/** What happens to the state of a wiki without anybody’s asking, and how it is told: no failure of it stops anything else. */
import { parseError } from '../../errors'
import type { WikiId } from '../../names'
import type { Call, EngineEvent, Synced, Wiki, WikiApi } from '../../worker'
import { describeError, joinFailure } from '../failures/describe'
import { messages } from '../messages/all'
import type { Notices } from '../notices.svelte'
import { tellFailure } from '../tell-failure'
import type { Direction } from './exchange'
import { exchangeHere } from './here'

type Means = { readonly api: WikiApi; readonly notices: Notices }

/** Whether something was committed. */
async function exchange({ api, notices }: Means, wiki: Wiki, direction: Direction): Promise<boolean> {
  try {
    const { published, disagreed } = await exchangeHere(api, wiki, direction)
    if (direction === 'both' && disagreed.length > 0)
      notices.post({ tone: 'alert', text: messages.keeping.disagreed(disagreed.length) })
    return published
  } catch (error) {
    return tellFailure(notices, error)
  }
}

/** What is said on this device goes into the file, on the branch that is shown. */
export async function commitState(means: Means, id: WikiId): Promise<boolean> {
  const wiki = (await means.api.listWikis()).find((each) => each.id === id)
  return wiki !== undefined && exchange(means, wiki, 'both')
}

export const takeState = (means: Means, wiki: Wiki): Promise<unknown> => exchange(means, wiki, 'in')

/** What others wrote comes first, so that values are merged by name and never as lines; then ours goes there. */
export async function syncWithState(means: Means, id: WikiId, call?: Call): Promise<Synced> {
  const synced = await means.api.sync(id, call)
  if (synced.kind !== 'synced' || !(await commitState(means, id))) return synced
  const again = await means.api.sync(id, call)
  return again.kind === 'synced'
    ? {
        ...again,
        fetched: synced.fetched + again.fetched,
        pushed: synced.pushed + again.pushed,
        merge: synced.merge ?? again.merge,
        ...(synced.settled && { settled: synced.settled }),
      }
    : again
}

/** A database that could not go along. */
export function tellLive(notices: Notices, { folder, error }: Extract<EngineEvent, { kind: 'live-failed' }>): void {
  const why = joinFailure(describeError(parseError(error)))
  notices.post({ tone: 'alert', text: `${messages.keeping.leftOut(folder)} ${why}` })
}
