/** Records that are deleted together: one commit, and one way back. */
import type { PagePath, WikiId } from '../../../../names'
import { useUndoing } from '../../../branches/doing/undoing'
import { useEngine, useNotices } from '../../../engine-context'
import { messages } from '../../../messages/all'
import { tellFailure } from '../../../tell-failure'

/** Call while a component starts. */
export function useRemoval(wiki: () => WikiId): (paths: readonly PagePath[]) => Promise<void> {
  const { api } = useEngine()
  const notices = useNotices()
  const undoing = useUndoing()
  const words = messages.records

  return async (paths) => {
    if (paths.length === 0) return
    const id = wiki()
    try {
      const saved = await api.removeRecords(id, paths, { message: words.removeMessage(paths.length) })
      if (saved.kind === 'saved') await undoing.offerCommit(id, words.removed(paths.length), saved.commit)
      else notices.post({ tone: 'alert', text: words.conflicted })
    } catch (error) {
      tellFailure(notices, error)
    }
  }
}
