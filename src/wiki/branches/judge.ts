/** Whether a ref still stands where an action put it, and may go back to where it was. */
import { isAncestor, listRefs, relyOnBranch, resolveRef, type Repository } from '../../git'
import type { Oid, RefName, RefUpdate } from '../../names'
import { faultOfNew, folderOf, nameOf, type RefKind } from './names'

/** A branch that has gone on since, or whose commits somebody else has. */
export type GoneOn = {
  readonly kind: 'gone-on'
  readonly ref: RefName
  readonly from: Oid
  readonly to: Oid
  readonly head: Oid
}

export type Verdict = { readonly kind: 'as-left' } | GoneOn | { readonly kind: 'impossible'; readonly reason: string }

const asLeft: Verdict = { kind: 'as-left' }
const impossible = (reason: string): Verdict => ({ kind: 'impossible', reason })

const kindOf = (ref: RefName): RefKind => (ref.startsWith(folderOf('tag')) ? 'tag' : 'branch')

export async function judgeUpdate(repository: Repository, { ref, from, to }: RefUpdate): Promise<Verdict> {
  const head = await resolveRef(repository, ref)
  if (from === null) return judgeCreated(repository, { ref, to, head })
  if (to === null) return judgeDeleted(repository, ref)
  const what = `${kindOf(ref)} “${nameOf(ref)}”`
  if (head === null) return impossible(`The ${what} is no longer there.`)
  const moved = { kind: 'gone-on', ref, from, to, head } as const
  if (head === to) return (await isShared(repository, { from, to })) ? moved : asLeft
  if (await isAncestor(repository, to, head)) return moved
  return impossible(`What was done is no longer on the ${what}.`)
}

type Created = { readonly ref: RefName; readonly to: Oid | null; readonly head: Oid | null }

async function judgeCreated(repository: Repository, { ref, to, head }: Created): Promise<Verdict> {
  const what = `${kindOf(ref)} “${nameOf(ref)}”`
  if (head === null) return impossible(`The ${what} is no longer there.`)
  if (head !== to) return impossible(`The ${what} is at another commit now. Delete it if you no longer need it.`)
  if ((await relyOnBranch(repository)) !== ref) return asLeft
  return impossible(`The wiki shows the ${what} now. Switch to another one first.`)
}

async function judgeDeleted(repository: Repository, ref: RefName): Promise<Verdict> {
  const kind = kindOf(ref)
  const fault = faultOfNew(await listRefs(repository, folderOf(kind)), ref, kind)
  return fault ? impossible(`${fault} Rename or delete it first.`) : asLeft
}

/** Whether a remote has the commits that going back would take away: they would come again with the next sync. */
async function isShared(
  repository: Repository,
  { from, to }: { readonly from: Oid; readonly to: Oid },
): Promise<boolean> {
  if (await isAncestor(repository, to, from)) return false
  for (const theirs of (await listRefs(repository, 'refs/remotes/')).values())
    if (await isAncestor(repository, to, theirs)) return true
  return false
}
