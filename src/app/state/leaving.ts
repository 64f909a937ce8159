/**
 * Settings that a wiki keeps are committed before its commits are exchanged or another branch is shown, and taken over when
 * its branch has moved. Nothing of that is fetched for a wiki that keeps none.
 */
import type { WikiId } from '../../names'
import type { Engine, Wiki, WikiApi } from '../../worker'
import { withSentences } from '../messages'
import type { Notices } from '../notices.svelte'
import { tellFailure } from '../tell-failure'
import { isBound } from './bound'

/** Calls that take or give commits of a branch, or leave it; a sync has its own way. */
const leaving: readonly string[] = [
  'fetch',
  'pull',
  'push',
  'switchBranch',
  'exportZip',
  'exportBundle',
] satisfies readonly (keyof WikiApi)[]

const load = () => withSentences(() => import('./by-itself'))

/** The calls, which take the settings along. */
export function withState(api: WikiApi, notices: Notices): WikiApi {
  const means = { api, notices }
  const sync: WikiApi['sync'] = async (id, call) =>
    isBound(id) ? (await load()).syncWithState(means, id, call) : api.sync(id, call)
  const leave =
    (method: string) =>
    async (id: WikiId, ...rest: readonly unknown[]): Promise<unknown> => {
      if (isBound(id)) await (await load()).commitState(means, id)
      const call: unknown = Reflect.get(api, method)
      return typeof call === 'function' ? (Reflect.apply(call, api, [id, ...rest]) as unknown) : undefined
    }
  return new Proxy(api, {
    get(others, method): unknown {
      if (method === 'sync') return sync
      return typeof method === 'string' && leaving.includes(method) ? leave(method) : Reflect.get(others, method)
    },
  })
}

/** For as long as a wiki is on show, until the returned function is called. */
export function followState({ api, subscribe }: Engine, notices: Notices, wiki: Wiki): () => void {
  const means = { api, notices }
  const takeIn = (): void => {
    if (!isBound(wiki.id)) return
    load().then(
      (state) => state.takeState(means, wiki),
      (error: unknown) => tellFailure(notices, error),
    )
  }
  takeIn()
  return subscribe((event) => {
    if (!('wiki' in event) || event.wiki !== wiki.id) return
    if (event.kind === 'branch-moved') takeIn()
    if (event.kind === 'live-failed') void load().then((state) => state.tellLive(notices, event))
  })
}
