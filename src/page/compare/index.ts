/** Texts beside each other: what differs, and what two sides made of one base. */
export { countLines, diffTexts, type DiffOptions } from './diff'
export { breakOf, splitLines, withoutBreak } from './lines'
export { listGaps, matchLines, matchWithin, type Matching } from './match'
export { alignLines, alignTexts, joinHunks, mergeTexts, settleHunks, settleLines } from './merge'
export type { Stretch, TextMerge } from './merge'
export type { MergeHunk } from '../merge/model'
export { pairLines } from './pair-lines'
export { pairUniqueLines } from './unique-lines'
