/** The graph of a repository: loaded when first asked for, brought up to what is asked of it, kept beside the repository. */
import { throwIfAborted, WikiError } from '../../errors'
import type { Oid } from '../../names'
import { damagedObject } from '../objects/loose'
import { readCommit } from '../objects/read'
import { crc32 } from '../pack/format/checksums'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { readShallow } from '../shallow'
import { addChanges, addCommits, type BuildCall } from './build'
import type { GraphCell } from './cell'
import { decodeGraph, encodeGraph } from './codec'
import { CommitGraph } from './graph'

const graphKey = 'derived/graph'

/** Bytes that may be written for each thing that is new in the graph: with less of it, it is not stored again. */
const bytesEach = 4096

export type GraphCall = {
  readonly signal?: AbortSignal | undefined
  /** Told how many commits were looked at, and of how many once that is known. */
  readonly onCount?: ((done: number, total?: number) => void) | undefined
}

/** The graph with the commits that the tips reach. Throws `damaged` when a tip cannot be read. */
export async function graphOf(
  repository: Repository,
  tips: readonly Oid[],
  call: GraphCall = {},
): Promise<CommitGraph> {
  const graph = await openGraph(repository)
  if (tips.some((tip) => graph.find(tip) === undefined))
    await inTurn(repository.graph, call, (build) => addCommits(repository, graph, { tips, ...build }))
  for (const tip of tips) if (graph.isGap(graph.numberOf(tip))) return closeGap(repository, { tip, tips }, call)
  return graph
}

/** Somebody may have mended what could not be read. */
async function closeGap(
  repository: Repository,
  { tip, tips }: { readonly tip: Oid; readonly tips: readonly Oid[] },
  call: GraphCall,
): Promise<CommitGraph> {
  await readCommit(repository, tip)
  forgetGraph(repository)
  return graphOf(repository, tips, call)
}

/** The same, with what each of these commits changed. */
export async function describedGraph(
  repository: Repository,
  tips: readonly Oid[],
  call: GraphCall = {},
): Promise<CommitGraph> {
  const graph = await graphOf(repository, tips, call)
  const until = Math.max(0, ...tips.map((tip) => graph.numberOf(tip) + 1))
  if (graph.described >= until) return graph
  await inTurn(repository.graph, call, (build) => addChanges(repository, graph, { until, ...build }))
  await persistGraph(repository)
  return graph
}

/**
 * Stores the graph, if enough is new in it to be worth the bytes. What is not stored is read anew after a restart, which
 * costs some commits a millisecond or two each, so this may be called at any time, or not.
 */
export async function persistGraph({ graph: cell }: Repository): Promise<void> {
  const { opened } = cell
  const graph = await opened?.graph
  if (!opened || !graph || graph.hasGaps || graph.weight === cell.stored) return
  if (graph.bytes > (graph.weight - cell.stored) * bytesEach) return
  const { weight } = graph
  await cell.storage.write(new Map([[graphKey, encodeGraph(graph, opened.source)]]))
  if (cell.opened === opened) cell.stored = weight
}

/** Lets go of the graph in memory: the next question loads or builds it anew. For after a repair. */
export function forgetGraph({ graph: cell }: Repository): void {
  cell.opened = undefined
}

/** For a walk that comes to a commit, or to a change, that could not be read. */
export function refuseGap(repository: Repository, oid: Oid): never {
  forgetGraph(repository)
  throw damagedObject(oid)
}

/** Where history is cut decides about parents: when that has moved, the graph is another one. */
async function openGraph(repository: Repository): Promise<CommitGraph> {
  const { graph: cell } = repository
  const source = numberOfCut(await readShallow(repository))
  if (cell.opened?.source !== source) cell.opened = { source, graph: loadGraph(cell, source) }
  return cell.opened.graph
}

/** 0 for history that is whole. */
function numberOfCut(cut: ReadonlySet<Oid>): number {
  const bytes = encoder.encode([...cut].sort().join('\n'))
  return crc32(bytes, 0, bytes.length) | 0
}

const encoder = new TextEncoder()

async function loadGraph(cell: GraphCell, source: number): Promise<CommitGraph> {
  const stored = await cell.storage.read(graphKey)
  const graph = (stored && decodeGraph(stored, source)) ?? new CommitGraph()
  cell.stored = graph.weight
  return graph
}

/** One build at a time: who comes later finds what the one before has done, also when that was stopped. */
async function inTurn(cell: GraphCell, call: GraphCall, work: (build: BuildCall) => Promise<void>): Promise<void> {
  const { signal, onCount } = call
  if (onCount) cell.listeners.add(onCount)
  const turn = cell.turn.then(() => {
    throwIfAborted(signal)
    return work({ pace: new Pace(signal, nothing), onCount: (done, total) => tell(cell, done, total) })
  })
  cell.turn = turn.catch(nothing)
  try {
    await unlessAborted(turn, signal)
  } finally {
    if (onCount) cell.listeners.delete(onCount)
  }
}

const nothing = async (): Promise<void> => {}

const tell = ({ listeners }: GraphCell, done: number, total: number | undefined): void =>
  listeners.forEach((listener) => listener(done, total))

/** Waits no longer than somebody wants to, and leaves nothing at the signal, which may be that of many calls. */
async function unlessAborted(turn: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  let abort = (): void => {}
  const aborted = new Promise<never>((_, reject) => (abort = () => reject(new WikiError('aborted', 'Stopped.'))))
  signal?.addEventListener('abort', abort)
  try {
    await Promise.race([turn, aborted])
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}
