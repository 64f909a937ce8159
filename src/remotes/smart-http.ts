/** A git server, spoken to over smart HTTP: GitHub, GitLab, Gitea, `git http-backend`, or another Verso. */
import { askServer, type Advertised } from '../git'
import type { Credentials, Remote, RemoteSettings } from './remote'
import { fetchBlobsFrom } from './smart-http/contents'
import { fetchFrom } from './smart-http/fetch'
import { pushTo } from './smart-http/push'
import { settleWith } from './smart-http/settle'

export function openSmartHttp({ url, proxy, branch }: RemoteSettings, credentials: Credentials | null): Remote {
  const endpoint = { url, proxy, credentials }
  const server = { endpoint, branch }
  let known: Promise<Advertised> | undefined

  return {
    fetch: (repository, { extent = 'everything', ...call }) => fetchFrom(server, repository, { aim: extent, call }),
    fetchHistory: (repository, call) => fetchFrom(server, repository, { aim: 'history', call }),
    async fetchBlobs(repository, blobs, call) {
      // What a server can do is asked once: one blob after the other may be wanted.
      known ??= askServer(endpoint, call)
      known.catch(() => (known = undefined))
      await fetchBlobsFrom(repository, { endpoint, advertised: await known, blobs }, call)
    },
    settle: (repository, call) => settleWith(endpoint, repository, call),
    push: (repository, offer, call) => pushTo({ endpoint, ...offer }, repository, call),
  }
}
