/** What differs between two trees, with the files that moved told as one: `git diff -M` of any two commits. */
import { throwIfAborted } from '../../../errors'
import type { Oid, PagePath } from '../../../names'
import type { TreeChange } from '../../model'
import type { Repository } from '../../repository'
import { diffTrees } from '../../trees/diff'
import { leaveUnpaired, mostCombinations, pairAlike, pairEqual, type Candidate, type Files } from './pair-files'
import { presentBlobs } from './present-files'
import { fingerprint, type Fingerprint } from './similarity'

/** A path that differs. Where its file was at another path before, that is `from`; `similarity` is in per cent. */
export type TreeMove = TreeChange & { readonly from: PagePath | null; readonly similarity: number | null }

type Side = NonNullable<TreeChange['before']>
type Moved = Candidate & { readonly path: PagePath; readonly side: Side }
type Printed = Moved & { readonly print: Fingerprint }

/** Ordered by folder, as `diffTrees` is. */
export async function diffWithMoves(
  repository: Repository,
  { before, after }: { readonly before: Oid | null; readonly after: Oid | null },
  signal?: AbortSignal,
): Promise<readonly TreeMove[]> {
  const changes = await diffTrees(repository, before, after)
  const files = candidatesOf(changes)
  const equal = pairEqual(files)
  const printed = await printFiles(repository, toCompare(leaveUnpaired(files, equal)), signal)
  const origins = new Map([...equal, ...pairAlike(printed)].map((pair) => [pair.to.path, pair]))
  const sources = new Set([...origins.values()].map(({ from }) => from.path))
  return changes
    .filter(({ path, after }) => after !== null || !sources.has(path))
    .map((change) => {
      const origin = origins.get(change.path)
      const before = origin?.from.side ?? change.before
      return { ...change, before, from: origin?.from.path ?? null, similarity: origin?.similarity ?? null }
    })
}

/** The files that only the first tree has, and those that only the second has. */
function candidatesOf(changes: readonly TreeChange[]): Files<Moved> {
  const numbers = new Map<string, number>()
  const candidate = (path: PagePath, side: Side): Moved => {
    const isFile = side.kind === 'file' || side.kind === 'executable'
    const name = `${isFile ? 'file' : side.kind} ${side.oid}`
    const content = numbers.get(name) ?? numbers.size
    numbers.set(name, content)
    return { path, side, isFile, content }
  }
  return {
    gone: changes.flatMap(({ path, before, after }) => (before && !after ? [candidate(path, before)] : [])),
    come: changes.flatMap(({ path, before, after }) => (after && !before ? [candidate(path, after)] : [])),
  }
}

/** Between two commits there may be years: with more files than this to be read, only equal bytes count. */
const mostRead = 1000

/** The files that likeness must decide about; none where both sides have more than can be read or compared. */
function toCompare(files: Files<Moved>): Files<Moved> {
  const gone = files.gone.filter((file) => file.isFile)
  const come = files.come.filter((file) => file.isFile)
  const count = gone.length * come.length
  const isTooMuch = count > mostCombinations || gone.length + come.length > mostRead
  return count === 0 || isTooMuch ? { gone: [], come: [] } : { gone, come }
}

/** Leaves out what is not here. */
async function printFiles(
  repository: Repository,
  { gone, come }: Files<Moved>,
  signal: AbortSignal | undefined,
): Promise<Files<Printed>> {
  const read = presentBlobs(repository)
  const print = async (files: readonly Moved[]): Promise<readonly Printed[]> => {
    const printed: Printed[] = []
    for (const file of files) {
      throwIfAborted(signal)
      const bytes = await read(file.side.oid)
      if (bytes) printed.push({ ...file, print: fingerprint(bytes) })
    }
    return printed
  }
  return { gone: await print(gone), come: await print(come) }
}
