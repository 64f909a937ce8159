/** Bringing an old revision back as a new commit, with a way to take that back. Nothing in between is lost. */
import type { Oid, PagePath, WikiId } from '../../names'
import { titleOf } from '../../page'
import type { Published } from '../../worker'
import { askAuthor, startEdit } from './author'
import { useEngine, useNotices } from '../engine-context'
import { messages } from '../messages'
import { tellFailure } from '../tell-failure'

export type Restoring = {
  readonly wiki: WikiId
  readonly path: PagePath
  readonly revision: Oid
  /** What the page was called at that revision; absent, as now. It keeps the name it has. */
  readonly calledThen?: PagePath
  /** The message of the new commit. */
  readonly message: string
  /** The message of the commit that takes it back. */
  readonly undoMessage: string
  /** What to say when it is done. */
  readonly done: string
}

type Done = Extract<Published, { kind: 'published' }>

/**
 * A function that restores and tells how it went; true once the page is what it was. While it is at work, a second call
 * does nothing. Call while a component starts.
 */
export function useRestore(): (restoring: Restoring) => Promise<boolean> {
  const { api } = useEngine()
  const notices = useNotices()
  const words = messages.verso.restore
  let working = false

  async function restore(restoring: Restoring): Promise<boolean> {
    const published = await write(restoring)
    if (published.kind === 'published') offerUndo(restoring, published)
    else tellWhyNot(published)
    return published.kind !== 'conflicted'
  }

  async function write({ wiki, path, revision, calledThen = path, message }: Restoring): Promise<Published> {
    const edit = await startEdit(api, wiki, message)
    if (calledThen === path) return api.restorePage(wiki, path, revision, edit)
    return api.importFiles(wiki, [{ path, bytes: await api.readFile(wiki, calledThen, revision) }], edit)
  }

  function offerUndo(restoring: Restoring, done: Done): void {
    const run = () => attempt(() => undo(restoring, done))
    notices.post({ tone: 'status', text: restoring.done, action: { label: messages.common.undo, run } })
  }

  /** Makes the page what it was before, there or not. Made on the commit it takes back: what was saved since stays. */
  async function undo({ wiki, path, undoMessage }: Restoring, { commit, update }: Done): Promise<boolean> {
    if (update.from === null) return false
    const edit = { message: undoMessage, author: await askAuthor(api), base: commit }
    const published = await api.restorePage(wiki, path, update.from, edit)
    if (published.kind === 'conflicted') tellWhyNot(published)
    else notices.say(words.undone)
    return published.kind !== 'conflicted'
  }

  function tellWhyNot({ kind }: Exclude<Published, Done>): void {
    if (kind === 'unchanged') notices.say(words.same)
    else notices.post({ tone: 'alert', text: words.conflicted })
  }

  async function attempt(work: () => Promise<boolean>): Promise<boolean> {
    if (working) return false
    working = true
    try {
      return await work()
    } catch (error) {
      return tellFailure(notices, error, () => attempt(work))
    } finally {
      working = false
    }
  }

  return (restoring) => attempt(() => restore(restoring))
}

/** The sentences of restoring a page as of a moment. */
export const restoreWords = (path: PagePath, when: string): Pick<Restoring, 'message' | 'undoMessage' | 'done'> => ({
  message: messages.verso.restore.message(titleOf(path), when),
  undoMessage: messages.verso.restore.undoMessage(titleOf(path)),
  done: messages.verso.restore.done(when),
})
