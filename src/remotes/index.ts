/**
 * Who we exchange commits with.
 *
 * A port, a file for each kind of remote, and `sync`, the only loop that fetches, merges and pushes. It refuses to
 * know what a page is. Its invariant: refs move after their objects arrived and were verified, or not at all.
 */
export type { Credentials, Fetched, Progress, Pushed, Remote, RemoteCall, RemoteSettings, RemoteStatus } from './remote'
