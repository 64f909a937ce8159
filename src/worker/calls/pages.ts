/** Reading and writing pages. */
import { readBlob, type Change, type WriteCall } from '../../git'
import type { PagePath, RefName, WikiId } from '../../names'
import {
  discardDraft,
  editDelete,
  editFiles,
  editKept,
  editRename,
  editRestore,
  editText,
  findDraft,
  keepFile,
  listDrafts,
  listFiles,
  noteAction,
  onBranch,
  publish,
  readFile,
  readHead,
  readPage,
  writeDraft,
  type ActionKind,
  type Draft,
  type OpenWiki,
  type Published,
  type Publishing,
} from '../../wiki'
import type { Call, PagesApi } from '../api'
import { millis, type Session } from '../session/session'
import type { TakeTurn } from '../session/turns'

type MadeChanges = Promise<readonly Change[]> | readonly Change[]
type MakeChanges = (wiki: OpenWiki) => MadeChanges
type Place = { readonly id: WikiId; readonly wiki: OpenWiki }

export function pagesCalls(session: Session, inTurn: TakeTurn): PagesApi {
  const { open, announce } = session

  const commit = async ({ id, wiki }: Place, edit: Publishing, makeChanges: MakeChanges): Promise<Published> => {
    const published = await inTurn(id, async () => publish(wiki, await makeChanges(wiki), edit))
    if (published.kind === 'published') announce({ kind: 'branch-moved', wiki: id, update: published.update })
    return published
  }
  const write = async (id: WikiId, edit: Publishing, makeChanges: MakeChanges): Promise<Published> =>
    commit({ id, wiki: onBranch(await open(id), edit.branch) }, edit, makeChanges)

  return {
    readHead: async (id) => readHead(await open(id)),
    listFiles: async (id, at) => listFiles(await open(id), at),
    readPage: async (id, path, at) => readPage(await open(id), path, at),
    readFile: async (id, path, at) => readFile(await open(id), path, at),
    async savePage(id, path, text, edit) {
      const { draft: typed, ...place } = await openWithDraft(session, id, { path, branch: edit.branch })
      const draft = edit.draft === 'kept' ? undefined : typed
      const changes = async (): Promise<readonly Change[]> => [
        ...(await editText(place.wiki, path, { text, base: edit.base })),
        ...(await editKept(place.wiki, edit.files ?? [])),
      ]
      const published = await commit(place, { ...edit, draft }, changes)
      if (draft && published.kind !== 'conflicted') announce({ kind: 'drafts-changed', wiki: id, path })
      return published
    },
    keepFile: async (id, path, bytes) => keepFile(await open(id), path, bytes),
    readKeptFile: async (id, oid) => readBlob((await open(id)).repository, oid),
    importFiles: (id, files, edit, call = {}) =>
      write(id, { ...edit, ...countFiles(call, files.length) }, () => editFiles(files)),
    renamePage: (id, from, to, edit) =>
      write(id, { ...edit, note: noteAs(session, 'rename-page', to) }, (wiki) =>
        editRename(wiki, { from, to }, edit.base),
      ),
    deletePage: (id, path, edit) =>
      write(id, { ...edit, note: noteAs(session, 'delete-page', path) }, (wiki) => editDelete(wiki, path, edit.base)),
    restorePage: (id, path, revision, edit) =>
      write(id, { ...edit, note: noteAs(session, 'restore', path) }, (wiki) => editRestore(wiki, path, revision)),
    listDrafts: async (id) => listDrafts(await open(id)),
    readDraft: async (id, path, branch) => (await findDraft(onBranch(await open(id), branch), path)) ?? null,
    async writeDraft(id, draft) {
      const wiki = await open(id)
      const typedOn = onBranch(wiki, draft.branch)
      // Of a branch that is gone nothing would be shown any more.
      const isGone = typedOn !== wiki && (await readHead(typedOn)) === null
      await writeDraft(isGone ? wiki : typedOn, draft)
      announce({ kind: 'drafts-changed', wiki: id, path: draft.path })
    },
    async discardDraft(id, path, branch) {
      await discardDraft(onBranch(await open(id), branch), path)
      announce({ kind: 'drafts-changed', wiki: id, path })
    },
  }
}

const noteAs =
  (session: Session, kind: ActionKind, subject: PagePath): NonNullable<Publishing['note']> =>
  (staged, update) =>
    noteAction(staged, { kind, subject, time: millis(session), updates: [update] })

type DraftName = { readonly path: PagePath; readonly branch: RefName | undefined }

/** The wiki with the page's draft as it is now: what is typed while the save waits for its turn is another one. */
async function openWithDraft(
  { open, known }: Session,
  id: WikiId,
  { path, branch }: DraftName,
): Promise<Place & { readonly draft: Draft | undefined }> {
  const before = known(id)
  const [opened, early] = await Promise.all([open(id), before && findDraft(onBranch(before, branch), path)])
  const wiki = onBranch(opened, branch)
  return { id, wiki, draft: opened === before ? early : await findDraft(wiki, path) }
}

/** Contents are made ready first, then the folders and the commit, which nobody counts. */
const countFiles = ({ signal, onProgress }: Call, total: number): WriteCall => ({
  signal,
  onProgress: (done) => (done > total ? undefined : onProgress?.({ phase: 'saving', done, total })),
})
