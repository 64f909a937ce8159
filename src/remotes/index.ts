/**
 * Who we exchange commits with.
 *
 * A port, a file for each kind of remote, and `sync`, the only loop that fetches, merges and pushes. It refuses to
 * know what a page is. Its invariant: refs move after their objects arrived and were verified, or not at all.
 */
import { openSmartHttp } from './smart-http'

export type {
  Credentials,
  Extent,
  FetchCall,
  Fetched,
  Progress,
  Pushed,
  Remote,
  RemoteCall,
  RemoteSettings,
  RemoteStatus,
  Settled,
} from './remote'
export { pull, pushCommit, sync, type SyncOptions } from './sync'

/** Every kind of remote by the `kind` of its settings. */
export const remotes = { 'smart-http': openSmartHttp } as const
