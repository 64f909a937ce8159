/** What a fetch asks for, decided from what is here, what is there, and how much of it is wanted. */
import { offersFilter, wholeDepth, type Advertised } from '../../git'
import type { Oid } from '../../names'
import type { Extent } from '../remote'
import { chooseRefs, onlyBranch, type Refs } from './branches'

/** What the repository is before the fetch. */
export type Standing = {
  /** Whether it has no commits of its own or of a remote's yet. */
  readonly isNew: boolean
  readonly shallow: ReadonlySet<Oid>
  readonly isPartial: boolean
}

/** `extent` counts for a new repository; `history`: what a shallow one lacks of it. */
export type Aim = Extent | 'history'

export type Plan = {
  /** The branches and tags to take. */
  readonly refs: Refs
  /** Whether to ask even for what is here, because it is not here to its beginning. */
  readonly anew: boolean
  readonly depth: number | null
  readonly filter: 'blob:none' | null
  /** Whether deltas may be against what we have: not where that may be absent. */
  readonly thin: boolean
  /** Whether tags are taken as they come along, and not for themselves. */
  readonly tags: boolean
}

/** Commits of recent history, counted from the newest: some weeks of a lively wiki. */
const recentDepth = 50

export function decide(
  { advertised, branch }: { readonly advertised: Advertised; readonly branch: string },
  { isNew, shallow, isPartial }: Standing,
  aim: Aim,
): Plan {
  const isRecent = isNew && aim === 'recent'
  const isWhole = aim === 'history' || (shallow.size === 0 && !isRecent)
  const leavesOut = isNew && aim === 'on-demand' && offersFilter(advertised)
  return {
    refs: isWhole ? chooseRefs(advertised.refs, branch) : onlyBranch(advertised.refs, branch),
    anew: aim === 'history' && shallow.size > 0,
    depth: isRecent ? recentDepth : aim === 'history' && shallow.size > 0 ? wholeDepth : null,
    filter: leavesOut ? 'blob:none' : null,
    thin: !isPartial,
    tags: !isWhole,
  }
}
