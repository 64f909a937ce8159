/** Stretches of lines on their way down through history, decided alone. */

/** `length` lines of a file from `line` on that are the blamed file's from `final` on. All count from 0. */
export type Stretch = { readonly line: number; readonly final: number; readonly length: number }

/** `length` lines from `before` on are, one by one, the lines from `after` on. */
export type LineRun = { readonly before: number; readonly after: number; readonly length: number }

/** Stretches of a file as what its parent has of them, in the parent's lines, and what it has not. */
export type HandedDown = { readonly down: readonly Stretch[]; readonly stay: readonly Stretch[] }

/** Both lists in the order of their lines. */
export function handDown(stretches: readonly Stretch[], runs: readonly LineRun[]): HandedDown {
  const [down, stay]: [Stretch[], Stretch[]] = [[], []]
  let place = 0
  for (const { line, final, length } of stretches) {
    const part = (from: number, to: number, shift = 0): Stretch => ({
      line: from + shift,
      final: final + from - line,
      length: to - from,
    })
    let from = line
    while (from < line + length) {
      while (place < runs.length && endOf(runs[place]) <= from) place++
      const run = runs[place]
      const start = Math.min(run?.after ?? Infinity, line + length)
      if (start > from) stay.push(part(from, start))
      from = Math.max(from, start)
      const to = Math.min(endOf(run), line + length)
      if (run && to > from) down.push(part(from, to, run.before - run.after))
      from = Math.max(from, run ? to : from)
    }
  }
  return { down, stay }
}

const endOf = (run: LineRun | undefined): number => (run ? run.after + run.length : Infinity)

/** Several lists as one, in the order of their lines. */
export const joinStretches = (lists: readonly (readonly Stretch[])[]): readonly Stretch[] =>
  lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => a.line - b.line)
