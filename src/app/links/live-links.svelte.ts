/** Links as the catalog has gathered them; asking is what makes it gather. */
import type { PagePath, WikiId } from '../../names'
import type { Backlink, BrokenLink, EngineEvent, Place } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'

const gathered =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    event.kind === 'catalog-moved' && event.wiki === wiki

export function liveBacklinks(wiki: WikiId, path: PagePath): Live<readonly Backlink[]> {
  const { api } = useEngine()
  return live(() => api.listBacklinks(wiki, path), gathered(wiki))
}

export function liveMentions(wiki: WikiId, path: PagePath): Live<readonly Place[]> {
  const { api } = useEngine()
  return live((signal) => api.listMentions(wiki, path, { signal }), gathered(wiki))
}

export function liveBrokenLinks(wiki: WikiId): Live<readonly BrokenLink[]> {
  const { api } = useEngine()
  return live((signal) => api.listBrokenLinks(wiki, { signal }), gathered(wiki))
}

/** The links that would create the page at `path`. */
export function liveWanted(wiki: WikiId, path: PagePath): Live<readonly BrokenLink[]> {
  const { api } = useEngine()
  return live(() => api.listWanting(wiki, path), gathered(wiki))
}

export function liveOrphans(wiki: WikiId): Live<readonly PagePath[]> {
  const { api } = useEngine()
  return live(() => api.listOrphans(wiki), gathered(wiki))
}
