/** Giving commits to a git server. */
import { WikiError } from '../../errors'
import {
  hasObject,
  isAncestor,
  listNewCommits,
  listReceiveRefs,
  peelTag,
  pushPack,
  readShallow,
  resolveRef,
  sendPack,
  transact,
  type Endpoint,
  type Repository,
} from '../../git'
import { branchRef, type Oid, type RefName } from '../../names'
import type { Offer, Pushed, RemoteCall } from '../remote'
import { listNewTags, trackingRef, type Refs } from './branches'

export async function pushTo(
  { endpoint, commit, branch }: Offer & { readonly endpoint: Endpoint },
  repository: Repository,
  call: RemoteCall,
): Promise<Pushed> {
  call.onProgress?.({ phase: 'connecting' })
  const advertised = await listReceiveRefs(endpoint, call)
  const ref = branchRef(branch)
  const theirs = advertised.refs.get(ref) ?? null
  if (theirs && !(await isFastForward(repository, theirs, commit))) return { kind: 'rejected', reason: movedOn }
  const hidden = [...advertised.refs.values()]
  if (await isCutOff(repository, { tips: [commit], hidden })) throw historyMissing(advertised.address)
  const tags = await listWholeTags(repository, advertised.refs)
  const updates = [...(theirs === commit ? [] : [{ ref, from: theirs, to: commit }]), ...tags]
  if (updates.length === 0) return { kind: 'pushed' }
  const pack = await sendPack(repository, { tips: updates.map(({ to }) => to), hidden }, call)
  const pushed = await pushPack(endpoint, { updates, pack, advertised }, call)
  if (pushed.kind === 'pushed') await noteTip(repository, trackingRef(branch), commit)
  return pushed
}

/** The tags they have not, but for those of which we have not everything ourselves. */
async function listWholeTags(repository: Repository, refs: Refs) {
  const updates = []
  for (const [ref, to] of await listNewTags(repository, refs)) {
    const { oid } = await peelTag(repository, to)
    const isCut = await isCutOff(repository, { tips: [oid], hidden: [...refs.values()] })
    if (!isCut) updates.push({ ref, from: null, to })
  }
  return updates
}

const movedOn = 'Somebody else has pushed in the meantime. Fetch and merge their commits first.'

const isFastForward = async (repository: Repository, from: Oid, to: Oid): Promise<boolean> =>
  (await hasObject(repository, from)) && isAncestor(repository, from, to)

/** Whether what would be sent goes on, further down, to commits that are not here. */
async function isCutOff(
  repository: Repository,
  { tips, hidden }: { readonly tips: readonly Oid[]; readonly hidden: readonly Oid[] },
): Promise<boolean> {
  const shallow = await readShallow(repository)
  if (shallow.size === 0) return false
  return (await listNewCommits(repository, tips, hidden)).some(({ oid }) => shallow.has(oid))
}

const historyMissing = (address: string): WikiError => {
  const { host } = new URL(address)
  return new WikiError(
    'absent',
    `${host} lacks older commits that are not here either. Fetch the whole history from where the wiki came from first.`,
    { host },
  )
}

const noteTip = (repository: Repository, ref: RefName, to: Oid): Promise<unknown> =>
  transact(repository, async (staged) => {
    const from = await resolveRef(staged, ref)
    return from === to ? null : [{ ref, from, to }]
  })
