/** Deleting and renaming a page: each a commit, each with a way back. */
import type { Oid, PagePath, WikiId } from '../../../names'
import { titleOf } from '../../../page'
import type { Edit, Published } from '../../../worker'
import { useEngine, useNotices } from '../../engine-context'
import { messages } from '../../messages'
import { router } from '../../router.svelte'
import { tellFailure } from '../../tell-failure'
import { askAuthor } from '../../verso/author'

export type PageWrites = {
  /** Deletes at once and offers to undo it; nothing is lost, so nobody is asked first. */
  readonly remove: (path: PagePath) => Promise<boolean>
  /** True once the page has its new path; rejects with the fault when it cannot have it. */
  readonly rename: (from: PagePath, to: PagePath) => Promise<boolean>
}

/** The writes of one wiki. Call while a component starts. */
export function usePageWrites(wiki: () => WikiId): PageWrites {
  const { api } = useEngine()
  const notices = useNotices()
  const t = messages.reading

  const edit = async (message: string): Promise<Edit> => ({
    message,
    author: await askAuthor(api),
    base: await api.readHead(wiki()),
  })

  function isDone(published: Published): published is Extract<Published, { kind: 'published' }> {
    if (published.kind === 'conflicted') notices.post({ tone: 'alert', text: t.movedMeanwhile })
    return published.kind === 'published'
  }

  async function restore(path: PagePath, revision: Oid): Promise<boolean> {
    const published = await api.restorePage(wiki(), path, revision, await edit(t.restoreMessage(path)))
    if (isDone(published)) notices.say(t.restored(titleOf(path)))
    return true
  }

  async function remove(path: PagePath): Promise<boolean> {
    const published = await api.deletePage(wiki(), path, await edit(t.deleteMessage(path)))
    if (!isDone(published)) return false
    const { from } = published.update
    const run = () => from && restore(path, from).catch((error: unknown) => tellFailure(notices, error))
    notices.post({ tone: 'status', text: t.deleted(titleOf(path)), action: { label: messages.common.undo, run } })
    return true
  }

  async function rename(from: PagePath, to: PagePath): Promise<boolean> {
    const published = await api.renamePage(wiki(), from, to, await edit(t.renameMessage(from, to)))
    if (!isDone(published)) return false
    notices.say(t.renamed(to))
    router.replace({ kind: 'page', wiki: wiki(), path: to, heading: null })
    return true
  }

  return { rename, remove: (path) => remove(path).catch((error: unknown) => tellFailure(notices, error)) }
}
