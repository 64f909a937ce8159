/** What a workspace does to its branch, each in one transaction. */
import { WikiError } from '../../errors'
import {
  cleanPerson,
  listRefs,
  mergeCommits,
  publishChanges,
  resolveRef,
  transact,
  writeTag,
  type FileMerge,
  type FileSides,
  type Merge,
  type Person,
  type Published,
  type Repository,
  type Signature,
} from '../../git'
import { branchName, type Oid, type RefName } from '../../names'
import { allMergeRules, joinTexts, mergeFile, mergeFileKeeping } from '../../page'
import type { CommitOptions } from './desk'
import { readCommitOid } from './moments'
import type { Shelf } from './shelves/shelf'
import type { Staging } from './staging'

/** A branch of a repository, who writes there, and what is merged record by record. */
export type Ground = {
  readonly repository: Repository
  readonly branch: RefName
  readonly author: Person
  /** Seconds since 1970, and minutes east of UTC. */
  readonly now: () => { readonly time: number; readonly offset: number }
  readonly shelves: () => readonly Shelf[]
}

const signatureOf = ({ author, now }: Ground): Signature => ({ ...cleanPerson(author), ...now() })

/** Pages by what their lines mean, other files by their lines; and where those meet, records by their properties. */
export const mergeFiles =
  ({ shelves }: Ground) =>
  (sides: FileSides): FileMerge => {
    const merge = mergeFile(sides, allMergeRules)
    if (merge.kind === 'merged') return merge
    const merged = shelves().map((shelf) => shelf.merge(sides))
    const bytes = merged.find((found) => found !== null)
    return bytes ? { kind: 'merged', bytes, rules: [] } : merge
  }

/** Where the branch is, for changes made on `base`; it may have no commit yet, but not have gone. */
export async function readHead(repository: Repository, branch: RefName, base: Oid | null): Promise<Oid | null> {
  const head = await resolveRef(repository, branch)
  if (head !== null || base === null) return head
  const name = branchName(branch)
  throw new WikiError('not-found', `No branch “${name}” any more.`, { reason: 'branch-gone', name })
}

/** Commits what is staged; when the branch has moved, onto where it is now, or not at all. */
export async function commitStaged(ground: Ground, staging: Staging, options: CommitOptions): Promise<Published> {
  const { repository, branch } = ground
  const { base } = staging
  let published: Published = { kind: 'unchanged', commit: base }
  await transact(
    repository,
    async (staged) => {
      const head = await readHead(staged, branch, base)
      const ends = { branch, base, head, signature: signatureOf(ground), mergeFile: mergeFiles(ground) }
      published = await publishChanges(staged, staging.list(), { ...options, ...ends })
      return published.kind === 'published' ? [published.update] : null
    },
    options,
  )
  return published
}

/** Merges another branch into this one, or leaves both as they are and says what is in the way. */
export async function mergeBranch(ground: Ground, name: string, options: CommitOptions): Promise<Merge> {
  const { repository, branch } = ground
  const theirs = await readCommitOid(repository, name, null)
  let merge: Merge = { kind: 'merged', commit: theirs, fastForward: true }
  await transact(repository, async (staged) => {
    const ours = await resolveRef(staged, branch)
    const means = {
      mergeFile: mergeFiles(ground),
      joinFiles: joinTexts,
      mergeKeeping: (side: 'ours' | 'theirs', sides: FileSides) => mergeFileKeeping(side, sides, allMergeRules).bytes,
    }
    if (ours !== null)
      merge = await mergeCommits(staged, { ours, theirs }, { ...options, ...means, signature: signatureOf(ground) })
    return merge.kind === 'merged' && merge.commit !== ours ? [{ ref: branch, from: ours, to: merge.commit }] : null
  })
  return merge
}

/** Makes a ref that is not there; `a` and `a/b` cannot both be. Throws `already-exists`. */
export async function createRef(
  repository: Repository,
  ref: RefName,
  write: (staged: Repository) => Promise<Oid>,
): Promise<void> {
  await transact(repository, async (staged) => {
    const refs = [...(await listRefs(staged)).keys()]
    const other = refs.find((there) => there === ref || there.startsWith(`${ref}/`) || ref.startsWith(`${there}/`))
    if (other !== undefined)
      throw new WikiError('already-exists', `There is “${other}” already.`, { reason: 'name-beside', name: other })
    return [{ ref, from: null, to: await write(staged) }]
  })
}

/** The tag object of a commit, or the commit itself where there is nothing to say. */
export const writeTagOf = (
  ground: Ground,
  staged: Repository,
  { name, object, message }: { readonly name: string; readonly object: Oid; readonly message: string },
): Promise<Oid> =>
  message.trim() === ''
    ? Promise.resolve(object)
    : writeTag(staged, { object, name, tagger: signatureOf(ground), message })
