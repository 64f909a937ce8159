import { WikiError } from '../errors'
import {
  cleanPerson,
  publishChanges,
  refuseLarge,
  resolveRef,
  transact,
  type Change,
  type Repository,
  type WriteCall,
} from '../git'
import { branchName, type RefName, type RefUpdate } from '../names'
import { settleDraft } from './drafts'
import { mergeMoved } from './merging/merge-file'
import type { Draft, Edit, Published } from './model'
import type { OpenWiki } from './wiki'

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
  for (const { path, bytes } of changes) if (bytes) refuseLarge(path, bytes)
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

/** What was begun on a branch is not put on another one of that name. */
function refuseGone(branch: RefName): never {
  const name = branchName(branch)
  throw new WikiError('not-found', `No branch “${name}” any more.`, { reason: 'branch-gone', name })
}

/** All that is asked of the storage is asked at once. */
async function makeCommit(wiki: OpenWiki, changes: readonly Change[], edit: Publishing): Promise<Published> {
  const { repository, branch } = wiki
  const [head] = await Promise.all([resolveRef(repository, branch), edit.draft && settleDraft(wiki, edit.draft)])
  if (head === null && edit.base !== null) refuseGone(branch)
  const signature = { ...cleanPerson(edit.author), ...wiki.now() }
  return publishChanges(repository, changes, { ...edit, branch, head, signature, mergeFile: mergeMoved(wiki, edit) })
}
