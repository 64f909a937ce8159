import type { MergeFile } from '../../git'
import { allMergeRules, mergeBytes, type MergeRules } from '../../page'
import type { OpenWiki } from '../wiki'

export const rulesOf = async ({ mergeRules }: OpenWiki): Promise<MergeRules> => (await mergeRules?.()) ?? allMergeRules

/** What merges files in this wiki, by the rules that count now. */
export const openMergeFile = async (wiki: OpenWiki): Promise<MergeFile> => mergeFileBy(await rulesOf(wiki))

/** One that merges files by meaning, as far as these rules count. */
const mergeFileBy =
  (_: MergeRules): MergeFile =>
  ({ base, ours, theirs }) => {
    const bytes = mergeBytes(base, ours, theirs)
    return bytes ? { kind: 'merged', bytes, rules: [] } : { kind: 'conflicted', reason: 'lines' }
  }
