/** Who descends from whom. Parents have lower numbers than their children, so one pass downwards tells, whatever clocks say. */
import type { Oid } from '../../names'
import { graphOf, refuseGap, type CommitGraph } from '../graph'
import type { Commit } from '../model'
import { isCommit } from '../objects/read'
import type { Repository } from '../repository'
import { readCommits } from './walk'

/** Bits that say from where a commit was reached, and that a common descendant of both sides was met above it. */
const ours = 1
const theirs = 2
const both = ours | theirs
const settled = 4

/** The commits that only one side reaches, and the best common ones: those that no other common one descends from. */
type Painted = { readonly ours: number[]; readonly theirs: number[]; readonly bases: number[] }

/** Goes down from both sides until nothing is left but what common commits descend from. */
function paint(repository: Repository, graph: CommitGraph, sides: readonly (readonly Oid[])[]): Painted {
  const reach = new Uint8Array(graph.size)
  const painted: Painted = { ours: [], theirs: [], bases: [] }
  let open = 0

  const add = (commit: number, bits: number): void => {
    const before = reach[commit] ?? 0
    reach[commit] = before | bits
    open += Number(isOpen(before | bits)) - Number(isOpen(before))
  }

  sides.forEach((tips, side) => tips.forEach((tip) => add(graph.numberOf(tip), side === 0 ? ours : theirs)))
  for (let commit = graph.size - 1; open > 0; commit--) {
    const bits = reach[commit] ?? 0
    if (!isOpen(bits)) {
      for (const parent of bits === 0 ? [] : graph.parentsOf(commit)) add(parent, bits)
      continue
    }
    open--
    if (graph.isGap(commit)) refuseGap(repository, graph.oidOf(commit))
    const list = bits === both ? painted.bases : bits === ours ? painted.ours : painted.theirs
    list.push(commit)
    for (const parent of graph.parentsOf(commit)) add(parent, bits === both ? both | settled : bits)
  }
  return painted
}

const isOpen = (bits: number): boolean => bits !== 0 && (bits & settled) === 0

/** The commits reachable from `tips` and from none of `hidden`, newest first. Hidden commits we lack are passed over. */
export async function listNewCommits(
  repository: Repository,
  tips: readonly Oid[],
  hidden: readonly Oid[],
): Promise<readonly Commit[]> {
  const { graph, only } = await findNew(repository, tips, hidden)
  const newest = only.sort((a, b) => graph.timeOf(b) - graph.timeOf(a) || b - a)
  return readCommits(
    repository,
    newest.map((commit) => graph.oidOf(commit)),
  )
}

async function findNew(repository: Repository, tips: readonly Oid[], hidden: readonly Oid[]) {
  const known = []
  for (const oid of hidden) if (await isCommit(repository, oid)) known.push(oid)
  const graph = await graphOf(repository, [...tips, ...known])
  return { graph, only: paint(repository, graph, [tips, known]).ours }
}

/** How many commits `tip` reaches and none of `hidden`; counting ends at `limit`. */
export async function countNewCommits(
  repository: Repository,
  tip: Oid,
  { hidden, limit }: { readonly hidden: readonly Oid[]; readonly limit: number },
): Promise<number> {
  return Math.min(limit, (await findNew(repository, [tip], hidden)).only.length)
}

/** How many commits each of the two has that the other has not. */
export async function countAheadBehind(
  repository: Repository,
  a: Oid,
  b: Oid,
): Promise<{ readonly ahead: number; readonly behind: number }> {
  const painted = paint(repository, await graphOf(repository, [a, b]), [[a], [b]])
  return { ahead: painted.ours.length, behind: painted.theirs.length }
}

/** The best common ancestors of two commits: none that is an ancestor of another. Empty for unrelated histories. */
export async function findMergeBases(repository: Repository, a: Oid, b: Oid): Promise<readonly Oid[]> {
  const graph = await graphOf(repository, [a, b])
  return paint(repository, graph, [[a], [b]]).bases.map((commit) => graph.oidOf(commit))
}

/** The best common ancestors of two sets of commits, oldest first. Empty for unrelated histories. */
export async function findSharedBases(
  repository: Repository,
  ours: readonly Oid[],
  theirs: readonly Oid[],
): Promise<readonly Oid[]> {
  const graph = await graphOf(repository, [...ours, ...theirs])
  const { bases } = paint(repository, graph, [ours, theirs])
  return bases.sort((a, b) => graph.timeOf(a) - graph.timeOf(b) || a - b).map((commit) => graph.oidOf(commit))
}

/** Whether `ancestor` is `descendant` or reachable from it. */
export async function isAncestor(repository: Repository, ancestor: Oid, descendant: Oid): Promise<boolean> {
  return ancestor === descendant || (await findMergeBases(repository, ancestor, descendant)).includes(ancestor)
}
