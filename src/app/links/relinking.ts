/** Links to a missing page led to another one. */
import type { WikiId } from '../../names'
import { titleOf, withoutPageExtension } from '../../page'
import type { Relink } from '../../worker'
import { useEngine } from '../engine-context'
import { messages } from '../messages/all'
import { useRewriting, type Rewriting } from './rewriting/rewriting.svelte'

/** Call while a component starts. */
export function useRelinking(wiki: () => WikiId): Rewriting<Relink> {
  const { api } = useEngine()
  const t = messages.linking
  return useRewriting(wiki, {
    plan: (relink, call) => api.planRelink(wiki(), relink, call),
    write: (relink, edit, call) => api.relinkPages(wiki(), relink, edit, call),
    message: ({ missing, to }) => t.relinkMessage(withoutPageExtension(missing), withoutPageExtension(to)),
    done: ({ to }, links) => t.relinked(links, titleOf(to)),
    conflicted: t.conflicted,
  })
}
