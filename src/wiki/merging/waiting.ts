/** Merges that wait for somebody: one value a branch, kept beside the repository and never inside it. */
import { WikiError } from '../../errors'
import { writeKeepsake, type Repository } from '../../git'
import type { Oid, PagePath } from '../../names'
import { relyOn, type Written } from '../../storage'
import type { OpenWiki } from '../wiki'
import type { Conflict, MergeSource, Resolution } from './model'

/** What settles the file at `path`, for as long as its three sides are these. */
export type Settled = SideOids & {
  readonly path: PagePath
  readonly resolution: Resolution
  /** What kind of file each side has, and where: a side may get another name and stay the same otherwise. */
  readonly files?: string
}

type SideOids = Readonly<Record<'base' | 'ours' | 'theirs', Oid | null>>

/** All that cannot be found out anew: what comes in, and what was settled so far. */
export type Waiting = {
  readonly source: MergeSource
  readonly theirs: Oid | null
  /** Milliseconds since 1970. */
  readonly since: number
  readonly settled: readonly Settled[]
  /** The action that it takes back. */
  readonly undoes?: string
}

/** A merge that waits, and the bytes that say so: whoever changes it expects them still to be there. */
export type Found = { readonly waiting: Waiting; readonly bytes: Uint8Array }

type Place = Pick<OpenWiki, 'branch'> & { readonly repository: Pick<Repository, 'storage'> }

export const waitingKey = ({ branch }: Place): string => `merge/${branch}`
const decoder = new TextDecoder()

export const findWaiting = async (wiki: Place): Promise<Found | undefined> =>
  decodeWaiting(await wiki.repository.storage.read(waitingKey(wiki)))

/** The same for a transaction that goes in only while the merge is as it was found, or none waits still. */
export const relyOnWaiting = async (staged: Place): Promise<Found | undefined> =>
  decodeWaiting(await relyOn(staged.repository.storage, waitingKey(staged)))

// Only `writeWaiting` writes under this key, so its JSON is known to be such a merge.
const decodeWaiting = (bytes: Uint8Array | undefined): Found | undefined =>
  bytes && { waiting: JSON.parse(decoder.decode(bytes)) as Waiting, bytes }

export const noMerge = (): WikiError => new WikiError('not-found', 'No merge waits.', { reason: 'merge-gone' })

/** The merge as it is kept. */
export const textOfWaiting = ({ bytes }: Found): string => decoder.decode(bytes)

/** One word for merges of which only one can wait: what comes from the remote is one, whatever its branch is called. */
export const nameSource = (source: MergeSource): string =>
  source.kind === 'remote' ? 'remote' : source.kind === 'branch' ? `branch ${source.name}` : `revert ${source.commit}`

/** `stale` when another merge waits than was found `before`, or it was changed, or aborted; never after `relyOnWaiting`. */
export function writeWaiting(wiki: Place, waiting: Waiting, before: Found | undefined): Promise<Written> {
  const key = waitingKey(wiki)
  const value = { ...waiting, keeps: keptFor(waiting) }
  return writeKeepsake(wiki.repository, { key, value, expected: new Map([[key, before?.bytes ?? null]]) })
}

/** `stale` when it is not as it was found; never after `relyOnWaiting`. */
export function removeWaiting(wiki: Place, { bytes }: Found): Promise<Written> {
  const key = waitingKey(wiki)
  return wiki.repository.storage.write(new Map([[key, null]]), new Map([[key, bytes]]))
}

/** Branches may move or go meanwhile. */
export const keptFor = ({ source, theirs }: Waiting): readonly Oid[] => [
  ...(theirs === null ? [] : [theirs]),
  ...(source.kind === 'revert' ? [source.commit] : []),
]

const oidOf = (side: { readonly oid: Oid } | null): Oid | null => side?.oid ?? null

const sidesOf = ({ base, ours, theirs }: Conflict): SideOids => ({
  base: oidOf(base),
  ours: oidOf(ours),
  theirs: oidOf(theirs),
})

const filesOf = ({ base, ours, theirs }: Conflict): string =>
  JSON.stringify([base, ours, theirs].map((side) => side && [side.kind, side.path]))

const isFor = ({ path, files, ...sides }: Settled, conflict: Conflict): boolean => {
  const { base, ours, theirs } = sidesOf(conflict)
  const isOfPath = path === conflict.path && (files === undefined || files === filesOf(conflict))
  return isOfPath && sides.base === base && sides.ours === ours && sides.theirs === theirs
}

/** What settles the conflict, if it is still the one somebody settled. */
export const findSettled = ({ settled }: Waiting, conflict: Conflict): Settled | undefined =>
  settled.find((one) => isFor(one, conflict))

/** The merge with the conflict settled, or open again. What was settled of other sides of that file stays. */
export function settle(waiting: Waiting, conflict: Conflict, resolution: Resolution | null): Waiting {
  const others = waiting.settled.filter((one) => !isFor(one, conflict))
  const named = { path: conflict.path, files: filesOf(conflict), ...sidesOf(conflict) }
  return { ...waiting, settled: [...others, ...(resolution === null ? [] : [{ ...named, resolution }])] }
}
