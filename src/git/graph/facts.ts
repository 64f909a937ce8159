/** What was found out about changes by reading files: kept, for it is always true, and costly to find out again. */

/** Lines added and removed. */
export type Counted = { readonly added: number; readonly removed: number }

/** Where a path that a commit added came from: the number of the path before, and how much stayed, in per cent. */
export type Origin = { readonly from: number; readonly similarity: number }

export type Facts = {
  /** By change; null for what is not text. */
  readonly counts: Map<number, Counted | null>
  /** By change, of the commits in `searched`. */
  readonly origins: Map<number, Origin>
  /** The commits whose deleted files were compared with their added ones. */
  readonly searched: Set<number>
}

export const noFacts = (): Facts => ({ counts: new Map(), origins: new Map(), searched: new Set() })

/** Three lists of numbers, each after its length; what is not text has −1 lines added. */
export function encodeFacts({ counts, origins, searched }: Facts): Int32Array {
  const counted = [...counts].flatMap(([change, lines]) => [change, lines?.added ?? -1, lines?.removed ?? -1])
  const found = [...origins].flatMap(([change, { from, similarity }]) => [change, from, similarity])
  return Int32Array.from([counts.size, ...counted, origins.size, ...found, searched.size, ...searched])
}

export function decodeFacts(numbers: Int32Array): Facts {
  let place = 0
  const next = (): number => numbers[place++] ?? 0
  const list = <Item>(read: () => Item): Item[] => Array.from({ length: next() }, read)
  return {
    counts: new Map(list(() => [next(), readCounted(next(), next())] as const)),
    origins: new Map(list(() => [next(), { from: next(), similarity: next() }] as const)),
    searched: new Set(list(next)),
  }
}

const readCounted = (added: number, removed: number): Counted | null => (added < 0 ? null : { added, removed })
