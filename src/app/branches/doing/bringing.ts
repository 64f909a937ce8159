/** Bringing another branch into the one on show, and taking back a commit: both may meet what others changed. */
import { branchName } from '../../../names'
import type { ActionKind, Commit, Edit, Merged, Wiki } from '../../../worker'
import { suggestMessage, type Incoming } from '../../merging/words'
import { messages } from '../../messages/all'
import { router } from '../../router.svelte'
import { askAuthor } from '../../verso/author'
import { splitMessage } from '../../verso/thread/message'
import { telling, useMeans, type Means } from './means'

export type Bringing = {
  readonly merge: (name: string) => Promise<unknown>
  /** The other way: shows that branch, and merges the one shown until now into it. */
  readonly mergeThere: (name: string) => Promise<unknown>
  readonly revert: (commit: Commit) => Promise<unknown>
}

/** `before` is what was done on the way, and is taken back with it. */
type Said = {
  readonly kind: 'merge' | 'revert'
  readonly done: string
  readonly nothing: string
  readonly before?: readonly ActionKind[]
}
const done = () => messages.branches.done

/** For the wiki on show. Call while a component starts; what it returns may outlive the component. */
export function useBringing(wiki: () => Wiki): Bringing {
  const means = useMeans(wiki)
  return {
    merge: telling(means, (name: string) => merge(means, name)),
    mergeThere: telling(means, (name: string) => mergeThere(means, name)),
    revert: telling(means, (commit: Commit) => revert(means, commit)),
  }
}

async function startEdit({ api, wiki }: Means, incoming: Incoming): Promise<Pick<Edit, 'message' | 'author'>> {
  return { message: suggestMessage(incoming, wiki()), author: await askAuthor(api) }
}

async function merge(means: Means, name: string, before: readonly ActionKind[] = []): Promise<void> {
  const { api, wiki } = means
  const edit = await startEdit(means, { source: { kind: 'branch', name }, name })
  const into = branchName(wiki().branch)
  const said = { done: done().merged(name, into), nothing: done().nothingToMerge(name, into), before }
  await tell(means, { kind: 'merge', ...said }, () => api.mergeBranch(wiki().id, name, edit))
}

/** What is typed arrives on the branch it was typed on, and waits there as a draft. */
async function mergeThere(means: Means, into: string): Promise<void> {
  const { api, typing, wiki } = means
  const from = branchName(wiki().branch)
  await typing.settle()
  const shown = await api.switchBranch(wiki().id, into)
  await merge({ ...means, wiki: () => shown }, from, ['switch-branch'])
}

async function revert(means: Means, { oid, message }: Commit): Promise<void> {
  const { api, wiki } = means
  const subject = splitMessage(message).subject || messages.verso.noMessage
  const edit = await startEdit(means, { source: { kind: 'revert', commit: oid }, name: subject })
  const said = { kind: 'revert', done: done().reverted(subject), nothing: done().nothingToRevert } as const
  await tell(means, said, () => api.revertCommit(wiki().id, oid, edit))
}

/** Where nobody is needed, it is done and may be undone; else what is open waits in its own view. */
async function tell({ api, notices, undoing, wiki }: Means, said: Said, work: () => Promise<Merged>): Promise<void> {
  const { before = [] } = said
  const head = await api.readHead(wiki().id)
  const merged = await work()
  if (merged.kind === 'conflicted') {
    notices.say(done().conflicted(merged.conflicts))
    router.go({ kind: 'merge', wiki: wiki().id })
  } else if (merged.commit === head) await undoing.offer(wiki().id, said.nothing, ...before)
  else await undoing.offer(wiki().id, said.done, said.kind, ...before)
}
