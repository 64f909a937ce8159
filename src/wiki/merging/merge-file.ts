import type { MergeFile, MergeOptions } from '../../git'
import { allMergeRules, joinTexts, mergeFile, type MergeRules } from '../../page'
import type { OpenWiki } from '../wiki'

/** The rules that count in this wiki now. */
export const rulesOf = async ({ mergeRules }: OpenWiki): Promise<MergeRules> => (await mergeRules?.()) ?? allMergeRules

export type Means = Required<Pick<MergeOptions, 'mergeFile' | 'joinFiles'>>

/** What merges files by these rules. */
export const meansOf = (rules: MergeRules): Means => ({
  mergeFile: (sides) => mergeFile(sides, rules),
  joinFiles: joinTexts,
})

/** What merges files in this wiki now. */
export const openMeans = async (wiki: OpenWiki): Promise<Means> => meansOf(await rulesOf(wiki))

export const openMergeFile = async (wiki: OpenWiki): Promise<MergeFile> => (await openMeans(wiki)).mergeFile
