/** Bringing two sides together, as the tabs ask for it. */
import type { WikiId } from '../../names'
import {
  abortMerge,
  explainMerge,
  finishMerge,
  mergeBranch,
  onBranch,
  readConflict,
  readDraftConflict,
  readMerge,
  resolveConflict,
  revertCommit,
  type MergeOutcome,
  type Merged,
  type OpenWiki,
} from '../../wiki'
import type { MergingApi } from '../api'
import { readMergeRules, writeMergeRules } from '../session/registry'
import type { Session } from '../session/session'

export function mergingCalls(session: Session): MergingApi {
  const { open, registry, announce } = session
  const refsChanged = (id: WikiId): void => announce({ kind: 'refs-changed', wiki: id })

  const merge = async (id: WikiId, act: (wiki: OpenWiki) => Promise<MergeOutcome>): Promise<Merged> => {
    const { merged, update, waiting } = await act(await open(id))
    if (update) announce({ kind: 'branch-moved', wiki: id, update })
    if (waiting === 'changed') refsChanged(id)
    return merged
  }

  return {
    readMerge: async (id) => readMerge(await open(id)),
    readConflict: async (id, path) => readConflict(await open(id), path),
    async resolveConflict(id, conflict, resolution, branch) {
      const merge = await resolveConflict(onBranch(await open(id), branch), conflict, resolution)
      refsChanged(id)
      return merge
    },
    finishMerge: (id, { branch, ...edit }, call) =>
      merge(id, (wiki) => finishMerge(onBranch(wiki, branch), { ...edit, signal: call?.signal })),
    async abortMerge(id, branch) {
      await abortMerge(onBranch(await open(id), branch))
      refsChanged(id)
    },
    mergeBranch: (id, branch, edit, call) =>
      merge(id, (wiki) => mergeBranch(wiki, branch, { ...edit, signal: call?.signal })),
    revertCommit: (id, commit, edit, call) =>
      merge(id, (wiki) => revertCommit(wiki, commit, { ...edit, signal: call?.signal })),
    readDraftConflict: async (id, draft) => readDraftConflict(await open(id), draft),
    explainMerge: async (id, commit, call) => explainMerge(await open(id), commit, call),
    readMergeRules: () => readMergeRules(registry),
    writeMergeRules: (rules) => writeMergeRules(registry, rules),
  }
}
