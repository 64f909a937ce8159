/** Two branches beside each other. */
import {
  diffWithMoves,
  findObject,
  listApart,
  peelTag,
  resolveRef,
  treeOf,
  type Repository,
  type TreeMove,
} from '../../git'
import { WikiError, throwIfAborted } from '../../errors'
import { isRefName, type Oid } from '../../names'
import { countLines, decodeText, type LineCounts } from '../../page'
import type { FileChange } from '../model'
import type { OpenWiki } from '../wiki'
import type { BranchComparison } from './model'

/** How many commits are named of those that only one side has. */
const mostCommits = 500
/** How many files are named; with more, their lines are not counted either. */
const most = 500
/** Milliseconds for one file; one that takes longer may have a line too many in its numbers. */
const longestCount = 250

/** Each side is a branch, a tag, or a branch as the remote had it (`origin/main`). */
export async function compareBranches(
  { repository }: OpenWiki,
  [before, after]: readonly [before: string, after: string],
  signal?: AbortSignal,
): Promise<BranchComparison> {
  const [ours, theirs] = [await requireNamed(repository, before), await requireNamed(repository, after)]
  const { ahead, behind, bases } = await listApart(repository, [theirs, ours], mostCommits)
  throwIfAborted(signal)
  const trees = { before: await treeOf(repository, ours), after: await treeOf(repository, theirs) }
  const changes = await diffWithMoves(repository, trees, signal)
  const files: FileChange[] = []
  for (const change of changes.slice(0, most)) {
    throwIfAborted(signal)
    files.push(describeChange(change, changes.length > most ? null : await countChange(repository, change)))
  }
  return {
    before: ours,
    after: theirs,
    base: bases[0] ?? null,
    ahead: ahead.commits,
    behind: behind.commits,
    counts: { ahead: ahead.count, behind: behind.count },
    files,
    more: changes.length - files.length,
  }
}

/** The commit a name stands for, looked for where git looks (gitrevisions(7)), branches first. */
async function requireNamed(repository: Repository, name: string): Promise<Oid> {
  for (const folder of ['refs/heads/', 'refs/tags/', 'refs/remotes/']) {
    const ref = folder + name
    const oid = isRefName(ref) ? await resolveRef(repository, ref) : null
    const end = oid && (await peelTag(repository, oid))
    if (end?.type === 'commit') return end.oid
  }
  throw new WikiError('not-found', `No branch “${name}”.`, { reason: 'branch-gone', name })
}

const describeChange = (move: TreeMove, counts: LineCounts | null): FileChange => ({
  path: move.path,
  from: move.from,
  similarity: move.similarity,
  kind: kindOf(move),
  counts,
})

function kindOf({ from, before, after }: TreeMove): FileChange['kind'] {
  if (from !== null) return 'renamed'
  return before === null ? 'added' : after === null ? 'deleted' : 'changed'
}

async function countChange(repository: Repository, { before, after }: TreeMove): Promise<LineCounts | null> {
  const [old, now] = [await textOf(repository, before), await textOf(repository, after)]
  return old === undefined || now === undefined ? null : countLines(old, now, { timeout: longestCount })
}

/** Undefined for what is not text, and for what was left at the remote: nothing is fetched to be counted. */
async function textOf(repository: Repository, side: TreeMove['before']): Promise<string | undefined> {
  if (side === null) return ''
  if (side.kind !== 'file' && side.kind !== 'executable') return undefined
  const object = await findObject(repository, side.oid)
  return object && decodeText(object.bytes)?.text
}
