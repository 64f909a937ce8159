import { createContext } from 'svelte'
import type { WikiId } from '../../../names'
import { useEngine } from '../../engine-context'
import { live, type Live } from '../../live.svelte'

/** The names of the wiki's branches, the one touched last first, for all of the frame. */
export const [useBranchNames, provideBranchNames] = createContext<Live<readonly string[]>>()

/** For the frame, which hands it on. A save moves a branch, and changes no name. */
export function liveBranchNames(wiki: WikiId): Live<readonly string[]> {
  const { api } = useEngine()
  return live(
    async (signal) => (await api.listBranches(wiki, { signal })).map(({ name }) => name),
    (event) => event.kind === 'refs-changed' && event.wiki === wiki,
  )
}
