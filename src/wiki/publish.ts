import { WikiError } from '../errors'
import {
  cleanPerson,
  editTree,
  resolveRef,
  transact,
  treeOf,
  writeCommit,
  writeTree,
  type Change,
  type Repository,
  type TreeEdit,
  type WriteCall,
} from '../git'
import { branchName, type Oid, type RefName, type RefUpdate } from '../names'
import { settleDraft } from './drafts'
import { rebase } from './merging/rebase'
import type { Draft, Edit, Published } from './model'
import type { OpenWiki } from './wiki'

/** Larger files are refused before they are stored: servers refuse them later, and every clone would carry them. */
const largestFile = 25 << 20

/**
 * An edit, the draft that is settled with it, what notes it where it is more than a save, and who waits for it: `onProgress`
 * counts the objects that are made ready.
 */
export type Publishing = Edit &
  WriteCall & {
    readonly draft?: Draft | undefined
    readonly note?: (staged: Repository, update: RefUpdate) => Promise<unknown>
  }

/**
 * Commits the changes to the wiki's branch: the only way to write. When the branch has moved since `edit.base`, each
 * path that moved too is merged, or the whole edit comes back as `conflicted` and nothing is written.
 */
export async function publish(wiki: OpenWiki, changes: readonly Change[], edit: Publishing): Promise<Published> {
  changes.forEach(refuseLarge)
  let published: Published = { kind: 'unchanged', commit: null }
  const make = async (staged: Repository): Promise<readonly RefUpdate[] | null> => {
    published = await makeCommit({ ...wiki, repository: staged }, changes, edit)
    if (published.kind === 'published') {
      await edit.note?.(staged, published.update)
      return [published.update]
    }
    // A draft that says what is there already is settled all the same.
    return published.kind === 'unchanged' && edit.draft ? [] : null
  }
  await transact(wiki.repository, make, edit)
  return published
}

function refuseLarge({ path, bytes }: Change): void {
  if (bytes && bytes.length > largestFile)
    throw new WikiError('too-large', `“${path}” is larger than 25 MB. Split it or keep it outside the wiki.`, {
      path,
      size: bytes.length,
    })
}

/** What was begun on a branch is not put on another one of that name. */
function refuseGone(branch: RefName): never {
  const name = branchName(branch)
  throw new WikiError(
    'not-found',
    `The branch “${name}” was renamed or deleted in another tab. Nothing was saved, and what you typed is kept as a draft.`,
    { name },
  )
}

/** All that is asked of the storage is asked at once. */
async function makeCommit(wiki: OpenWiki, changes: readonly Change[], edit: Publishing): Promise<Published> {
  const { repository, branch } = wiki
  const [head] = await Promise.all([resolveRef(repository, branch), edit.draft && settleDraft(wiki, edit.draft)])
  if (head === null && edit.base !== null) refuseGone(branch)
  const rebased = await rebase(wiki, changes, { ...edit, head })
  if (rebased.kind === 'conflicted') return rebased
  const commit = await commitEdits(wiki, rebased.edits, { head, edit })
  if (commit === null) return { kind: 'unchanged', commit: head }
  return { kind: 'published', update: { ref: branch, from: head, to: commit }, commit, merged: rebased.merged }
}

/** A commit of the edits on top of `head`; null when they change nothing. */
async function commitEdits(
  { repository, now }: OpenWiki,
  edits: readonly TreeEdit[],
  { head, edit }: { readonly head: Oid | null; readonly edit: Edit },
): Promise<Oid | null> {
  const before = head && (await treeOf(repository, head))
  const tree = (await editTree(repository, before, edits)) ?? (await writeTree(repository, []))
  if (tree === before) return null
  const signature = { ...cleanPerson(edit.author), ...now() }
  const parents = head === null ? [] : [head]
  return writeCommit(repository, { tree, parents, message: edit.message, author: signature, committer: signature })
}
