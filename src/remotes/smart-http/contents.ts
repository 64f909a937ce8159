/** Contents of files that a fetch of history left at the server. */
import {
  fetchPack,
  leaveOutPresent,
  listTree,
  receivePack,
  transact,
  treeOf,
  type Advertised,
  type Endpoint,
  type Make,
  type Repository,
} from '../../git'
import type { Oid } from '../../names'
import type { RemoteCall } from '../remote'

export type Left = { readonly endpoint: Endpoint; readonly advertised: Advertised }

/** What a request may name, so that it stays below the 10 MB that `git http-backend` takes. */
const mostInRequest = 100_000

/** Stages the files of a commit that are not here. */
export async function takeFiles(
  repository: Repository,
  { commit, ...left }: Left & { readonly commit: Oid },
  call: RemoteCall,
): Promise<void> {
  const { files } = await listTree(repository, await treeOf(repository, commit))
  const blobs = new Set(files.flatMap(({ oid, kind }) => (kind === 'submodule' ? [] : [oid])))
  await takeBlobs(repository, { ...left, blobs: [...blobs] }, call)
}

/** Brings in and stores those of the blobs that are not here. */
export async function fetchBlobsFrom(
  repository: Repository,
  { blobs, ...left }: Left & { readonly blobs: readonly Oid[] },
  call: RemoteCall,
): Promise<void> {
  const make: Make = async (staged) => {
    await takeBlobs(staged, { ...left, blobs: await leaveOutPresent(staged, blobs) }, call)
    return []
  }
  await transact(repository, make, { signal: call.signal })
}

async function takeBlobs(
  repository: Repository,
  { endpoint, advertised, blobs }: Left & { readonly blobs: readonly Oid[] },
  call: RemoteCall,
): Promise<void> {
  for (let start = 0; start < blobs.length; start += mostInRequest) {
    const wants = blobs.slice(start, start + mostInRequest)
    const pack = await fetchPack(endpoint, { wants, haves: () => [], advertised }, call)
    try {
      if (pack) await receivePack(repository, { pack, tips: wants, partial: true }, call)
    } finally {
      await pack?.close()
    }
  }
}
