/** Reading and writing pages. */
import type { WikiId } from '../../names'
import {
  discardDraft,
  editDelete,
  editRename,
  editRestore,
  editText,
  findDraft,
  listDrafts,
  listFiles,
  publish,
  readFile,
  readHead,
  readPage,
  writeDraft,
  type Published,
} from '../../wiki'
import type { PagesApi } from '../api'
import type { Session } from '../session/session'

export function pagesCalls(session: Session): PagesApi {
  const { open, announce } = session

  const tell = (wiki: WikiId, published: Published): Published => {
    if (published.kind === 'published') announce({ kind: 'branch-moved', wiki, update: published.update })
    return published
  }

  return {
    readHead: async (id) => readHead(await open(id)),
    listFiles: async (id, at) => listFiles(await open(id), at),
    readPage: async (id, path, at) => readPage(await open(id), path, at),
    readFile: async (id, path, at) => readFile(await open(id), path, at),
    async savePage(id, path, text, edit) {
      const wiki = await open(id)
      const published = tell(id, await publish(wiki, await editText(wiki, path, text, edit.base), edit))
      if (published.kind !== 'conflicted') await discardDraft(wiki, path)
      return published
    },
    async renamePage(id, from, to, edit) {
      const wiki = await open(id)
      return tell(id, await publish(wiki, await editRename(wiki, from, to, edit.base), edit))
    },
    async deletePage(id, path, edit) {
      const wiki = await open(id)
      return tell(id, await publish(wiki, await editDelete(wiki, path, edit.base), edit))
    },
    async restorePage(id, path, revision, edit) {
      const wiki = await open(id)
      return tell(id, await publish(wiki, await editRestore(wiki, path, revision), edit))
    },
    listDrafts: async (id) => listDrafts(await open(id)),
    readDraft: async (id, path) => (await findDraft(await open(id), path)) ?? null,
    async writeDraft(id, draft) {
      await writeDraft(await open(id), draft)
      announce({ kind: 'drafts-changed', wiki: id, path: draft.path })
    },
    async discardDraft(id, path) {
      await discardDraft(await open(id), path)
      announce({ kind: 'drafts-changed', wiki: id, path })
    },
  }
}
