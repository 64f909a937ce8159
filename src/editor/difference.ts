/** One text into another by as little as possible, so that a cursor outside of what differs stays where it is. */
export type Difference = { readonly from: number; readonly to: number; readonly insert: string }

/** The part between the common beginning and the common end. */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let end = 0
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}
