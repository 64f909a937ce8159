/** Texts beside each other: what differs, and what two sides made of one base. */
export { countLines, diffTexts, type DiffOptions } from './diff'
export { splitLines } from './lines'
export { matchLines } from './match'
export { mergeTexts, settleHunks, type MergeHunk, type TextMerge } from './merge'
