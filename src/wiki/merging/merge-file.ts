import type { FileMerge, FileSides, MergeFile, MergeOptions } from '../../git'
import { allMergeRules, joinTexts, mergeFileKeeping, type MergeRules } from '../../page'
import type { OpenWiki } from '../wiki'
import { mergeAnyFile } from './tables'

/** The rules that count in this wiki now. */
export const rulesOf = async ({ mergeRules }: OpenWiki): Promise<MergeRules> => (await mergeRules?.()) ?? allMergeRules

export type Means = Required<Pick<MergeOptions, 'mergeFile' | 'joinFiles' | 'mergeKeeping'>>

/** What merges files by these rules. */
export const meansOf = (rules: MergeRules): Means => ({
  mergeFile: (sides) => mergeAnyFile(sides, rules),
  joinFiles: joinTexts,
  mergeKeeping: (side, sides) => mergeFileKeeping(side, sides, rules).bytes,
})

/** What merges files in this wiki now. */
export const openMeans = async (wiki: OpenWiki): Promise<Means> => meansOf(await rulesOf(wiki))

export const openMergeFile = async (wiki: OpenWiki): Promise<MergeFile> => (await openMeans(wiki)).mergeFile

/** What merges a page that moved under its writer, by the rules that count when it is needed; `settle` is whose lines stand. */
export const mergeMoved =
  (wiki: OpenWiki, { settle }: { readonly settle?: 'ours' }) =>
  async (sides: FileSides): Promise<FileMerge> => {
    const rules = await rulesOf(wiki)
    return settle ? mergeFileKeeping(settle, sides, rules) : mergeAnyFile(sides, rules)
  }
