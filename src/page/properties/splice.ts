/** A piece of text put in another's place. */
export type Splice = { readonly from: number; readonly to: number; readonly insert: string }

/** Carries splices out. They must not overlap; insertions at one place keep their order, and come before what is cut there. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => a.from - b.from || a.to - b.to)
  let [at, result] = [0, '']
  for (const { from, to, insert } of ordered) {
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}
