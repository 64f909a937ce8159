/** The moments at which what was typed must be safe. */
import type { DraftKeeper } from '../../drafts/draft-keeper.svelte'
import type { Update } from '../../offline'

/** Keeps the text whenever the tab may be about to go: hidden, put to sleep, closed, updated. Returns how to end that. */
export function keepOnLeaving(keeper: DraftKeeper, update: Update): () => void {
  const keep = (): void => {
    keeper.post()
    void keeper.flush().catch(() => undefined) // the letter is posted, and `keeper.error` says the rest
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') keep()
  }
  const endUpdate = update.onBeforeUpdate(() => keeper.flush())
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    keep()
    endUpdate()
    removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', hidden)
  }
}
