/** Joining: many small packs become one, so that looking for an object does not mean looking through hundreds. */
import { droppedKey, packFolder } from '../keys'
import { readDropped, refreshPacks, unlessDropped } from '../objects/packs'
import type { Pack } from '../pack'
import { defaultLimits } from '../pack/format/limits'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { replacePacks, rewritePacks } from './rewrite'

/** A key of a pack without its ending, the bytes of the pack, and its objects. */
export type Sized = { readonly name: string; readonly size: number; readonly count: number }

/** So many packs are none too many. */
const welcome = 8

/**
 * Which packs to join: the smallest ones, so many that each of the others is at least twice as large as all that are
 * smaller together. Then no object is copied more often than there are doublings of the repository (git-repack(1),
 * `--geometric`). Empty while there are few.
 */
export function choosePacks(packs: readonly Sized[], most = welcome): readonly string[] {
  if (packs.length <= most) return []
  const sorted = [...packs].sort((a, b) => a.size - b.size)
  const sizes = sorted.map(({ size }) => size)
  let count = sizes.length - 1
  while (count > 0 && (sizes[count] ?? 0) >= 2 * (sizes[count - 1] ?? 0)) count--
  count = count === 0 ? 0 : count + 1
  let together = sizes.slice(0, count).reduce((sum, size) => sum + size, 0)
  while (count < sizes.length && (sizes[count] ?? 0) < 2 * together) together += sizes[count++] ?? 0
  const fitting = leaveOutLarge(sorted.slice(0, count))
  return fitting.length < 2 ? [] : fitting.map(({ name }) => name)
}

/** Of packs from small to large so many as one pack may hold. */
function leaveOutLarge(sorted: readonly Sized[]): readonly Sized[] {
  let [bytes, objects] = [0, 0]
  return sorted.filter(({ size, count }) => {
    bytes += size
    objects += count
    return bytes <= defaultLimits.pack && objects <= defaultLimits.objects
  })
}

export type JoinCall = { readonly signal?: AbortSignal | undefined; readonly most?: number }

/**
 * Joins packs if there are too many; returns how many were joined. Packs that left contents at the remote stay apart from
 * those that left out nothing. The new pack comes and the old ones go in one batch.
 */
export async function joinPacks(repository: Repository, { signal, most }: JoinCall = {}): Promise<number> {
  const dropped = await readDropped(repository)
  await refreshPacks(repository)
  const packs = new Map(repository.packs)
  const marks = new Set((await repository.storage.list(packFolder)).filter((key) => key.endsWith('.promisor')))
  const sized = await Promise.all([...packs].map(([name, pack]) => measure(repository, name, pack)))
  const isPromisor = ({ name }: Sized): boolean => marks.has(`${name}.promisor`)
  const chosen = [sized.filter(isPromisor), sized.filter((pack) => !isPromisor(pack))]
    .map((group) => choosePacks(group, most))
    .find((names) => names.length > 0)
  if (chosen === undefined) return 0
  const joining = { packs: new Map([...packs].filter(([name]) => chosen.includes(name))), dropped }
  const pace = new Pace(signal, () => Promise.resolve())
  return (await unlessDropped(repository, () => join(repository, joining, pace))) ?? 0
}

const measure = async ({ storage }: Repository, name: string, { index }: Pack): Promise<Sized> => ({
  name,
  size: (await storage.size(`${name}.pack`)) ?? 0,
  count: index.count,
})

/** `dropped` is what the storage said of drops before the packs were looked at. */
type Joining = { readonly packs: ReadonlyMap<string, Pack>; readonly dropped: Uint8Array | null }

async function join(repository: Repository, { packs, dropped }: Joining, pace: Pace): Promise<number> {
  const names = [...packs.keys()]
  const rewritten = await rewritePacks(repository, { packs, pace })
  const expected = new Map([[droppedKey, dropped]])
  return (await replacePacks(repository, { names, rewritten, expected })) === 'written' ? names.length : 0
}
