/** The catalog is built before anybody asks, and after everybody has what they came for. */
import type { WikiId } from '../../names'
import type { WikiApi } from '../../worker'

/** Milliseconds in which the page that was opened is on the screen. */
const quiet = 4000

/** Has it built once the browser is idle, unless the returned function is called before. */
export function buildCatalogSoon(api: Pick<WikiApi, 'awaitCatalog'>, wiki: WikiId, onbuilt: () => void): () => void {
  // What goes wrong goes wrong again for whoever asks the catalog, and is told there.
  const build = (): void => void api.awaitCatalog(wiki).then(onbuilt, () => undefined)
  const timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(build) : build()), quiet)
  return () => clearTimeout(timer)
}
