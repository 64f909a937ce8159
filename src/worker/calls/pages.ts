/** Reading and writing pages. */
import type { Change, WriteCall } from '../../git'
import type { WikiId } from '../../names'
import {
  discardDraft,
  editDelete,
  editFiles,
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
  type OpenWiki,
  type Published,
  type Publishing,
} from '../../wiki'
import type { Call, PagesApi } from '../api'
import type { Session } from '../session/session'
import { takeTurns } from '../session/turns'

type MakeChanges = (wiki: OpenWiki) => Promise<readonly Change[]> | readonly Change[]

export function pagesCalls(session: Session): PagesApi {
  const { open, announce } = session
  const inTurn = takeTurns()

  const write = async (id: WikiId, edit: Publishing, makeChanges: MakeChanges): Promise<Published> => {
    const wiki = await open(id)
    const published = await inTurn(id, async () => publish(wiki, await makeChanges(wiki), edit))
    if (published.kind === 'published') announce({ kind: 'branch-moved', wiki: id, update: published.update })
    return published
  }

  return {
    readHead: async (id) => readHead(await open(id)),
    listFiles: async (id, at) => listFiles(await open(id), at),
    readPage: async (id, path, at) => readPage(await open(id), path, at),
    readFile: async (id, path, at) => readFile(await open(id), path, at),
    async savePage(id, path, text, edit) {
      const draft = await findDraft(await open(id), path)
      const published = await write(id, { ...edit, draft }, (wiki) => editText(wiki, path, { text, base: edit.base }))
      if (draft && published.kind !== 'conflicted') announce({ kind: 'drafts-changed', wiki: id, path })
      return published
    },
    importFiles: (id, files, edit, call = {}) =>
      write(id, { ...edit, ...countFiles(call, files.length) }, () => editFiles(files)),
    renamePage: (id, from, to, edit) => write(id, edit, (wiki) => editRename(wiki, { from, to }, edit.base)),
    deletePage: (id, path, edit) => write(id, edit, (wiki) => editDelete(wiki, path, edit.base)),
    restorePage: (id, path, revision, edit) => write(id, edit, (wiki) => editRestore(wiki, path, revision)),
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

/** Contents are made ready first, then the folders and the commit, which nobody counts. */
const countFiles = ({ signal, onProgress }: Call, total: number): WriteCall => ({
  signal,
  onProgress: (done) => (done > total ? undefined : onProgress?.({ phase: 'saving', done, total })),
})
