/** What the engine says unasked, and how a tab sees it. */
import type { ErrorMessage } from '../../errors'
import type { Oid, PagePath, RefUpdate, WikiId } from '../../names'
import type { WikiApi } from '.'

/** What the engine tells its tabs unasked, whichever tab caused it. */
export type EngineEvent =
  | { readonly kind: 'branch-moved'; readonly wiki: WikiId; readonly update: RefUpdate }
  | { readonly kind: 'wikis-changed' }
  | { readonly kind: 'remote-changed'; readonly wiki: WikiId }
  | { readonly kind: 'drafts-changed'; readonly wiki: WikiId; readonly path: PagePath }
  /** Pages were noted as read on this device. */
  | { readonly kind: 'reading-changed'; readonly wiki: WikiId }
  /** A branch or tag came or went, the wiki shows another branch, or a merge waits or waits no more. */
  | { readonly kind: 'refs-changed'; readonly wiki: WikiId }
  /** Rows of a database are others now, or were brought in anew. */
  | { readonly kind: 'live-changed'; readonly wiki: WikiId; readonly folder: PagePath }
  /** A database could not be committed with the others, or what others did not be brought in; null for one without a name. */
  | {
      readonly kind: 'live-failed'
      readonly wiki: WikiId
      readonly folder: PagePath | null
      readonly error: ErrorMessage
    }
  /** The catalog says what the pages of another commit say, or more about the same one. */
  | { readonly kind: 'catalog-moved'; readonly wiki: WikiId; readonly commit: Oid | null }

/** The engine, seen from a tab. */
export interface Engine {
  readonly api: WikiApi
  /** Calls back on every event until the returned function is called. */
  subscribe(listener: (event: EngineEvent) => void): () => void
  /** Calls back when the engine itself has died and could not be restarted. */
  onFailure(listener: (error: ErrorMessage) => void): void
}
