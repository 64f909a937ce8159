/** Joining: many small packs become one, so that looking for an object does not mean looking through hundreds. */
import { packFolder } from '../keys'
import { refreshPacks, unlessDropped } from '../objects/packs'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { replacePacks, rewritePacks } from './rewrite'

/** A key of a pack without its ending, and the bytes of the pack. */
export type Sized = { readonly name: string; readonly size: number }

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
  return sorted.slice(0, count < 2 ? 0 : count).map(({ name }) => name)
}

export type JoinCall = { readonly signal?: AbortSignal | undefined; readonly most?: number }

/**
 * Joins packs if there are too many; returns how many were joined. Packs that left contents at the remote stay apart from
 * those that left out nothing. The new pack comes and the old ones go in one batch.
 */
export async function joinPacks(repository: Repository, { signal, most }: JoinCall = {}): Promise<number> {
  await refreshPacks(repository)
  const marks = new Set((await repository.storage.list(packFolder)).filter((key) => key.endsWith('.promisor')))
  const sized = await Promise.all([...repository.packs.keys()].map((name) => measure(repository, name)))
  const isPromisor = ({ name }: Sized): boolean => marks.has(`${name}.promisor`)
  const chosen = [sized.filter(isPromisor), sized.filter((pack) => !isPromisor(pack))]
    .map((group) => choosePacks(group, most))
    .find((names) => names.length > 0)
  if (chosen === undefined) return 0
  const pace = new Pace(signal, () => Promise.resolve())
  return (await unlessDropped(repository, () => join(repository, chosen, pace))) ?? 0
}

const measure = async ({ storage }: Repository, name: string): Promise<Sized> => ({
  name,
  size: (await storage.size(`${name}.pack`)) ?? 0,
})

async function join(repository: Repository, names: readonly string[], pace: Pace): Promise<number> {
  const rewritten = await rewritePacks(repository, { names, pace })
  await replacePacks(repository, { names, rewritten })
  return names.length
}
