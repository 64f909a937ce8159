/** Two branches beside each other. */
import {
  diffTrees,
  findMergeBases,
  listNewCommits,
  listRefs,
  peelTag,
  readBlob,
  treeOf,
  type Repository,
  type TreeChange,
} from '../../git'
import { WikiError, throwIfAborted } from '../../errors'
import type { Oid } from '../../names'
import { countLines, decodeText, type LineCounts } from '../../page'
import type { FileChange } from '../model'
import type { OpenWiki } from '../wiki'
import type { BranchComparison } from './model'

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
  const [base = null] = await findMergeBases(repository, ours, theirs)
  const [ahead, behind] = [
    await listNewCommits(repository, [theirs], [ours]),
    await listNewCommits(repository, [ours], [theirs]),
  ]
  const changes = await diffTrees(repository, await treeOf(repository, ours), await treeOf(repository, theirs))
  const files: FileChange[] = []
  for (const change of changes.slice(0, most)) {
    throwIfAborted(signal)
    files.push(describeChange(change, changes.length > most ? null : await countChange(repository, change)))
  }
  return { before: ours, after: theirs, base, ahead, behind, files, more: changes.length - files.length }
}

/** The commit a name stands for, looked for where git looks (gitrevisions(7)), branches first. */
async function requireNamed(repository: Repository, name: string): Promise<Oid> {
  const refs = await listRefs(repository)
  const named = new Map<string, Oid>(refs)
  for (const folder of ['refs/heads/', 'refs/tags/', 'refs/remotes/']) {
    const oid = named.get(folder + name)
    const end = oid && (await peelTag(repository, oid))
    if (end?.type === 'commit') return end.oid
  }
  throw new WikiError('not-found', `There is no branch “${name}” here (any more).`, { name })
}

const describeChange = ({ path, before, after }: TreeChange, counts: LineCounts | null): FileChange => ({
  path,
  from: null,
  similarity: null,
  kind: before === null ? 'added' : after === null ? 'deleted' : 'changed',
  counts,
})

async function countChange(repository: Repository, { before, after }: TreeChange): Promise<LineCounts | null> {
  const [old, now] = [await textOf(repository, before), await textOf(repository, after)]
  return old === undefined || now === undefined ? null : countLines(old, now, { timeout: longestCount })
}

/** Undefined for what is not text. */
async function textOf(repository: Repository, side: TreeChange['before']): Promise<string | undefined> {
  if (side === null) return ''
  if (side.kind !== 'file' && side.kind !== 'executable') return undefined
  return decodeText(await readBlob(repository, side.oid))?.text
}
