/** What was seen on a server, noted here: where its branches and tags are, what is gone from it, and what that means for our marks. */
import {
  findMark,
  isCommit,
  listMarks,
  listRefs,
  listTracked,
  readSeenTags,
  resolveRef,
  trackingRef,
  writeMark,
  writeSeenTags,
  type Mark,
  type Repository,
} from '../../git'
import { branchName, branchRef, type Oid, type RefName, type RefUpdate } from '../../names'
import { chooseTags, isBranch, leaveTags, type Refs } from './branches'

/** `all` is everything the server has, `taken` what was taken of it. */
export type Sighting = { readonly all: Refs; readonly taken: Refs }

/**
 * Their branches move to where they are now, if that is a commit, and go when they are gone there; a tag is taken once
 * and then stays.
 */
export async function followRefs(staged: Repository, { all, taken }: Sighting): Promise<readonly RefUpdate[]> {
  await reviewMarks(staged, all)
  const gone = await listGone(staged, all)
  // A server that has nothing at all has lost it, or is a new one: nobody meant to delete each of our branches.
  if (all.size > 0) await markGone(staged, gone)
  await writeSeenTags(staged, chooseTags(all))
  const updates: RefUpdate[] = []
  for (const [theirs, to] of await leaveTags(staged, taken)) {
    const ref = isBranch(theirs) ? trackingRef(branchName(theirs)) : theirs
    const from = await resolveRef(staged, ref)
    if (from !== to && (!isBranch(theirs) || (await isCommit(staged, to)))) updates.push({ ref, from, to })
  }
  return [...updates, ...gone.flatMap(({ update }) => (update ? [update] : []))]
}

async function reviewMarks(staged: Repository, all: Refs): Promise<void> {
  for (const [ref, mark] of await listMarks(staged)) {
    const reviewed = review(mark, all.get(ref) ?? null)
    if (reviewed !== mark) await writeMark(staged, ref, reviewed)
  }
}

/** What is left of a mark when the ref is there, on the server, or is not there (null). */
export function review(mark: Mark, there: Oid | null): Mark | null {
  if (mark.kind !== 'remove') return there === null ? mark : null
  if (there === null) return null
  if (there !== mark.from) return isMovedTo(mark, there) ? mark : { ...mark, hindrance: { kind: 'moved', to: there } }
  return mark.hindrance?.kind === 'moved' ? { ...mark, hindrance: null } : mark
}

const isMovedTo = ({ hindrance }: Extract<Mark, { kind: 'remove' }>, there: Oid): boolean =>
  hindrance?.kind === 'moved' && hindrance.to === there

/** A branch or tag that was there; `update` forgets the branch. */
type Gone = { readonly ref: RefName; readonly from: Oid; readonly update: RefUpdate | null }

async function listGone(staged: Repository, all: Refs): Promise<readonly Gone[]> {
  const branches = [...(await listTracked(staged))].map(([name, from]) => {
    return { ref: branchRef(name), from, update: { ref: trackingRef(name), from, to: null } }
  })
  const tags = [...(await readSeenTags(staged))].map(([ref, from]) => ({ ref, from, update: null }))
  return [...branches, ...tags].filter(({ ref }) => !all.has(ref))
}

/** Of what is still here it is said. */
async function markGone(staged: Repository, gone: readonly Gone[]): Promise<void> {
  const ours = gone.length > 0 ? await listRefs(staged) : new Map<RefName, Oid>()
  for (const { ref, from } of gone)
    if (ours.has(ref) && (await findMark(staged, ref)) === null) await writeMark(staged, ref, { kind: 'gone', from })
}
