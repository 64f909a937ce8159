/** The merge that waits, found anew from where the branch is now; and what people settle of it. */
import { WikiError } from '../../errors'
import { findFile, transact, type Merge, type Repository } from '../../git'
import type { Oid, PagePath } from '../../names'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import { openMeans, rulesOf } from './merge-file'
import type { Conflict, OpenConflict, OpenConflictTexts, OpenMerge, Resolution } from './model'
import { readTexts } from './texts'
import { bringTogether } from './together'
import {
  findSettled,
  findWaiting,
  removeWaiting,
  noMerge,
  requireWaiting,
  settle,
  writeWaiting,
  type Found,
} from './waiting'

/** Null when none waits, or none has to any more: then it is forgotten. */
export async function readMerge(wiki: OpenWiki): Promise<OpenMerge | null> {
  const found = await findWaiting(wiki)
  const ours = found && (await readHead(wiki))
  if (!found || !ours) return null
  const merge = await tryMerge(wiki, found, ours)
  if (merge.kind === 'merged' && merge.commit === ours) return forget(wiki, found)
  const { source, theirs, since } = found.waiting
  const conflicts = merge.kind === 'conflicted' ? [...merge.conflicts].sort(byPath) : []
  const base = merge.kind === 'conflicted' ? merge.base : null
  return { source, ours, theirs, base, since, conflicts: conflicts.map((conflict) => open(found, conflict)) }
}

const byPath = (a: Conflict, b: Conflict): number => (a.path < b.path ? -1 : 1)

const open = ({ waiting }: Found, conflict: Conflict): OpenConflict => ({
  ...conflict,
  resolution: findSettled(waiting, conflict)?.resolution ?? null,
})

async function forget(wiki: OpenWiki, found: Found): Promise<OpenMerge | null> {
  return (await removeWaiting(wiki, found)) === 'written' ? null : readMerge(wiki)
}

/** What the merge would come to, without what was settled; nothing is stored. */
async function tryMerge(wiki: OpenWiki, { waiting }: Found, ours: Oid): Promise<Merge> {
  const means = await openMeans(wiki)
  const signature = { name: 'Nobody', email: '', ...wiki.now() }
  const meet = (staged: Repository) =>
    bringTogether(staged, { ...waiting, ours }, { ...means, signature, message: 'Try a merge' })
  return imagine(wiki.repository, meet)
}

/** What `act` makes of the repository in which it writes, of which nothing is stored. */
async function imagine<Result>(repository: Repository, act: (staged: Repository) => Promise<Result>): Promise<Result> {
  const results: Result[] = []
  await transact(repository, async (staged) => {
    results.push(await act(staged))
    return null
  })
  const result = results.at(-1)
  if (result === undefined) throw new WikiError('internal', 'A transaction ended without having been tried.')
  return result
}

/** Throws `not-found` when no merge waits, or has no conflict at that path. */
export async function readConflict(wiki: OpenWiki, path: PagePath): Promise<OpenConflictTexts> {
  const merge = await readMerge(wiki)
  const conflict = merge?.conflicts.find((each) => each.path === path)
  if (!conflict) throw new WikiError('not-found', `“${path}” is not in conflict (any more).`, { path })
  return { ...(await readTexts(wiki.repository, conflict, await rulesOf(wiki))), conflict }
}

/** Notes what settles a conflict as it was read, or that it is open again; tabs may do so at once. The merge as it is then. */
export async function resolveConflict(
  wiki: OpenWiki,
  conflict: Conflict,
  resolution: Resolution | null,
): Promise<OpenMerge> {
  for (;;) {
    const found = await requireWaiting(wiki)
    if (resolution?.kind === 'both') await refuseTaken(wiki, { path: resolution.theirs, found })
    if ((await writeWaiting(wiki, settle(found.waiting, conflict, resolution), found)) === 'written')
      return requireMerge(wiki)
  }
}

async function requireMerge(wiki: OpenWiki): Promise<OpenMerge> {
  const merge = await readMerge(wiki)
  if (merge) return merge
  throw noMerge()
}

type NewPlace = { readonly path: PagePath; readonly found: Found }

/** A file that goes to a path of its own must not take another one's. */
async function refuseTaken(wiki: OpenWiki, { path, found }: NewPlace): Promise<void> {
  const sides = [await readHead(wiki), found.waiting.theirs].filter((side) => side !== null)
  const files = await Promise.all(sides.map((side) => findFile(wiki.repository, side, path)))
  if (files.some((file) => file !== undefined))
    throw new WikiError('already-exists', `There is a page “${path}” already.`, { path })
}
