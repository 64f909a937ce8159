import type { MergeFile } from '../../git'
import { allMergeRules, mergeFile, type MergeRules } from '../../page'
import type { OpenWiki } from '../wiki'

/** The rules that count in this wiki now. */
export const rulesOf = async ({ mergeRules }: OpenWiki): Promise<MergeRules> => (await mergeRules?.()) ?? allMergeRules

/** What merges files by these rules. */
export async function openMergeFile(wiki: OpenWiki): Promise<MergeFile> {
  const rules = await rulesOf(wiki)
  return (sides) => mergeFile(sides, rules)
}
