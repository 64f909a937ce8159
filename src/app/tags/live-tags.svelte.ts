/** Tags as the catalog has gathered them; asking is what makes it gather. */
import type { PagePath, WikiId } from '../../names'
import type { EngineEvent, TagCount } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'

const gathered =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    event.kind === 'catalog-moved' && event.wiki === wiki

export function liveTags(wiki: WikiId): Live<readonly TagCount[]> {
  const { api } = useEngine()
  return live(() => api.listPageTags(wiki), gathered(wiki))
}

/** The pages with the tag or one below it; none of the empty tag. */
export function liveTagged(wiki: WikiId, tag: () => string): Live<readonly PagePath[]> {
  const { api } = useEngine()
  const list = async (wanted: string): Promise<readonly PagePath[]> =>
    wanted === '' ? [] : api.listTagged(wiki, wanted)
  return live(() => list(tag()), gathered(wiki))
}
