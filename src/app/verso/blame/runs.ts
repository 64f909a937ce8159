/** The lines of a page as blame tells them, put together. Pure. */
import type { Oid, PagePath } from '../../../names'
import type { Blame, BlamedLine, Commit } from '../../../worker'

/** Neighbouring lines that one commit wrote, when the page was at `path`; `first` is the number of the first, from 1. */
export type Run = {
  readonly commit: Commit
  readonly path: PagePath
  readonly first: number
  readonly lines: readonly BlamedLine[]
}

export function groupRuns({ lines, commits }: Blame): readonly Run[] {
  const named = new Map(commits.map((commit) => [commit.oid, commit]))
  const runs: (Run & { readonly lines: BlamedLine[] })[] = []
  for (const [at, line] of lines.entries()) {
    const [last, commit] = [runs.at(-1), named.get(line.commit)]
    if (last?.commit.oid === line.commit && last.path === line.path) last.lines.push(line)
    else if (commit) runs.push({ commit, path: line.path, first: at + 1, lines: [line] })
  }
  return runs
}

/** Tints from the newest (0) to the oldest; a page of few commits uses those at both ends. */
export const ages = 5

/** How old each commit is beside the others of the page, as a tint. `commits` are newest first. */
export const ageCommits = (commits: readonly Commit[]): ReadonlyMap<Oid, number> =>
  new Map(commits.map(({ oid }, at) => [oid, Math.round((at * (ages - 1)) / Math.max(1, commits.length - 1))]))
