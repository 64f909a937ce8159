/** Which of a server's branches and tags are taken, and which of ours are given. */
import { WikiError } from '../../errors'
import { hasObject, listMarks, listRefs, type Repository } from '../../git'
import { branchName, branchRef, type Oid, type RefName } from '../../names'

export type Refs = ReadonlyMap<RefName, Oid>

/** A server with more refs than this has its branches and tags left there, but the one that was asked for. */
const mostRefs = 1000

export const isBranch = (ref: RefName): boolean => ref.startsWith('refs/heads/')
const isTag = (ref: RefName): boolean => ref.startsWith('refs/tags/') && !ref.endsWith('^{}')

/** Their tags; none of a list as long as no wiki has. */
export function chooseTags(refs: Refs): Refs {
  const tags = keep(refs, isTag)
  return tags.size > mostRefs ? new Map() : tags
}

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

/** The tags whose objects have come along. */
export async function tagsAtHand(repository: Repository, refs: Refs): Promise<Refs> {
  const tags = [...chooseTags(refs)]
  const isHere = await Promise.all(tags.map(([, oid]) => hasObject(repository, oid)))
  return new Map(tags.filter((_, i) => isHere[i]))
}

/** The tags that are here and not there, whatever they name there; but those that somebody deleted there. */
export async function listNewTags(repository: Repository, refs: Refs): Promise<Refs> {
  const [tags, marks] = await Promise.all([listRefs(repository, 'refs/tags/'), listMarks(repository)])
  return tags.size > mostRefs ? new Map() : keep(tags, (ref) => !refs.has(ref) && marks.get(ref)?.kind !== 'gone')
}

/** The refs without the tags that are not taken: ours of that name stays, and what was deleted here does not come back. */
export async function leaveTags(repository: Repository, refs: Refs): Promise<Refs> {
  const [tags, marks] = await Promise.all([listRefs(repository, 'refs/tags/'), listMarks(repository)])
  return keep(refs, (ref) => !isTag(ref) || (!tags.has(ref) && !marks.has(ref)))
}

/** Of what the refs name, that which is not here. */
export async function listLacking(repository: Repository, refs: Refs): Promise<readonly Oid[]> {
  const oids = [...new Set(refs.values())]
  const isHere = await Promise.all(oids.map((oid) => hasObject(repository, oid)))
  return oids.filter((_, i) => !isHere[i])
}
