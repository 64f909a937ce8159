/** The files in which a commit changed how often something occurs. */
import type { Oid, PagePath } from '../../../names'
import { absent, isFile, type CommitGraph, type PathChange } from '../../graph'
import type { Repository } from '../../repository'
import { findFile } from '../../trees/lookup'
import { findOrigin, findRenames } from '../renames/find-renames'

/**
 * A file that holds it `after` times now and held it `before` times in the first parent, under the name `from` where the
 * commit renamed it; with the blobs, null where there was no file.
 */
export type Recount = {
  readonly path: PagePath
  readonly from: PagePath | null
  readonly before: Holding
  readonly after: Holding
}
type Holding = { readonly blob: Oid | null; readonly count: number }

export type Recounting = {
  readonly repository: Repository
  readonly graph: CommitGraph
  readonly countOf: (blob: Oid | null) => Promise<number | null>
}

/** A commit, and the path that is searched, or null for all. */
export type CommitPath = { readonly commit: number; readonly path: number | null }

/** What the commit changed. Of a merge only that which no parent has: the rest was found where it was made. */
export async function recountCommit(search: Recounting, { commit, path }: CommitPath): Promise<readonly Recount[]> {
  const { graph } = search
  const changes = path === null ? graph.changesOf(commit) : await storyOf(search, commit, path)
  const counted = []
  for (const change of changes) counted.push(await countChange(search, change))
  if (!counted.some(isRecount)) return []
  const files = (await joinRenamed(search, commit, counted)).filter(isRecount)
  const wanted = files.filter((file) => path === null || file.number === path)
  return leaveOutMerged(
    search,
    commit,
    wanted.map(({ before, after, number, source }) => ({
      path: graph.pathOf(number),
      from: source === null ? null : graph.pathOf(source),
      before,
      after,
    })),
  )
}

/** A blob, and null for its count when it is missing. */
type Side = { readonly blob: Oid | null; readonly count: number | null }

/** A change by the numbers of its path and of the path it came from. */
type Counted = {
  readonly change: number
  readonly number: number
  readonly source: number | null
  readonly before: Side
  readonly after: Side
}

const isHolding = (side: Side): side is Holding => side.count !== null

const isRecount = (file: Counted): file is Counted & Pick<Recount, 'before' | 'after'> =>
  isHolding(file.before) && isHolding(file.after) && file.before.count !== file.after.count

/** The commit's change of one path, and that of the path it had before. */
async function storyOf({ repository, graph }: Recounting, commit: number, path: number) {
  const change = graph.changeOf(commit, path)
  const isNew = change !== undefined && graph.heldAt(change).before === absent
  const origin = isNew ? await findOrigin(repository, graph, { commit, path }) : undefined
  return graph.changesOf(commit).filter((change) => change.path === path || change.path === origin?.from)
}

async function countChange({ graph, countOf }: Recounting, { change, path, ...held }: PathChange): Promise<Counted> {
  const side = async (content: number): Promise<Side> => {
    const blob = isFile(content) ? graph.blobOidOf(content) : null
    return { blob, count: await countOf(blob) }
  }
  return { change, number: path, source: null, before: await side(held.before), after: await side(held.after) }
}

/** Whether it matters if the file was moved, which takes long to find out. */
const mayBeMoved = (file: Counted): boolean =>
  (file.before.blob === null || file.after.blob === null) && file.before.count !== file.after.count

/** Files that the commit moved as one change each. */
async function joinRenamed(
  { repository, graph }: Recounting,
  commit: number,
  counted: readonly Counted[],
): Promise<readonly Counted[]> {
  if (!counted.some(mayBeMoved)) return counted
  await findRenames(repository, graph, { commit })
  const byPath = new Map(counted.map((one) => [one.number, one]))
  const joined = counted.map((one) => {
    const source = byPath.get(graph.facts.origins.get(one.change)?.from ?? absent)
    return source ? { ...one, source: source.number, before: source.before } : one
  })
  const gone = new Set(joined.map(({ source }) => source))
  return joined.filter(({ number }) => !gone.has(number))
}

/** Only files that all other parents have with another count, each under either name. */
async function leaveOutMerged(
  search: Recounting,
  commit: number,
  files: readonly Recount[],
): Promise<readonly Recount[]> {
  let left = files
  for (const parent of search.graph.parentsOf(commit).subarray(1)) {
    const kept = []
    for (const file of left) {
      const there = await countThere(search, search.graph.oidOf(parent), file)
      if (there !== null && there !== file.after.count) kept.push(file)
    }
    left = kept
  }
  return left
}

async function countThere(
  { repository, countOf }: Recounting,
  commit: Oid,
  { path, from }: Pick<Recount, 'path' | 'from'>,
): Promise<number | null> {
  const there = (await findFile(repository, commit, path)) ?? (from && (await findFile(repository, commit, from)))
  return countOf(there?.kind === 'file' || there?.kind === 'executable' ? there.oid : null)
}
