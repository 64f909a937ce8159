/** Brings a commit graph up to date: commits first, then what each of them changed. It reads commits and trees, never a file. */
import { hasCode } from '../../errors'
import type { Oid } from '../../names'
import { readCommit } from '../objects/read'
import type { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import type { CommitGraph, NewNode } from './graph'
import { TreeReader } from './tree-reader'

/** How a build goes on: `pace` lets others be heard and stops it, `onCount` is told how many commits were read. */
export type BuildCall = { readonly pace: Pace; readonly onCount: (done: number, total?: number) => void }

/** Adds what the tips reach, each commit after its parents. Stopped midway, the graph is as it was, or further. */
export async function addCommits(
  repository: Repository,
  graph: CommitGraph,
  { tips, pace, onCount }: BuildCall & { readonly tips: readonly Oid[] },
): Promise<void> {
  const read = new Map<Oid, NewNode>()
  const waiting = [...tips]
  for (let oid = waiting.at(-1); oid !== undefined; oid = waiting.at(-1)) {
    if (pace.isDue) await pace.rest()
    const node = read.get(oid)
    if (graph.find(oid) !== undefined) waiting.pop()
    else if (node) graph.addCommit(node)
    else {
      const { parents } = await readNode(repository, oid, read)
      onCount(read.size)
      // The first parent last: it is taken next, so that a commit comes soon after the one it is compared with.
      for (const parent of [...parents].reverse()) if (graph.find(parent) === undefined) waiting.push(parent)
    }
  }
}

async function readNode(repository: Repository, oid: Oid, read: Map<Oid, NewNode>): Promise<NewNode> {
  const node = (await findNode(repository, oid)) ?? { oid, tree: null, parents: [], time: 0 }
  read.set(oid, node)
  return node
}

/** Undefined for a commit that is damaged or missing: whoever needs it shall hear of it, and nobody else. */
async function findNode(repository: Repository, oid: Oid): Promise<NewNode | undefined> {
  try {
    const { tree, parents, committer } = await readCommit(repository, oid)
    return { oid, tree, parents, time: committer.time }
  } catch (error) {
    if (hasCode(error, 'damaged')) return undefined
    throw error
  }
}

/** Learns what the first `until` commits changed. Stopped midway, the graph knows it of as many as were reached. */
export async function addChanges(
  repository: Repository,
  graph: CommitGraph,
  { until, pace, onCount }: BuildCall & { readonly until: number },
): Promise<void> {
  const reader = new TreeReader(repository, graph)
  while (graph.described < until) {
    if (pace.isDue) await pace.rest()
    graph.describe(await reader.changesOf(graph.described))
    onCount(graph.described, until)
  }
}
