/** What the catalog tells the palette: what pages are called besides, and their headings. */
import type { PagePath, WikiId } from '../../names'
import type { EngineEvent, HeadingPlace, PageNames } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'

/** Whose headings, and which; of any page when `path` is undefined. */
export type HeadingQuery = { readonly path: PagePath | undefined; readonly words: string }

const mayKnowMore =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    event.kind === 'catalog-moved' && event.wiki === wiki

/** Nothing until the catalog has been built. */
export function liveNames(wiki: WikiId): Live<readonly PageNames[]> {
  const { api } = useEngine()
  return live(() => api.listNames(wiki), mayKnowMore(wiki))
}

/** The headings for what `asked` returns; undefined while nobody asks. */
export function liveHeadings(
  wiki: WikiId,
  asked: () => HeadingQuery | undefined,
): Live<readonly HeadingPlace[] | undefined> {
  const { api } = useEngine()
  const find = async (query: HeadingQuery | undefined): Promise<readonly HeadingPlace[] | undefined> =>
    query && (query.path !== undefined || query.words !== '')
      ? api.findHeadings(wiki, query.words, query.path)
      : undefined
  return live(() => find(asked()), mayKnowMore(wiki))
}
