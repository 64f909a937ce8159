/** Bringing an old revision back as a new commit, with a way to take that back. Nothing in between is lost. */
import { hasCode } from '../../errors'
import type { Oid, PagePath, WikiId } from '../../names'
import { titleOf } from '../../page'
import type { Edit, Published, WikiApi } from '../../worker'
import { askAuthor } from './author'
import { useEngine, useNotices } from '../engine-context'
import { messages } from '../messages'
import { tellFailure } from '../tell-failure'

export type Restoring = {
  readonly wiki: WikiId
  readonly path: PagePath
  readonly revision: Oid
  /** The message of the new commit. */
  readonly message: string
  /** The message of the commit that takes it back. */
  readonly undoMessage: string
  /** What to say when it is done. */
  readonly done: string
}

/** A function that restores and tells how it went; true once the page is what it was. Call while a component starts. */
export function useRestore(): (restoring: Restoring) => Promise<boolean> {
  const { api } = useEngine()
  const notices = useNotices()

  async function restore(restoring: Restoring): Promise<boolean> {
    const { wiki, path, revision, message } = restoring
    const published = await api.restorePage(wiki, path, revision, await edit(api, wiki, message))
    tell(restoring, published)
    return published.kind !== 'conflicted'
  }

  function tell(restoring: Restoring, published: Published): void {
    const words = messages.verso.restore
    if (published.kind === 'unchanged') return notices.say(words.same)
    if (published.kind === 'conflicted') return void notices.post({ tone: 'alert', text: words.conflicted })
    const { from } = published.update
    const run = () => attempt(() => undo(restoring, from))
    notices.post({ tone: 'status', text: restoring.done, action: { label: messages.common.undo, run } })
  }

  async function undo({ wiki, path, undoMessage }: Restoring, before: Oid | null): Promise<boolean> {
    const change = await edit(api, wiki, undoMessage)
    const there = before !== null && (await isThere(api, { wiki, path, at: before }))
    await (there ? api.restorePage(wiki, path, before, change) : api.deletePage(wiki, path, change))
    notices.say(messages.verso.restore.undone)
    return true
  }

  const attempt = (work: () => Promise<boolean>): Promise<boolean> =>
    work().catch((error: unknown) => tellFailure(notices, error))
  return (restoring) => attempt(() => restore(restoring))
}

const edit = async (api: WikiApi, wiki: WikiId, message: string): Promise<Edit> => ({
  message,
  author: await askAuthor(api),
  base: await api.readHead(wiki),
})

type Place = { readonly wiki: WikiId; readonly path: PagePath; readonly at: Oid }

async function isThere(api: WikiApi, { wiki, path, at }: Place): Promise<boolean> {
  try {
    await api.readFile(wiki, path, at)
    return true
  } catch (error) {
    if (hasCode(error, 'not-found')) return false
    throw error
  }
}

/** The sentences of restoring a page as of a moment. */
export const restoreWords = (path: PagePath, when: string): Pick<Restoring, 'message' | 'undoMessage' | 'done'> => ({
  message: messages.verso.restore.message(titleOf(path), when),
  undoMessage: messages.verso.restore.undoMessage(titleOf(path)),
  done: messages.verso.restore.done(when),
})
