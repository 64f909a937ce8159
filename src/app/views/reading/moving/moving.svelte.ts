/** A page or folder on its way to another path. */
import type { PagePath, WikiId } from '../../../../names'
import type { Move } from '../../../../worker'
import { useEngine } from '../../../engine-context'
import { followMove } from '../../../favourites/favourites'
import { useRewriting, type Rewriting } from '../../../links/rewriting/rewriting.svelte'
import { messages } from '../../../messages/all'
import { preferences } from '../../../preferences.svelte'
import { router } from '../../../router.svelte'

/** The moves of one wiki. Call while a component starts. */
export function useMoving(wiki: () => WikiId): Rewriting<Move> {
  const { api } = useEngine()
  const { moving: t, reading } = messages
  return useRewriting(wiki, {
    plan: (move, call) => api.planMove(wiki(), [move], call),
    write: (move, edit, call) => api.movePages(wiki(), [move], edit, call),
    message: ({ from, to }) => reading.renameMessage(from, to),
    done: ({ to }, links) => (links > 0 ? t.doneWithLinks(to, links) : t.done(to)),
    conflicted: t.movedMeanwhile,
    after: ({ from, to }) => preferences.change((now) => followMove(now, wiki(), [from, to])),
  })
}

/** Goes where a page is read now. */
export const showMoved = (wiki: WikiId, path: PagePath): void =>
  router.replace({ kind: 'page', wiki, path, heading: null })
