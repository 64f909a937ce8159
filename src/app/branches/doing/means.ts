import type { Wiki, WikiApi } from '../../../worker'
import { useEngine, useNotices } from '../../engine-context'
import type { Notices } from '../../notices.svelte'
import { tellFailure } from '../../tell-failure'
import { useTyping, type Typing } from './typing'
import { useUndoing, type Undoing } from './undoing'

/** What it takes to do something with the branches of the wiki on show, and to say so. */
export type Means = {
  readonly api: WikiApi
  readonly notices: Notices
  readonly typing: Typing
  readonly undoing: Undoing
  readonly wiki: () => Wiki
}

/** Call while a component starts; what it returns may outlive the component. */
export function useMeans(wiki: () => Wiki): Means {
  const { api } = useEngine()
  return { api, notices: useNotices(), typing: useTyping(), undoing: useUndoing(), wiki }
}

/** The same work, its failure told; undefined then. */
export const telling =
  <Args extends readonly unknown[], Result>({ notices }: Means, work: (...args: Args) => Promise<Result>) =>
  (...args: Args): Promise<Result | undefined> =>
    work(...args).catch((error: unknown) => void tellFailure(notices, error))
