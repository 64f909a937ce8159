/** Whether a ref still stands where an action put it, and may go back to where it was. */
import { isAncestor, isAncestorOfAny, isCommit, listRefs, relyOnBranch, resolveRef, type Repository } from '../../git'
import type { Oid, RefName, RefUpdate } from '../../names'
import type { Impossible } from './model'
import { faultOfNew, folderOf, nameOf, type RefKind } from './names'

/** A branch that has gone on since, or whose commits somebody else has. */
export type GoneOn = {
  readonly kind: 'gone-on'
  readonly ref: RefName
  readonly from: Oid
  readonly to: Oid
  readonly head: Oid
}

export type Verdict = { readonly kind: 'as-left' } | GoneOn | Impossible

const asLeft: Verdict = { kind: 'as-left' }
const impossible = (reason: Impossible['reason'], ref: RefName): Verdict => ({
  kind: 'impossible',
  reason,
  name: nameOf(ref),
})

const kindOf = (ref: RefName): RefKind => (ref.startsWith(folderOf('tag')) ? 'tag' : 'branch')

export async function judgeUpdate(repository: Repository, { ref, from, to }: RefUpdate): Promise<Verdict> {
  const head = await resolveRef(repository, ref)
  if (from === null) return judgeCreated(repository, { ref, to, head })
  if (to === null) return judgeDeleted(repository, ref)
  if (head === null) return impossible(`${kindOf(ref)}-gone`, ref)
  const moved = { kind: 'gone-on', ref, from, to, head } as const
  if (head === to) return (await isShared(repository, { from, to })) ? moved : asLeft
  return (await isAncestor(repository, to, head)) ? moved : impossible(`not-on-${kindOf(ref)}`, ref)
}

type Created = { readonly ref: RefName; readonly to: Oid | null; readonly head: Oid | null }

async function judgeCreated(repository: Repository, { ref, to, head }: Created): Promise<Verdict> {
  if (head !== to) return impossible(`${kindOf(ref)}-${head === null ? 'gone' : 'moved'}`, ref)
  return (await relyOnBranch(repository)) === ref ? impossible('branch-shown', ref) : asLeft
}

async function judgeDeleted(repository: Repository, ref: RefName): Promise<Verdict> {
  const kind = kindOf(ref)
  const fault = faultOfNew(await listRefs(repository, folderOf(kind)), ref, kind)
  return fault ? { kind: 'impossible', ...fault } : asLeft
}

/** Whether a remote has the commits that going back would take away: they would come again with the next sync. */
async function isShared(
  repository: Repository,
  { from, to }: { readonly from: Oid; readonly to: Oid },
): Promise<boolean> {
  if (await isAncestor(repository, to, from)) return false
  const theirs = new Set((await listRefs(repository, 'refs/remotes/')).values())
  const commits = []
  for (const oid of theirs) if (await isCommit(repository, oid)) commits.push(oid)
  return isAncestorOfAny(repository, to, commits)
}
