/** Giving commits to a git server. */
import { WikiError } from '../../errors'
import {
  emptyPack,
  hasObject,
  isAncestor,
  listReceiveRefs,
  peelTag,
  pushPack,
  refusal,
  sendPack,
  type Endpoint,
  type Repository,
} from '../../git'
import { branchRef, type RefUpdate } from '../../names'
import type { Offer, Pushed, RemoteCall } from '../remote'
import { listNewTags, type Refs } from './branches'
import { isCutOff } from './cut-off'
import { noteMoved } from './note'

export async function pushTo(
  { endpoint, commit, branch }: Offer & { readonly endpoint: Endpoint },
  repository: Repository,
  call: RemoteCall,
): Promise<Pushed> {
  call.onProgress?.({ phase: 'connecting' })
  const advertised = await listReceiveRefs(endpoint, call)
  const move = { ref: branchRef(branch), from: advertised.refs.get(branchRef(branch)) ?? null, to: commit }
  if (!(await isForward(repository, move))) return { kind: 'rejected', refusal: refusal('moved') }
  const hidden = [...advertised.refs.values()]
  if (commit && (await isCutOff(repository, { tips: [commit], hidden }))) throw historyMissing(advertised.address)
  const tags = await listWholeTags(repository, advertised.refs)
  const updates = [...(commit === null || move.from === commit ? [] : [move]), ...tags]
  if (updates.length === 0) return { kind: 'pushed' }
  const pack = await sendPack(repository, { tips: updates.flatMap(({ to }) => to ?? []), hidden }, call)
  const pushed = await pushPack(endpoint, { updates, pack: pack ?? (await emptyPack()), advertised }, call)
  if (pushed.kind === 'pushed') await noteMoved(repository, [...(commit === null ? [] : [move]), ...tags])
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

/** Whether it takes nothing from their branch. */
const isForward = async (repository: Repository, { from, to }: Omit<RefUpdate, 'ref'>): Promise<boolean> =>
  from === null || to === null || ((await hasObject(repository, from)) && isAncestor(repository, from, to))

const historyMissing = (address: string): WikiError => {
  const { host } = new URL(address)
  return new WikiError('absent', `${host} lacks older commits.`, { reason: 'history-missing', host })
}
