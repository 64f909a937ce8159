import { createContext } from 'svelte'
import type { WikiId } from '../../names'
import type { EngineEvent, OpenConflict, OpenMerge } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'

/** The merge that waits on a wiki's branch, read once for all who show it; null when none does. */
export const [useOpenMerge, provideOpenMerge] = createContext<Live<OpenMerge | null>>()

/** What may make a merge begin, end, or be about something else. */
const mayConcern =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    event.kind === 'wikis-changed' ||
    ((event.kind === 'branch-moved' || event.kind === 'refs-changed') && event.wiki === wiki)

/** For the frame, which hands it on. */
export function liveOpenMerge(wiki: WikiId): Live<OpenMerge | null> {
  const { api } = useEngine()
  return live(() => api.readMerge(wiki), mayConcern(wiki))
}

/** How many of the conflicts are settled. */
export const countSettled = (conflicts: readonly Pick<OpenConflict, 'resolution'>[]): number =>
  conflicts.filter(({ resolution }) => resolution !== null).length
