/** Files that a commit moved: looked for when somebody looks at the commit, and kept. */
import { throwIfAborted } from '../../../errors'
import { absent, type CommitGraph, type GraphCall, type Origin } from '../../graph'
import type { Repository } from '../../repository'
import {
  leaveUnpaired,
  mostCombinations,
  pairAlike,
  pairEqual,
  type Candidate,
  type FilePair,
  type Files,
} from './pair-files'
import { presentFiles } from './present-files'
import { fingerprint, type Fingerprint } from './similarity'

/** Where a path came from that the commit added; undefined when it is new. */
export async function findOrigin(
  repository: Repository,
  graph: CommitGraph,
  { commit, path }: { readonly commit: number; readonly path: number },
): Promise<Origin | undefined> {
  await findRenames(repository, graph, commit)
  const change = graph.changeOf(commit, path)
  return change === undefined ? undefined : graph.facts.origins.get(change)
}

/** A file that came or went, with the number of its change and of its path. */
type Moved = Candidate & { readonly change: number; readonly number: number; readonly held: number }

/** Sees to it that the facts of the graph have the origins of all paths that the commit added. */
export async function findRenames(
  repository: Repository,
  graph: CommitGraph,
  commit: number,
  call: GraphCall = {},
): Promise<void> {
  if (graph.facts.searched.has(commit)) return
  const files = candidatesOf(graph, commit)
  if (files.gone.length === 0 || files.come.length === 0) return
  const equal = pairEqual(files)
  const { gone, come, isWhole } = await readPrinted(repository, graph, leaveUnpaired(files, equal), call)
  const pairs: readonly FilePair<Moved>[] = [...equal, ...pairAlike({ gone, come })]
  for (const { from, to, similarity } of pairs) graph.facts.origins.set(to.change, { from: from.number, similarity })
  if (isWhole) graph.facts.searched.add(commit)
}

/** The files that the commit took away, and those it brought. */
function candidatesOf(graph: CommitGraph, commit: number): Files<Moved> {
  const changes = graph.changesOf(commit)
  const moved = (path: number, change: number, held: number): Moved => {
    const isFile = graph.isFile(held)
    return {
      change,
      number: path,
      held,
      path: graph.columns.paths.textAt(path),
      isFile,
      content: isFile ? graph.blobOf(held) : -held,
    }
  }
  return {
    gone: changes.flatMap(({ path, change, before, after }) => (after === absent ? [moved(path, change, before)] : [])),
    come: changes.flatMap(({ path, change, before, after }) => (before === absent ? [moved(path, change, after)] : [])),
  }
}

type Printed = Moved & { readonly print: Fingerprint }
/** `isWhole` says that no file was absent or damaged: what is missing today may be here tomorrow, and tell more. */
type PrintedFiles = Files<Printed> & { readonly isWhole: boolean }

/** The files that likeness must decide about, if both sides have any, and not more than can be compared. */
async function readPrinted(
  repository: Repository,
  graph: CommitGraph,
  files: Files<Moved>,
  call: GraphCall,
): Promise<PrintedFiles> {
  const [gone, come] = [files.gone.filter(({ isFile }) => isFile), files.come.filter(({ isFile }) => isFile)]
  const count = gone.length * come.length
  if (count === 0 || count > mostCombinations) return { gone: [], come: [], isWhole: true }
  const read = presentFiles(repository, graph)
  const print = async (moved: readonly Moved[]): Promise<readonly Printed[]> => {
    const printed: Printed[] = []
    for (const file of moved) {
      throwIfAborted(call.signal)
      const bytes = await read(file.held)
      if (bytes) printed.push({ ...file, print: fingerprint(bytes) })
    }
    return printed
  }
  const [left, right] = [await print(gone), await print(come)]
  return { gone: left, come: right, isWhole: left.length === gone.length && right.length === come.length }
}
