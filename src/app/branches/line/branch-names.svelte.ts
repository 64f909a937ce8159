import { createContext } from 'svelte'
import type { WikiId } from '../../../names'
import type { RemoteBranch } from '../../../worker'
import { useEngine } from '../../engine-context'
import { live, type Live } from '../../live.svelte'

/** The names of the wiki's branches, and the branches that only the remote has, those touched last first. */
export type KnownBranches = { readonly ours: readonly string[]; readonly theirs: readonly RemoteBranch[] }

/** For all of the frame. */
export const [useBranchNames, provideBranchNames] = createContext<Live<KnownBranches>>()

/** For the frame, which hands it on. A save moves a branch, and changes no name. */
export function liveBranchNames(wiki: WikiId): Live<KnownBranches> {
  const { api } = useEngine()
  return live(
    async (signal) => ({
      ours: (await api.listBranches(wiki, { signal })).map(({ name }) => name),
      theirs: await api.listRemoteBranches(wiki, { signal }),
    }),
    (event) => (event.kind === 'refs-changed' || event.kind === 'remote-changed') && event.wiki === wiki,
  )
}
