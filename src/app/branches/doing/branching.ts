/** What people do with branches: each done at once, told in a sentence, and taken back from there. */
import { branchRef, type Oid, type PagePath, type RefName } from '../../../names'
import type { DeletedBranch, RemoteBranch, RemoteWish, Where, Wiki } from '../../../worker'
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
  readonly rename: (from: string, to: string, where: Where) => Promise<void>
  /** `unmerged` says how many commits would go; undefined when it failed. */
  readonly remove: (name: string, deleting: Deleting) => Promise<DeletedBranch | undefined>
  /** Makes a branch of ours of one that only the remote has, and shows it. */
  readonly open: (branch: Pick<RemoteBranch, 'name' | 'commit'>) => Promise<unknown>
  /** What the next sync shall do on the remote with a branch or tag. */
  readonly ask: (ref: RefName, wish: RemoteWish) => Promise<unknown>
}

export type Deleting = { readonly how: 'if-merged' | 'anyway'; readonly where: Where }
const words = () => messages.branching

/** For the wiki on show. Call while a component starts; what it returns may outlive the component. */
export function useBranching(wiki: () => Wiki): Branching {
  const means = useMeans(wiki)
  return {
    switchTo: telling(means, (name: string) => switchTo(means, name)),
    begin: (name, at) => begin(means, name, at),
    tryPage: (name, path) => tryPage(means, name, path),
    rename: (...names) => rename(means, ...names),
    remove: telling(means, (name: string, deleting: Deleting) => remove(means, name, deleting)),
    open: telling(means, (branch: Pick<RemoteBranch, 'name' | 'commit'>) => open(means, branch)),
    ask: telling(means, (ref: RefName, wish: RemoteWish) => means.api.askOfRemote(wiki().id, ref, wish)),
  }
}

async function switchTo({ api, typing, undoing, wiki }: Means, name: string): Promise<void> {
  await typing.settle()
  await api.switchBranch(wiki().id, name)
  await undoing.offer(wiki().id, words().done.switched(name), 'switch-branch')
}

async function begin({ api, typing, undoing, wiki }: Means, name: string, at: Oid | null): Promise<void> {
  await typing.settle()
  await api.createBranch(wiki().id, name, at ?? undefined)
  await api.switchBranch(wiki().id, name)
  await undoing.offer(wiki().id, words().done.created(name), 'switch-branch', 'create-branch')
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
    words().done.created(name),
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

async function open({ api, typing, undoing, wiki }: Means, { name, commit }: Pick<RemoteBranch, 'name' | 'commit'>) {
  await typing.settle()
  await api.createBranch(wiki().id, name, commit.oid)
  await api.switchBranch(wiki().id, name)
  await undoing.offer(wiki().id, words().done.opened(name), 'switch-branch', 'create-branch')
}

async function rename(
  { api, typing, undoing, wiki }: Means,
  ...[from, to, where]: Parameters<Branching['rename']>
): Promise<void> {
  await typing.settle()
  await api.renameBranch(wiki().id, from, to, where)
  const said = where === 'here' ? words().done.renamed(from, to) : words().done.renamedThere(from, to)
  await undoing.offer(wiki().id, said, 'rename-branch')
}

async function remove({ api, undoing, wiki }: Means, name: string, { how, where }: Deleting): Promise<DeletedBranch> {
  const deleted = await api.deleteBranch(wiki().id, name, how, where)
  const said = where === 'here' ? words().done.deleted(name) : words().done.deletedThere(name)
  if (deleted.kind === 'deleted') await undoing.offer(wiki().id, said, 'delete-branch')
  return deleted
}
