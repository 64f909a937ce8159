/** Bringing a deleted page back, as it was at a commit that had it. */
import type { Oid, PagePath, WikiId } from '../../names'
import { titleOf } from '../../page'
import { messages } from '../messages'
import { useRestore } from './restore'

export type Gone = { readonly wiki: WikiId; readonly path: PagePath; readonly lastSeen: Oid }

/** A function that brings it back and offers to undo that. Call while a component starts. */
export function useBringBack(): (gone: Gone) => Promise<boolean> {
  const restore = useRestore()
  const words = messages.restoring
  return ({ wiki, path, lastSeen }) => {
    const title = titleOf(path)
    return restore({
      wiki,
      path,
      revision: lastSeen,
      message: words.bringBackMessage(title),
      done: words.broughtBack(title),
    })
  }
}
