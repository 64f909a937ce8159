/** What people do with branches: each done at once, told in a sentence, and taken back from there. */
import { branchRef, type Oid, type PagePath } from '../../../names'
import type { DeletedBranch, Wiki } from '../../../worker'
import { messages } from '../../messages'
import { router } from '../../router.svelte'
import { telling, useMeans, type Means } from './means'

export type Branching = {
  readonly switchTo: (name: string) => Promise<unknown>
  /** Makes a branch at a commit (null: what is shown now) and shows it. Rejects when the name cannot be had. */
  readonly begin: (name: string, at: Oid | null) => Promise<void>
  /** Makes a branch, goes there with the draft of the page, and goes on writing. Rejects like `begin`. */
  readonly tryPage: (name: string, path: PagePath) => Promise<void>
  /** Rejects when the name cannot be had. */
  readonly rename: (from: string, to: string) => Promise<void>
  /** `unmerged` says how many commits would go; undefined when it failed. */
  readonly remove: (name: string, how: How) => Promise<DeletedBranch | undefined>
}

type How = 'if-merged' | 'anyway'
const { done } = messages.branches

/** For the wiki on show. Call while a component starts; what it returns may outlive the component. */
export function useBranching(wiki: () => Wiki): Branching {
  const means = useMeans(wiki)
  return {
    switchTo: telling(means, (name: string) => switchTo(means, name)),
    begin: (name, at) => begin(means, name, at),
    tryPage: (name, path) => tryPage(means, name, path),
    rename: (from, to) => rename(means, from, to),
    remove: telling(means, (name: string, how: How) => remove(means, name, how)),
  }
}

async function switchTo({ api, typing, undoing, wiki }: Means, name: string): Promise<void> {
  await typing.settle()
  await api.switchBranch(wiki().id, name)
  await undoing.offer(wiki().id, done.switched(name), 'switch-branch')
}

async function begin({ api, typing, undoing, wiki }: Means, name: string, at: Oid | null): Promise<void> {
  await typing.settle()
  await api.createBranch(wiki().id, name, at ?? undefined)
  await api.switchBranch(wiki().id, name)
  await undoing.offer(wiki().id, done.created(name), 'switch-branch', 'create-branch')
}

async function tryPage(means: Means, name: string, path: PagePath): Promise<void> {
  const { api, typing, undoing, wiki } = means
  const here = wiki().id
  await typing.settle()
  await api.createBranch(here, name)
  const draft = await bringDraft(means, name, path)
  await api.switchBranch(here, name)
  router.go({ kind: 'edit', wiki: here, path })
  await undoing.offer(
    wiki().id,
    done.created(name),
    'switch-branch',
    'create-branch',
    ...(draft ? ['discard-draft' as const] : []),
  )
}

/** The draft is on the new branch before it goes from this one, so that there is no moment without it. */
async function bringDraft({ api, typing, wiki }: Means, name: string, path: PagePath): Promise<'brought' | null> {
  const draft = await api.readDraft(wiki().id, path)
  if (!draft) return null
  await api.writeDraft(wiki().id, { ...draft, branch: branchRef(name) })
  typing.letGo()
  await api.discardDraft(wiki().id, path, wiki().branch)
  return 'brought'
}

async function rename({ api, typing, undoing, wiki }: Means, from: string, to: string): Promise<void> {
  await typing.settle()
  await api.renameBranch(wiki().id, from, to)
  await undoing.offer(wiki().id, done.renamed(from, to), 'rename-branch')
}

async function remove({ api, undoing, wiki }: Means, name: string, how: How): Promise<DeletedBranch> {
  const deleted = await api.deleteBranch(wiki().id, name, how)
  if (deleted.kind === 'deleted') await undoing.offer(wiki().id, done.deleted(name), 'delete-branch')
  return deleted
}
