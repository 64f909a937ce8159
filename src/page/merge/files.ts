/** Files merged as bytes: pages by what their lines mean, other text by its lines alone. */
import { settleHunks } from '../compare'
import { isPage } from '../path'
import { readAlike, writeAlike, type AlikeTexts } from '../text-format'
import { noMergeRules, type FileMerge, type FileSides, type MergeRules, type PageMerge } from './model'
import { mergePages } from './pages'

type Merged = { readonly merge: PageMerge; readonly encoding: AlikeTexts['encoding'] }

/** Null when a side is no text; what is not UTF-8 is merged by its lines alone. */
function mergeText({ path, base, ours, theirs }: FileSides, rules: MergeRules): Merged | null {
  const alike = readAlike(base ? [ours, theirs, base] : [ours, theirs])
  if (alike === null) return null
  const { encoding, texts } = alike
  const [left = '', right = '', before = null] = texts
  const isRead = encoding === 'utf-8' && isPage(path)
  const merge = mergePages({ base: before, ours: left, theirs: right }, isRead ? rules : noMergeRules)
  return { merge, encoding }
}

/**
 * Merges a file that both sides changed, byte order mark and line breaks included. `lines` when both changed the same and a
 * person has to choose; `not-text` when that cannot be shown line by line.
 */
export function mergeFile(sides: FileSides, rules: MergeRules): FileMerge {
  const merged = mergeText(sides, rules)
  if (merged === null) return { kind: 'conflicted', reason: 'not-text' }
  const { merge, encoding } = merged
  if (merge.kind === 'merged') return { kind: 'merged', bytes: writeAlike(merge.text, encoding), rules: merge.rules }
  return { kind: 'conflicted', reason: encoding === 'utf-8' ? 'lines' : 'not-text' }
}

/** The same, with the lines of one side where both changed the same; its whole file when a side is no text. */
export function mergeFileKeeping(
  side: 'ours' | 'theirs',
  sides: FileSides,
  rules: MergeRules,
): Extract<FileMerge, { kind: 'merged' }> {
  const merged = mergeText(sides, rules)
  if (merged === null) return { kind: 'merged', bytes: sides[side], rules: [] }
  const { merge, encoding } = merged
  const text = merge.kind === 'merged' ? merge.text : settleHunks(merge.hunks, side)
  return { kind: 'merged', bytes: writeAlike(text, encoding), rules: merge.rules }
}
