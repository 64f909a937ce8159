/** Files merged as bytes: pages by what their lines mean, other text by its lines alone. */
import { settleHunks } from '../compare'
import { isPage } from '../path'
import { decodeText } from '../text-format'
import { noMergeRules, type FileMerge, type FileSides, type MergeRules, type PageMerge } from './model'
import { mergePages } from './pages'

const textOf = (bytes: Uint8Array): string | null => {
  const decoded = decodeText(bytes)
  return decoded?.encoding === 'utf-8' ? decoded.text : null
}

/** Null when a side is not UTF-8 text. */
function mergeText({ path, base, ours, theirs }: FileSides, rules: MergeRules): PageMerge | null {
  const [before, left, right] = [base && textOf(base), textOf(ours), textOf(theirs)]
  if (left === null || right === null || (base !== null && before === null)) return null
  return mergePages({ base: before, ours: left, theirs: right }, isPage(path) ? rules : noMergeRules)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Merges a file that both sides changed, byte order mark and line breaks included. `not-text` when a side is not UTF-8;
 * `lines` when both changed the same and a person has to choose.
 */
export function mergeFile(sides: FileSides, rules: MergeRules): FileMerge {
  const merge = mergeText(sides, rules)
  if (merge === null) return { kind: 'conflicted', reason: 'not-text' }
  if (merge.kind === 'conflicted') return { kind: 'conflicted', reason: 'lines' }
  return { kind: 'merged', bytes: encode(merge.text), rules: merge.rules }
}

/** The same, with the lines of one side where both changed the same; its whole file when a side is not text. */
export function mergeFileKeeping(
  side: 'ours' | 'theirs',
  sides: FileSides,
  rules: MergeRules,
): Extract<FileMerge, { kind: 'merged' }> {
  const merge = mergeText(sides, rules)
  if (merge === null) return { kind: 'merged', bytes: sides[side], rules: [] }
  const text = merge.kind === 'merged' ? merge.text : settleHunks(merge.hunks, side)
  return { kind: 'merged', bytes: encode(text), rules: merge.rules }
}
