/** How a server shall send what is wanted, beyond all of it, and what of that it is able to. */
import type { Oid } from '../../../names'
import type { Advertised } from '../advertisement'

export type Terms = {
  /** Our commits whose parents we lack; gitglossary(7), “shallow repository”. */
  readonly shallow: readonly Oid[]
  /** How many commits deep from what is wanted; `wholeDepth` for all that was left out before, null for no say in it. */
  readonly depth: number | null
  /** Whether files are left out, and only commits and folders come. */
  readonly filter: 'blob:none' | null
  /** Whether deltas may be against objects that we have, or ought to have. */
  readonly thin: boolean
  /** Whether tags that point to what comes shall come along. */
  readonly tags: boolean
}

/** So deep that nothing is left out: what `git fetch --unshallow` asks for. */
export const wholeDepth = 0x7fffffff

/** A capability of the old protocols, a feature of the command `fetch` in protocol 2. */
function offers({ version, capabilities }: Advertised, feature: string): boolean {
  return version === 2 ? (capabilities.get('fetch') ?? '').split(' ').includes(feature) : capabilities.has(feature)
}

/** Whether the server leaves out what we say, and gives it later: single objects, by their oid. */
export const offersFilter = (advertised: Advertised): boolean =>
  offers(advertised, 'filter') && (advertised.version === 2 || isAnyObjectAllowed(advertised.capabilities))

/** A server of the old protocols that gives any object offers these two, and none that gives less offers both by default. */
const isAnyObjectAllowed = (capabilities: ReadonlyMap<string, string>): boolean =>
  capabilities.has('allow-tip-sha1-in-want') && capabilities.has('allow-reachable-sha1-in-want')

/** What is asked of this server: nothing that it has not offered. */
export function able(wanted: Partial<Terms>, advertised: Advertised): Terms {
  const isShallowKnown = offers(advertised, 'shallow')
  return {
    shallow: isShallowKnown ? (wanted.shallow ?? []) : [],
    depth: isShallowKnown ? (wanted.depth ?? null) : null,
    filter: offers(advertised, 'filter') ? (wanted.filter ?? null) : null,
    thin: wanted.thin ?? true,
    tags: wanted.tags ?? false,
  }
}
