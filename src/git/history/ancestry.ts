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

type Painting = {
  readonly graph: CommitGraph
  readonly sides: readonly [ours: readonly Oid[], theirs: readonly Oid[]]
  readonly isEnough?: (painted: Painted) => boolean
}

/** Goes down from both sides until nothing is left but what common commits descend from, or enough is painted. */
function paint(repository: Repository, { graph, sides, isEnough = () => false }: Painting): Painted {
  const top = Math.max(-1, ...sides.flat().map((tip) => graph.numberOf(tip)))
  const reach = new Uint8Array(top + 1)
  const painted: Painted = { ours: [], theirs: [], bases: [] }
  let open = 0

  const add = (commit: number, bits: number): void => {
    const before = reach[commit] ?? 0
    reach[commit] = before | bits
    open += Number(isOpen(before | bits)) - Number(isOpen(before))
  }

  sides.forEach((tips, side) => tips.forEach((tip) => add(graph.numberOf(tip), side === 0 ? ours : theirs)))
  for (let commit = top; open > 0 && !isEnough(painted); commit--) {
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
  const { graph, only } = await findNew(repository, { tips, hidden })
  return readCommits(repository, newest(graph, only))
}

/** The commits with these numbers, newest first. */
const newest = (graph: CommitGraph, commits: number[]): readonly Oid[] =>
  commits.sort((a, b) => graph.timeOf(b) - graph.timeOf(a) || b - a).map((commit) => graph.oidOf(commit))

type New = { readonly tips: readonly Oid[]; readonly hidden: readonly Oid[]; readonly limit?: number }

async function findNew(repository: Repository, { tips, hidden, limit = Infinity }: New) {
  const open = await graphOf(repository, tips)
  const known = []
  for (const oid of hidden) if (open.find(oid) !== undefined || (await isCommit(repository, oid))) known.push(oid)
  const graph = await graphOf(repository, [...tips, ...known])
  return {
    graph,
    only: paint(repository, { graph, sides: [tips, known], isEnough: ({ ours }) => ours.length >= limit }).ours,
  }
}

/** How many commits `tip` reaches and none of `hidden`; counting ends at `limit`. */
export async function countNewCommits(
  repository: Repository,
  tip: Oid,
  { hidden, limit }: { readonly hidden: readonly Oid[]; readonly limit: number },
): Promise<number> {
  // The common case at every start, and the graph of a large history takes a while to load.
  if (hidden.includes(tip)) return 0
  return (await findNew(repository, { tips: [tip], hidden, limit })).only.length
}

/** How many commits each of the two has that the other has not; counting ends when both have at least `limit`. */
export async function countAheadBehind(
  repository: Repository,
  [a, b]: readonly [Oid, Oid],
  limit = Infinity,
): Promise<{ readonly ahead: number; readonly behind: number }> {
  if (a === b) return { ahead: 0, behind: 0 } // needs no graph, which a start would wait for
  const isEnough = ({ ours, theirs }: Painted): boolean => Math.min(ours.length, theirs.length) >= limit
  const painted = paint(repository, { graph: await graphOf(repository, [a, b]), sides: [[a], [b]], isEnough })
  return { ahead: painted.ours.length, behind: painted.theirs.length }
}

/** The commits that one of two has and the other has not: the first `most`, newest first, and how many there are. */
export type Apart = { readonly commits: readonly Commit[]; readonly count: number }

/** What each of two commits has that the other has not, and their best common ancestors. */
export async function listApart(
  repository: Repository,
  [a, b]: readonly [Oid, Oid],
  most: number,
): Promise<{ readonly ahead: Apart; readonly behind: Apart; readonly bases: readonly Oid[] }> {
  const graph = await graphOf(repository, [a, b])
  const { ours, theirs, bases } = paint(repository, { graph, sides: [[a], [b]] })
  const read = async (commits: number[]): Promise<Apart> => ({
    commits: await readCommits(repository, newest(graph, commits).slice(0, most)),
    count: commits.length,
  })
  return { ahead: await read(ours), behind: await read(theirs), bases: bases.map((commit) => graph.oidOf(commit)) }
}

/** The best common ancestors of two commits: none that is an ancestor of another. Empty for unrelated histories. */
export async function findMergeBases(repository: Repository, a: Oid, b: Oid): Promise<readonly Oid[]> {
  const graph = await graphOf(repository, [a, b])
  return paint(repository, { graph, sides: [[a], [b]] }).bases.map((commit) => graph.oidOf(commit))
}

/** The best common ancestors of two sets of commits, oldest first. Empty for unrelated histories. */
export async function findSharedBases(
  repository: Repository,
  ours: readonly Oid[],
  theirs: readonly Oid[],
): Promise<readonly Oid[]> {
  const graph = await graphOf(repository, [...ours, ...theirs])
  const { bases } = paint(repository, { graph, sides: [ours, theirs] })
  return bases.sort((a, b) => graph.timeOf(a) - graph.timeOf(b) || a - b).map((commit) => graph.oidOf(commit))
}

/** Whether `ancestor` is `descendant` or reachable from it. */
export const isAncestor = (repository: Repository, ancestor: Oid, descendant: Oid): Promise<boolean> =>
  isAncestorOfAny(repository, ancestor, [descendant])

/** Whether it is one of the descendants or reachable from one. */
export const isAncestorOfAny = async (
  repository: Repository,
  ancestor: Oid,
  descendants: readonly Oid[],
): Promise<boolean> =>
  descendants.includes(ancestor) || (await findSharedBases(repository, [ancestor], descendants)).includes(ancestor)
