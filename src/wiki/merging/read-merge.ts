/** The merge that waits, found anew from where the branch is now; and what people settle of it. */
import { WikiError } from '../../errors'
import { findFile, relyOnRef, transact, type Repository } from '../../git'
import type { Oid, PagePath } from '../../names'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import { rulesOf } from './merge-file'
import type { Conflict, OpenConflict, OpenConflictTexts, OpenMerge, Resolution } from './model'
import { readTexts } from './texts'
import { forgetTried, tryMerge } from './try-merge'
import {
  findSettled,
  findWaiting,
  removeWaiting,
  noMerge,
  settle,
  writeWaiting,
  type Found,
  type Waiting,
} from './waiting'

/** Null when none waits, or none has to any more: then it is forgotten. */
export const readMerge = async (wiki: OpenWiki): Promise<OpenMerge | null> => (await lookAt(wiki))?.open ?? null

/** The merge, and the repository in which all its files can be read. */
type Look = { readonly open: OpenMerge; readonly scratch: Repository }

async function lookAt(wiki: OpenWiki): Promise<Look | null> {
  const found = await findWaiting(wiki)
  const ours = found && (await readHead(wiki))
  if (!found || !ours) return forgetTried(wiki.repository)
  const { merge, scratch } = await tryMerge(wiki, found.waiting, ours)
  const at = { branch: wiki.branch, ours }
  if (merge.kind === 'conflicted') return { open: describe(found, at, merge), scratch }
  if (merge.commit !== ours) return { open: describe(found, at, { conflicts: [], base: null }), scratch }
  return (await forgetMerge(wiki, found, ours)) ? null : lookAt(wiki)
}

/** False when the branch or the merge has changed meanwhile. */
async function forgetMerge(wiki: OpenWiki, found: Found, ours: Oid): Promise<boolean> {
  let isGone = false
  await transact(wiki.repository, async (repository) => {
    const staged = { ...wiki, repository }
    const isAsFound = (await relyOnRef(repository, wiki.branch)) === ours
    isGone = isAsFound && (await removeWaiting(staged, found)) === 'written'
    return isGone ? [] : null
  })
  return isGone
}

type Outcome = { readonly conflicts: readonly Conflict[]; readonly base: Oid | null }

function describe({ waiting }: Found, at: Pick<OpenMerge, 'branch' | 'ours'>, { conflicts, base }: Outcome): OpenMerge {
  const { source, theirs, since } = waiting
  return { source, ...at, theirs, base, since, conflicts: [...conflicts].sort(byPath).map(withResolution(waiting)) }
}

const byPath = (a: Conflict, b: Conflict): number => (a.path < b.path ? -1 : 1)

const withResolution =
  (waiting: Waiting) =>
  (conflict: Conflict): OpenConflict => ({
    ...conflict,
    resolution: findSettled(waiting, conflict)?.resolution ?? null,
  })

/** Throws `not-found` when no merge waits, or has no conflict at that path. */
export async function readConflict(wiki: OpenWiki, path: PagePath): Promise<OpenConflictTexts> {
  const look = await lookAt(wiki)
  const conflict = look?.open.conflicts.find((each) => each.path === path)
  if (!look || !conflict)
    throw new WikiError('not-found', `No conflict in “${path}”.`, { reason: 'conflict-gone', path })
  const how = { rules: await rulesOf(wiki), meeting: look.open }
  return { ...(await readTexts(look.scratch, conflict, how)), conflict }
}

/** Notes what settles a conflict as it was read, or that it is open again; tabs may do so at once. The merge as it is then. */
export async function resolveConflict(
  wiki: OpenWiki,
  conflict: Conflict,
  resolution: Resolution | null,
): Promise<OpenMerge> {
  for (;;) {
    const found = await findWaiting(wiki)
    if (!found) throw noMerge()
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
    throw new WikiError('already-exists', `“${path}” is there.`, { reason: 'file-there', path })
}
