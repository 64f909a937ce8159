/** Carrying out what is marked to be made on a git server or removed from it, each by itself. */
import { hasCode, type WikiError } from '../../errors'
import {
  emptyPack,
  isErrand,
  listMarks,
  listReceiveRefs,
  listRefs,
  pushEach,
  refusal,
  sendPack,
  type Advertised,
  type Endpoint,
  type Repository,
} from '../../git'
import type { Oid, RefUpdate } from '../../names'
import type { RemoteCall, Settled } from '../remote'
import type { Refs } from './branches'
import { isCutOff } from './cut-off'
import { noteHindered, noteMoved, noteReviewed, type Errands } from './note'

/** Nothing is asked of the server when nothing is marked. */
export async function settleWith(endpoint: Endpoint, repository: Repository, call: RemoteCall): Promise<Settled> {
  const errands = await listErrands(repository)
  if (errands.size === 0) return nothing
  call.onProgress?.({ phase: 'connecting' })
  try {
    const advertised = await listReceiveRefs(endpoint, call)
    return await settle({ endpoint, advertised, errands }, repository, call)
  } catch (error) {
    if (!isNotAllowed(error)) throw error
    const answers = new Map([...errands.keys()].map((ref) => [ref, refusal('not-allowed', saidIn(error))]))
    return noteHindered(repository, errands, answers)
  }
}

const nothing: Settled = { done: 0, hindered: [] }

const saidIn = ({ data }: WikiError): string => (typeof data.said === 'string' ? data.said : '')

const isNotAllowed = (error: unknown): error is WikiError =>
  hasCode(error, 'unauthorized') || hasCode(error, 'forbidden')

async function listErrands(repository: Repository): Promise<Errands> {
  const marks = [...(await listMarks(repository))]
  return new Map(marks.flatMap(([ref, mark]) => (isErrand(mark) && mark.hindrance === null ? [[ref, mark]] : [])))
}

type Settling = {
  readonly endpoint: Endpoint
  readonly advertised: Advertised
  readonly errands: Errands
}

async function settle(settling: Settling, repository: Repository, call: RemoteCall): Promise<Settled> {
  const { endpoint, advertised, errands } = settling
  await noteReviewed(repository, errands, advertised.refs)
  const planned = planUpdates(errands, { ours: await listRefs(repository), theirs: advertised.refs })
  const { updates, cutOff } = await leaveCutOff(repository, planned, advertised.refs)
  const refused = new Map(cutOff.map(({ ref }) => [ref, refusal('history-missing')]))
  if (updates.length === 0) return noteHindered(repository, errands, refused)
  const tips = updates.flatMap(({ to }) => to ?? [])
  const range = { tips, hidden: [...advertised.refs.values()] }
  const pack = tips.length === 0 ? null : ((await sendPack(repository, range, call)) ?? (await emptyPack()))
  const answers = await pushEach(endpoint, { updates, pack, advertised }, call)
  const done = updates.filter(({ ref }) => !answers.has(ref))
  await noteMoved(repository, done, errands)
  const hindered = await noteHindered(repository, errands, new Map([...refused, ...answers]))
  return { ...hindered, done: done.length }
}

type Sides = { readonly ours: Refs; readonly theirs: Refs }

/**
 * What is asked of the server. First what is made, so that nothing is nowhere in between; but before it goes what is in the
 * way of its name: git cannot have `a` and `a/b`. Pure.
 */
function planUpdates(errands: Errands, { ours, theirs }: Sides): readonly RefUpdate[] {
  const made = [...errands].flatMap(([ref, { kind }]) => {
    const to = ours.get(ref)
    return kind === 'make' && to && !theirs.has(ref) ? [{ ref, from: null, to }] : []
  })
  const removed = [...errands].flatMap(([ref, mark]) =>
    mark.kind === 'remove' && theirs.get(ref) === mark.from ? [{ ref, from: mark.from, to: null }] : [],
  )
  const isInTheWay = ({ ref }: RefUpdate): boolean =>
    made.some((other) => other.ref.startsWith(`${ref}/`) || ref.startsWith(`${other.ref}/`))
  return [...removed.filter(isInTheWay), ...made, ...removed.filter((update) => !isInTheWay(update))]
}

/** Without what cannot be made there, because its beginning is nowhere. */
async function leaveCutOff(repository: Repository, updates: readonly RefUpdate[], theirs: Refs) {
  const isCut = async (to: Oid | null): Promise<boolean> =>
    to !== null && isCutOff(repository, { tips: [to], hidden: [...theirs.values()] })
  const cut = await Promise.all(updates.map(({ to }) => isCut(to)))
  return { updates: updates.filter((_, i) => !cut[i]), cutOff: updates.filter((_, i) => cut[i]) }
}
