/** Taking back what a branch has gone on from: a new commit, or a merge that waits where that would conflict. */
import { cleanPerson } from '../../git'
import { branchName } from '../../names'
import { openMergeFile } from '../merging/merge-file'
import { bringTogether } from '../merging/together'
import { relyOnWaiting, writeWaiting } from '../merging/waiting'
import type { Edit } from '../model'
import type { OpenWiki } from '../wiki'
import type { GoneOn } from './judge'
import { impossible, type Plan } from './plan'

export type Undoing = Pick<Edit, 'message' | 'author'> & { readonly signal?: AbortSignal | undefined }

/** The wiki is that of a transaction. What was between the action's ends is taken out of the branch as it is now. */
export async function takeBack(
  wiki: OpenWiki,
  gone: GoneOn,
  { action, message, author, signal }: Undoing & { readonly action: string },
): Promise<Plan> {
  const { ref, from, to, head } = gone
  const options = {
    mergeFile: await openMergeFile(wiki),
    message,
    signature: { ...cleanPerson(author), ...wiki.now() },
    signal,
  }
  const incoming = { source: { kind: 'revert', commit: to }, theirs: from } as const
  const merge = await bringTogether(wiki.repository, { ...incoming, ours: head }, options)
  if (merge.kind === 'conflicted') return waitFor(wiki, { ...gone, action }, merge.conflicts.length)
  if (merge.commit === head) return impossible('changed-back')
  const updates = [{ ref, from: head, to: merge.commit }]
  return { undone: { kind: 'reverted', commit: merge.commit }, action: { updates } }
}

type Waited = GoneOn & { readonly action: string }

/** The action counts as undone once that merge is finished. */
async function waitFor(wiki: OpenWiki, { ref, from, to, action }: Waited, conflicts: number): Promise<Plan> {
  if (ref !== wiki.branch) return impossible('conflicts-there', branchName(ref))
  if (await relyOnWaiting(wiki)) return impossible('merge-waits')
  const waiting = { source: { kind: 'revert', commit: to }, theirs: from, settled: [], undoes: action } as const
  await writeWaiting(wiki, { ...waiting, since: wiki.now().time * 1000 }, undefined)
  return { undone: { kind: 'conflicted', conflicts }, action: null }
}
