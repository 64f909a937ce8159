/** Pairs whatever is most alike, as git does: each file that came remembers the four that are most like it. */
import { Pace } from '../../pack/pace'
import type { Files } from '../../history/renames/pair-files'
import { leastAlike, similarity, type Fingerprint } from '../../history/renames/similarity'
import { nameOf, type Leaf } from '../leaf'

export type PairCall = { readonly signal: AbortSignal | undefined }

type Candidate = { readonly from: Leaf; readonly to: Leaf; readonly score: number; readonly isOfName: boolean }

const remembered = 4

export async function pairByLikeness(
  { gone, come }: Files<Leaf>,
  printOf: (leaf: Leaf) => Fingerprint,
  { signal }: PairCall,
): Promise<readonly { readonly from: Leaf; readonly to: Leaf }[]> {
  const pace = new Pace(signal, () => Promise.resolve())
  const candidates: Candidate[] = []
  for (const to of come) {
    const best: Candidate[] = []
    for (const from of gone) {
      const score = similarity(printOf(from), printOf(to), leastAlike)
      remember(best, { from, to, score, isOfName: nameOf(from.path) === nameOf(to.path) })
      if (pace.isDue) await pace.rest()
    }
    candidates.push(...best)
  }
  return choose(candidates.filter(({ score }) => score >= leastAlike))
}

/** Below 0 when `a` is the better one. */
const byLikeness = (a: Candidate, b: Candidate): number => b.score - a.score || Number(b.isOfName) - Number(a.isOfName)

/** Puts the candidate in the place of the worst one, if it is better; the order of places decides between equals. */
function remember(best: Candidate[], candidate: Candidate): void {
  if (best.length < remembered) {
    best.push(candidate)
    return
  }
  const worst = best.reduce((worst, one) => (byLikeness(one, worst) > 0 ? one : worst))
  if (byLikeness(worst, candidate) > 0) best[best.indexOf(worst)] = candidate
}

function choose(candidates: Candidate[]): readonly Candidate[] {
  const taken = new Set<Leaf>()
  return candidates.sort(byLikeness).filter(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return false
    taken.add(from).add(to)
    return true
  })
}
