/** Bringing an old revision back as a new commit, and offering to take that back. Nothing in between is lost. */
import type { Oid, PagePath, WikiId } from '../../names'
import { titleOf } from '../../page'
import type { Published } from '../../worker'
import { useUndoing } from '../branches/doing/undoing'
import { useEngine, useNotices } from '../engine-context'
import { messages } from '../messages'
import { tellFailure } from '../tell-failure'
import { startEdit } from './author'

export type Restoring = {
  readonly wiki: WikiId
  readonly path: PagePath
  readonly revision: Oid
  /** What the page was called at that revision; absent, as now. It keeps the name it has. */
  readonly calledThen?: PagePath
  /** The message of the new commit. */
  readonly message: string
  /** What to say when it is done. */
  readonly done: string
}

/**
 * A function that restores and tells how it went; true once the page is what it was. While it is at work, a second call
 * does nothing. Call while a component starts.
 */
export function useRestore(): (restoring: Restoring) => Promise<boolean> {
  const { api } = useEngine()
  const notices = useNotices()
  const undoing = useUndoing()
  const words = messages.restoring
  let working = false

  async function restore(restoring: Restoring): Promise<boolean> {
    const published = await write(restoring)
    if (published.kind === 'published') await undoing.offerCommit(restoring.wiki, restoring.done, published.commit)
    else tellWhyNot(published.kind)
    return published.kind !== 'conflicted'
  }

  async function write({ wiki, path, revision, calledThen = path, message }: Restoring): Promise<Published> {
    const edit = await startEdit(api, wiki, message)
    if (calledThen === path) return api.restorePage(wiki, path, revision, edit)
    return api.importFiles(wiki, [{ path, bytes: await api.readFile(wiki, calledThen, revision) }], edit)
  }

  function tellWhyNot(kind: 'unchanged' | 'conflicted'): void {
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
export const restoreWords = (path: PagePath, when: string): Pick<Restoring, 'message' | 'done'> => ({
  message: messages.restoring.message(titleOf(path), when),
  done: messages.restoring.done(when),
})
