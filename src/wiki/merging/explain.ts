import type { Oid } from '../../names'
import type { OpenWiki } from '../wiki'
import type { MergeDecision } from './model'

/** How a merge commit came by the files that both its sides had changed, found out anew from its parents. */
export const explainMerge = (_: OpenWiki, __: Oid, ___?: unknown): Promise<readonly MergeDecision[]> =>
  Promise.resolve([])
