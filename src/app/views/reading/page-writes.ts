/** Deleting a page: a commit, with a way back. */
import type { PagePath, WikiId } from '../../../names'
import { titleOf } from '../../../page'
import type { Published } from '../../../worker'
import { useEngine, useNotices } from '../../engine-context'
import { messages } from '../../messages'
import { tellFailure } from '../../tell-failure'
import { startEdit } from '../../verso/author'
import { useBringBack } from '../../verso/bring-back'

export type PageWrites = {
  /** Deletes at once and offers to undo it; nothing is lost, so nobody is asked first. */
  readonly remove: (path: PagePath) => Promise<boolean>
}

/** The writes of one wiki. Call while a component starts. */
export function usePageWrites(wiki: () => WikiId): PageWrites {
  const { api } = useEngine()
  const notices = useNotices()
  const bringBack = useBringBack()
  const t = messages.reading

  function isDone(published: Published): published is Extract<Published, { kind: 'published' }> {
    if (published.kind === 'conflicted') notices.post({ tone: 'alert', text: t.movedMeanwhile })
    return published.kind === 'published'
  }

  async function remove(path: PagePath): Promise<boolean> {
    const published = await api.deletePage(wiki(), path, await startEdit(api, wiki(), t.deleteMessage(path)))
    if (!isDone(published)) return false
    const { from } = published.update
    const run = () => from && bringBack({ wiki: wiki(), path, lastSeen: from })
    notices.post({ tone: 'status', text: t.deleted(titleOf(path)), action: { label: messages.common.undo, run } })
    return true
  }

  return { remove: (path) => remove(path).catch((error: unknown) => tellFailure(notices, error)) }
}
