/** Which of two compared branches can be merged here. Pure. */
import type { BranchComparison } from '../../../worker'

export type MergeWay =
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  /** Neither is the one that is shown, and only into that one is merged. */
  | { readonly kind: 'neither' }
  | { readonly kind: 'nothing' }

/** The one that is shown takes from the other what it has not. */
export function decideMerge(
  { before, after }: { readonly before: string; readonly after: string },
  { ahead, behind }: Pick<BranchComparison, 'ahead' | 'behind'>,
  current: string,
): MergeWay {
  if (current !== before && current !== after) return { kind: 'neither' }
  const [from, missing] = current === before ? [after, ahead] : [before, behind]
  return missing.length > 0 ? { kind: 'merge', from, into: current } : { kind: 'nothing' }
}
