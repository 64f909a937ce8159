import { explainTreeMerge } from '../../git'
import type { Oid } from '../../names'
import { allMergeRules, mergeRules, type MergeRule } from '../../page'
import type { OpenWiki } from '../wiki'
import { meansOf } from './merge-file'
import type { MergeDecision } from './model'

/**
 * How a merge commit came by the files that both its sides had changed, found out anew from its parents. By all rules,
 * whichever counts now: where one was off at the time and the file came out otherwise, it was made by hand.
 */
export async function explainMerge(
  { repository }: OpenWiki,
  commit: Oid,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly MergeDecision[]> {
  const explained = await explainTreeMerge(repository, commit, { ...meansOf(allMergeRules), signal })
  return explained.map(({ path, kind, rules }) => {
    const known = rules.filter(isRule)
    return { path, kind: kind !== 'merged' ? kind : known.length > 0 ? 'rules' : 'lines', rules: known }
  })
}

const isRule = (word: string): word is MergeRule => mergeRules.some((rule) => rule === word)
