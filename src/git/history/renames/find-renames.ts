/** Files that a commit moved: looked for when somebody looks at the commit, and kept. */
import { throwIfAborted } from '../../../errors'
import { absent, blobOf, isFile, type CommitGraph, type GraphCall, type Origin, type PathChange } from '../../graph'
import type { Repository } from '../../repository'
import { leaveUnpaired, mostCombinations, pairAlike, pairEqual, type Candidate, type Files } from './pair-files'
import { presentFiles, type ReadPresent } from './present-files'
import { fingerprint, type Fingerprint } from './similarity'

/** Where a path came from that the commit added; undefined when it is new. */
export async function findOrigin(
  repository: Repository,
  graph: CommitGraph,
  { commit, path }: { readonly commit: number; readonly path: number },
): Promise<Origin | undefined> {
  await findRenames(repository, graph, { commit })
  const change = graph.changeOf(commit, path)
  return change === undefined ? undefined : graph.facts.origins.get(change)
}

/** A file that came or went, with the numbers of its change, its path and its content. */
type Moved = Candidate & { readonly change: number; readonly number: number; readonly held: number }
type Printed = Moved & { readonly print: Fingerprint }

/** Sees to it that the facts of the graph have the origins of all paths that the commit added. */
export async function findRenames(
  repository: Repository,
  graph: CommitGraph,
  { commit, signal }: Pick<GraphCall, 'signal'> & { readonly commit: number },
): Promise<void> {
  const { origins, searched } = graph.facts
  if (searched.has(commit)) return
  const files = candidatesOf(graph, commit)
  if (files.gone.length === 0 || files.come.length === 0) return
  const equal = pairEqual(files)
  const rest = toCompare(leaveUnpaired(files, equal))
  const printed = await printFiles(presentFiles(repository, graph), rest, signal)
  for (const { change } of files.come) origins.delete(change)
  for (const { from, to, similarity } of [...equal, ...pairAlike(printed)])
    origins.set(to.change, { from: from.number, similarity })
  // What is missing today may be here tomorrow, and tell more.
  const isWhole = printed.gone.length === rest.gone.length && printed.come.length === rest.come.length
  if (isWhole) searched.add(commit)
}

/** The files that the commit took away, and those it brought. */
function candidatesOf(graph: CommitGraph, commit: number): Files<Moved> {
  const changes = graph.changesOf(commit)
  const moved = ({ change, path }: PathChange, held: number): Moved => ({
    change,
    held,
    number: path,
    path: graph.columns.paths.textAt(path),
    isFile: isFile(held),
    content: isFile(held) ? blobOf(held) : -held,
  })
  return {
    gone: changes.flatMap((change) => (change.after === absent ? [moved(change, change.before)] : [])),
    come: changes.flatMap((change) => (change.before === absent ? [moved(change, change.after)] : [])),
  }
}

/** The files that likeness must decide about; none where a side has none, or both have more than can be compared. */
function toCompare(files: Files<Moved>): Files<Moved> {
  const gone = files.gone.filter((file) => file.isFile)
  const come = files.come.filter((file) => file.isFile)
  const count = gone.length * come.length
  return count === 0 || count > mostCombinations ? { gone: [], come: [] } : { gone, come }
}

/** Leaves out what cannot be read. */
async function printFiles(
  read: ReadPresent,
  { gone, come }: Files<Moved>,
  signal: AbortSignal | undefined,
): Promise<Files<Printed>> {
  const print = async (moved: readonly Moved[]): Promise<readonly Printed[]> => {
    const printed: Printed[] = []
    for (const file of moved) {
      throwIfAborted(signal)
      const bytes = await read(file.held)
      if (bytes) printed.push({ ...file, print: fingerprint(bytes) })
    }
    return printed
  }
  return { gone: await print(gone), come: await print(come) }
}
