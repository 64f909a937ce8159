/** Which of a server's branches and tags are taken, and under which refs they are remembered here. */
import { WikiError } from '../../errors'
import { hasObject, isCommit, listRefs, resolveRef, type Repository } from '../../git'
import { branchName, branchRef, parseRefName, type Oid, type RefName, type RefUpdate } from '../../names'

export type Refs = ReadonlyMap<RefName, Oid>

const tracked = 'refs/remotes/origin/'

/** Under which ref the branch of the remote is remembered here. */
export const trackingRef = (branch: string): RefName => parseRefName(`${tracked}${branch}`)

/** A server with more refs than this has its branches and tags left there, but the one that was asked for. */
const mostRefs = 1000

const isBranch = (ref: RefName): boolean => ref.startsWith('refs/heads/')
const isTag = (ref: RefName): boolean => ref.startsWith('refs/tags/') && !ref.endsWith('^{}')

const keep = (refs: Refs, wanted: (ref: RefName) => boolean): Refs => new Map([...refs].filter(([ref]) => wanted(ref)))

type Standing = { readonly branch: string; readonly tip: Oid | null }

/** The branch of a server's that a wiki follows, and where it stands; null when the server is still empty. */
export function chooseBranch(
  { refs, head }: { readonly refs: Refs; readonly head: RefName | null },
  wanted: string | null,
): Standing {
  const branch = wanted ?? branchName(head ?? [...refs.keys()].find(isBranch) ?? branchRef('main'))
  const tip = refs.get(branchRef(branch)) ?? null
  if (tip === null && refs.size > 0) throw branchNotFound(branch, refs)
  return { branch, tip }
}

/** Where a branch of ours stands there; null when it does not, yet. */
export const lookFor = (refs: Refs, branch: string): Standing => ({ branch, tip: refs.get(branchRef(branch)) ?? null })

function branchNotFound(branch: string, refs: Refs): WikiError {
  const others = [...refs.keys()].filter(isBranch).map(branchName)
  const list = others.slice(0, 10).join(', ')
  return new WikiError('branch-not-found', `The repository has no branch “${branch}”. It has: ${list || 'none'}.`, {
    branch,
    list,
  })
}

/** All branches and tags, unless they are too many. */
export function chooseRefs(refs: Refs, branch: string): Refs {
  const shared = keep(refs, (ref) => isBranch(ref) || isTag(ref))
  return shared.size <= mostRefs ? shared : onlyBranch(refs, branch)
}

export const onlyBranch = (refs: Refs, branch: string): Refs => keep(refs, (ref) => ref === branchRef(branch))

/** The tags whose objects have come along; a list as long as no wiki has is passed over. */
export async function tagsAtHand(repository: Repository, refs: Refs): Promise<Refs> {
  const tags = [...keep(refs, isTag)]
  if (tags.length > mostRefs) return new Map()
  const isHere = await Promise.all(tags.map(([, oid]) => hasObject(repository, oid)))
  return new Map(tags.filter((_, i) => isHere[i]))
}

/** The tags that are here and not there, whatever they name there. */
export async function listNewTags(repository: Repository, refs: Refs): Promise<Refs> {
  const tags = await listRefs(repository, 'refs/tags/')
  return tags.size > mostRefs ? new Map() : keep(tags, (ref) => !refs.has(ref))
}

/** Of what the refs name, that which is not here. */
export async function listLacking(repository: Repository, refs: Refs): Promise<readonly Oid[]> {
  const oids = [...new Set(refs.values())]
  const isHere = await Promise.all(oids.map((oid) => hasObject(repository, oid)))
  return oids.filter((_, i) => !isHere[i])
}

/**
 * Their branches move to where they are now, if that is a commit, and go when they are gone there; a tag is taken once
 * and then stays. `all` is everything the server has, `taken` what was taken of it.
 */
export async function followRefs(
  repository: Repository,
  { all, taken }: { readonly all: Refs; readonly taken: Refs },
): Promise<readonly RefUpdate[]> {
  const updates: RefUpdate[] = []
  for (const [theirs, to] of taken) {
    const ref = isBranch(theirs) ? trackingRef(branchName(theirs)) : theirs
    const from = await resolveRef(repository, ref)
    if (from === to || (from !== null && isTag(ref))) continue
    if (isTag(ref) || (await isCommit(repository, to))) updates.push({ ref, from, to })
  }
  return [...updates, ...(await listGone(repository, all))]
}

async function listGone(repository: Repository, all: Refs): Promise<readonly RefUpdate[]> {
  const known = await listRefs(repository, tracked)
  const isGone = (ref: RefName): boolean => !all.has(branchRef(ref.slice(tracked.length)))
  return [...known].filter(([ref]) => isGone(ref)).map(([ref, from]) => ({ ref, from, to: null }))
}
