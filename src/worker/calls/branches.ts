/** Branches, tags, and taking back what was done. */
import { branchRef, type RefUpdate, type WikiId } from '../../names'
import {
  askOfRemote,
  compareBranches,
  createBranch,
  createTag,
  deleteBranch,
  deleteTag,
  listActions,
  listBranches,
  listRemoteBranches,
  listRemovedTags,
  listTags,
  renameBranch,
  renameBranchThere,
  renameIn,
  restoreFolder,
  switchBranch,
  undoAction,
  type Listing,
  type OpenWiki,
} from '../../wiki'
import type { BranchesApi, Call, Wiki } from '../api'
import { followHead } from '../session/registry'
import { findFollowed, followRenamed } from '../session/remote-settings'
import type { Session } from '../session/session'

export function branchesCalls(session: Session): BranchesApi {
  const { open, announce } = session
  const tell = (id: WikiId): void => announce({ kind: 'refs-changed', wiki: id })

  /** Does something with refs, and tells of it. */
  const change = async <Result>(id: WikiId, act: (wiki: OpenWiki) => Promise<Result>): Promise<Result> => {
    const result = await act(await open(id))
    tell(id)
    return result
  }

  const look = async (id: WikiId, call: Call = {}): Promise<[OpenWiki, Listing]> => {
    const wiki = await open(id)
    return [wiki, { signal: call.signal, followed: await findFollowed(wiki) }]
  }

  return {
    listBranches: async (id, call) => listBranches(...(await look(id, call))),
    listRemoteBranches: async (id, call) => listRemoteBranches(...(await look(id, call))),
    createBranch: (id, name, at) => change(id, (wiki) => createBranch(wiki, name, at)),
    switchBranch: (id, name) => show(session, id, (wiki) => switchBranch(wiki, name)),
    async renameBranch(id, from, to, where) {
      // What goes with the branch that the settings mean goes on with it under whatever name.
      const followed = await findFollowed(await open(id))
      const rename = where === 'there-too' && followed?.ref !== branchRef(from) ? renameBranchThere : renameBranch
      await show(session, id, (wiki) => rename(wiki, from, to))
      await followRenamed((await open(id)).repository, branchRef(from), branchRef(to))
    },
    async deleteBranch(id, name, how, where) {
      const deleted = await deleteBranch(await open(id), name, { how, where })
      if (deleted.kind === 'deleted') tell(id)
      return deleted
    },
    compareBranches: async (id, before, after, call) => compareBranches(await open(id), [before, after], call?.signal),
    listTags: async (id) => listTags(await open(id)),
    createTag: (id, name, tag) => change(id, (wiki) => createTag(wiki, name, tag)),
    deleteTag: (id, name) => change(id, (wiki) => deleteTag(wiki, name)),
    listRemovedTags: async (id) => listRemovedTags(await open(id)),
    askOfRemote: (id, ref, wish) => change(id, (wiki) => askOfRemote(wiki, ref, wish)),
    async restoreFolder(id, folder, at, edit, call) {
      const restored = await restoreFolder(await open(id), { ...edit, folder, at, signal: call?.signal })
      if (restored.kind === 'published') announce({ kind: 'branch-moved', wiki: id, update: restored.update })
      return restored
    },
    listActions: async (id) => listActions(await open(id)),
    async undoAction(id, action, edit, call) {
      const wiki = await open(id)
      const { undone, updates, drafts } = await undoAction(wiki, action, { ...edit, signal: call?.signal })
      if (undone.kind === 'impossible') return undone
      const renamed = renameIn(updates)
      if (renamed) await followRenamed(wiki.repository, renamed.from, renamed.to)
      const { branch } = await show(session, id, () => Promise.resolve())
      for (const update of updates.filter(isMove(branch))) announce({ kind: 'branch-moved', wiki: id, update })
      for (const path of drafts) announce({ kind: 'drafts-changed', wiki: id, path })
      return undone
    },
  }
}

/** A branch that is created or deleted is told of with the refs. */
const isMove =
  (branch: Wiki['branch']) =>
  ({ ref, from, to }: RefUpdate): boolean =>
    ref === branch && from !== null && to !== null

/** Does something that may change which branch the wiki shows, and has everybody follow. */
async function show(session: Session, id: WikiId, act: (wiki: OpenWiki) => Promise<void>): Promise<Wiki> {
  const wiki = await session.open(id)
  await act(wiki)
  const after = await followHead(session.registry, id, wiki.repository)
  if (wiki.branch !== after.branch) session.announce({ kind: 'wikis-changed' })
  session.announce({ kind: 'refs-changed', wiki: id })
  return after
}
