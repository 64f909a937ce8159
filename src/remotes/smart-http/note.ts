/** What a server did for us, or would not do, noted here. */
import {
  findMark,
  isErrand,
  isSameMark,
  readSeenTags,
  relyOnMark,
  resolveRef,
  trackingRef,
  transact,
  writeMark,
  writeSeenTags,
  type Errand,
  type Hindrance,
  type Mark,
  type Refusal,
  type Repository,
} from '../../git'
import { branchName, type Oid, type RefName, type RefUpdate } from '../../names'
import type { Settled } from '../remote'
import { isBranch, type Refs } from './branches'
import { review } from './follow'

export type Errands = ReadonlyMap<RefName, Errand>

/** The server's refs have moved as we asked; meanwhile another tab may have asked for something else. */
export const noteMoved = (
  repository: Repository,
  updates: readonly RefUpdate[],
  errands: Errands = new Map(),
): Promise<void> =>
  transact(repository, async (staged) => {
    const seen = new Map(await readSeenTags(staged))
    const tracked: RefUpdate[] = []
    for (const update of updates) {
      const { ref, to } = update
      await settleMark(staged, update, errands.get(ref) ?? null)
      if (isBranch(ref)) tracked.push(...(await follow(staged, ref, to)))
      else if (to === null) seen.delete(ref)
      else seen.set(ref, to)
    }
    await writeSeenTags(staged, seen)
    return tracked
  })

async function follow(staged: Repository, branch: RefName, to: Oid | null): Promise<readonly RefUpdate[]> {
  const ref = trackingRef(branchName(branch))
  const from = await resolveRef(staged, ref)
  return from === to ? [] : [{ ref, from, to }]
}

async function settleMark(staged: Repository, { ref, to }: RefUpdate, asked: Mark | null): Promise<void> {
  const [mark, ours] = [await relyOnMark(staged, ref), await resolveRef(staged, ref)]
  const left = to === null ? afterRemoval(ref, { mark, asked, ours }) : afterMaking(ref, { mark, ours, to })
  if (left !== mark) await writeMark(staged, ref, left)
}

type Standing = { readonly mark: Mark | null; readonly ours: Oid | null }

/** What was deleted here may be back by now: then it shall be there again. Tags that are not there are made anyway. */
function afterRemoval(ref: RefName, { mark, asked, ours }: Standing & { readonly asked: Mark | null }): Mark | null {
  if (isSameMark(mark, asked)) return null
  return mark === null && ours !== null && isBranch(ref) ? { kind: 'make', hindrance: null } : mark
}

/** A tag that was deleted here while it was on its way there would come back. */
function afterMaking(ref: RefName, { mark, ours, to }: Standing & { readonly to: Oid }): Mark | null {
  if (mark?.kind === 'remove') return mark
  return ours === null && !isBranch(ref) ? { kind: 'remove', from: to, hindrance: null } : null
}

/** Looks at our errands again, now that it is known where the server's refs are. */
export const noteReviewed = (repository: Repository, errands: Errands, theirs: Refs): Promise<void> =>
  transact(repository, async (staged) => {
    const tracked: RefUpdate[] = []
    for (const ref of errands.keys()) {
      const mark = await relyOnMark(staged, ref)
      const isVoid = mark?.kind === 'make' && (await resolveRef(staged, ref)) === null
      const reviewed = mark === null || isVoid ? null : review(mark, theirs.get(ref) ?? null)
      if (reviewed !== mark) await writeMark(staged, ref, reviewed)
      if (mark?.kind === 'remove' && reviewed === null && isBranch(ref))
        tracked.push(...(await follow(staged, ref, null)))
    }
    return tracked
  })

/** What the server refused, and why. All of our errands that have not been done are told of. */
export async function noteHindered(
  repository: Repository,
  errands: Errands,
  refused: ReadonlyMap<RefName, Refusal>,
): Promise<Settled> {
  const hindered: Settled['hindered'][number][] = []
  const make = async (staged: Repository): Promise<readonly RefUpdate[]> => {
    hindered.length = 0
    for (const [ref, asked] of errands) {
      const mark = await findMark(staged, ref)
      if (!isErrand(mark) || !isSameMark(mark, asked)) continue
      const refusal = refused.get(ref)
      const hindrance: Hindrance | null = refusal ? { kind: 'refused', refusal } : mark.hindrance
      if (hindrance !== mark.hindrance) await writeMark(staged, ref, { ...mark, hindrance })
      if (hindrance) hindered.push({ ref, hindrance })
    }
    return []
  }
  await transact(repository, make)
  return { done: 0, hindered }
}
