/** Merges as text, for tests to read. */
import {
  allMergeRules,
  mergePages,
  noMergeRules,
  settleHunks,
  type MergeHunk,
  type MergeRule,
  type MergeRules,
  type PageMerge,
} from '../../../src/page'

export const only = (...rules: readonly MergeRule[]): MergeRules => ({
  ...noMergeRules,
  ...Object.fromEntries(rules.map((rule) => [rule, true])),
})

export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

const formatHunk = (hunk: MergeHunk): string =>
  hunk.kind === 'same'
    ? hunk.lines.join('')
    : ['<<<\n', ...hunk.ours, '|||\n', ...hunk.base, '===\n', ...hunk.theirs, '>>>\n'].join('')

/** What a merge comes to, with conflicts between marks: ours, base, theirs. */
export function merge(
  base: string | null,
  ours: string,
  theirs: string,
  { rules = allMergeRules }: { readonly rules?: MergeRules } = {},
): string {
  const merged = mergePages({ base, ours, theirs }, rules)
  return merged.kind === 'merged' ? merged.text : merged.hunks.map(formatHunk).join('')
}

/** The text of a merge with the lines of one side wherever it conflicts. */
export const settled = (merge: PageMerge, side: 'ours' | 'theirs'): string =>
  merge.kind === 'merged' ? merge.text : settleHunks(merge.hunks, side)

/** The keys of the front matter, in order. */
export const keysOf = (text: string): readonly string[] =>
  /^---\n([^]*?)^---$/m.exec(text)?.[1]?.match(/^\w+(?=:)/gm) ?? []

export const conflict = (ours: string, base: string, theirs: string): string =>
  `<<<\n${ours}|||\n${base}===\n${theirs}>>>\n`
