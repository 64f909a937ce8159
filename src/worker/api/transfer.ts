/** Wikis as files. */
import type { WikiId } from '../../names'
import type { Call } from './call'
import type { Wiki } from './wikis'

export interface TransferApi {
  /** Every file at the head as a zip archive. */
  exportZip(wiki: WikiId, call?: Call): Promise<Blob>
  /** The whole repository, all branches and tags, as a git bundle. */
  exportBundle(wiki: WikiId, call?: Call): Promise<Blob>
  /** A new wiki from a git bundle. */
  importBundle(title: string, bundle: Blob, call?: Call): Promise<Wiki>
}
