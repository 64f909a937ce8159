import type { CommitMergeOptions, MergeFile } from '../../../src/git'
import { joinTexts, mergeFile, noMergeRules } from '../../../src/page'
import { ada } from '../notation'

/** Merges files as native git does: by lines alone. */
export const byLines: MergeFile = (sides) => mergeFile(sides, noMergeRules)

export const mergeLines: CommitMergeOptions = {
  mergeFile: byLines,
  joinFiles: joinTexts,
  message: 'Merge',
  signature: { ...ada, time: ada.time + 1_000_000_000 },
}
