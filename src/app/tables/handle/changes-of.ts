/** When to ask a database again. */
import type { PagePath, WikiId } from '../../../names'
import type { EngineEvent } from '../../../worker'

/** Events after which the rows of a database may be others. */
export const changesOf =
  (wiki: WikiId, folder: PagePath) =>
  (event: EngineEvent): boolean =>
    (event.kind === 'live-changed' && event.wiki === wiki && event.folder === folder) ||
    ((event.kind === 'branch-moved' || event.kind === 'refs-changed') && event.wiki === wiki)
