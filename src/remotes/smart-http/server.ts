/** A repository on a server, looked at once. */
import { WikiError } from '../../errors'
import { listRemoteRefs, type Advertised, type Endpoint } from '../../git'
import type { Oid } from '../../names'
import type { FetchCall } from '../remote'
import { chooseBranch, lookFor } from './branches'

/** A repository on a server and the branch of it we mean; null: the one it calls its default. */
export type Server = { readonly endpoint: Endpoint; readonly branch: string | null }

export type Seen = {
  readonly endpoint: Endpoint
  readonly advertised: Advertised
  readonly branch: string
  /** Where the branch stands; null when the server is still empty. */
  readonly tip: Oid | null
}

export async function lookAt({ endpoint, branch }: Server, { own, ...call }: FetchCall): Promise<Seen> {
  call.onProgress?.({ phase: 'connecting' })
  const advertised = await listRemoteRefs(endpoint, call)
  const standing = own === undefined ? chooseBranch(advertised, branch) : lookFor(advertised.refs, own)
  return { endpoint, advertised, ...standing }
}

export const notACommit = (branch: string): WikiError =>
  new WikiError('remote-failed', `The branch “${branch}” of the repository does not name a commit, so it is no wiki.`, {
    branch,
  })
