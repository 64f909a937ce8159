/** What the remote is to hear of when a branch or tag is made, renamed or deleted here, and when that is taken back. */
import {
  formatMark,
  isSameMark,
  keyOfMark,
  parseMark,
  readSeenTags,
  relyOnMark,
  relyOnSeenTags,
  resolveRef,
  trackingRef,
  writeMark,
  type Mark,
  type Repository,
} from '../../git'
import { branchName, type Oid, type RefName, type RefUpdate } from '../../names'
import type { BesideUpdate, NotedAction } from './actions'
import type { Where } from './model'
import { folderOf } from './names'

export const make: Mark = { kind: 'make', hindrance: null }
export const remove = (from: Oid): Mark => ({ kind: 'remove', from, hindrance: null })

/** Puts a mark in the place of the one there is, as part of a transaction; what that changed, for the action it belongs to. */
export async function putMark(staged: Repository, ref: RefName, mark: Mark | null): Promise<readonly BesideUpdate[]> {
  const before = await relyOnMark(staged, ref)
  if (isSameMark(before, mark)) return []
  await writeMark(staged, ref, mark)
  return [{ key: keyOfMark(ref), from: before && formatMark(before), to: mark && formatMark(mark) }]
}

const isTag = (ref: RefName): boolean => ref.startsWith(folderOf('tag'))

/** Where the branch or tag of that name was seen on the remote; null when it was not. */
export async function findThere(repository: Repository, ref: RefName): Promise<Oid | null> {
  if (!isTag(ref)) return resolveRef(repository, trackingRef(branchName(ref)))
  return (await readSeenTags(repository)).get(ref) ?? null
}

/** The mark of a tag that goes here; null where it is not there, or names something else there. */
export async function removeTagThere(staged: Repository, ref: RefName, from: Oid | null): Promise<Mark | null> {
  const there = (await relyOnSeenTags(staged)).get(ref)
  return there !== undefined && there === from ? remove(there) : null
}

type MarkedRename = { readonly from: RefName; readonly to: RefName; readonly where: Where }

/** On the remote the new name is made, and the old one goes, if that is wanted and it has the old one. */
export async function markRename(
  staged: Repository,
  { from, to, where }: MarkedRename,
): Promise<readonly BesideUpdate[]> {
  const there = where === 'here' ? null : await findThere(staged, from)
  const before = await relyOnMark(staged, from)
  const moves = there !== null || before?.kind === 'make'
  return [...(await putMark(staged, from, there && remove(there))), ...(await putMark(staged, to, moves ? make : null))]
}

/** Takes back what an action asked of the remote, whether it was done there by now or not. `updates` are those of taking back. */
export async function turnMarks(
  staged: Repository,
  { beside }: Pick<NotedAction, 'beside'>,
  updates: readonly RefUpdate[],
): Promise<readonly BesideUpdate[]> {
  const turned: BesideUpdate[] = []
  for (const update of updates) {
    const { ref } = update
    const noted = beside.find(({ key }) => key === keyOfMark(ref))
    const current = await relyOnMark(staged, ref)
    const back = noted && isSameMark(current, parse(noted.to)) ? parse(noted.from) : undefined
    const decide = update.to === null ? decideGoing : decideComing
    const mark = back === undefined ? await decide(staged, update, { current, asked: parse(noted?.to ?? null) }) : back
    turned.push(...(await putMark(staged, ref, mark)))
  }
  return turned
}

const parse = (text: string | null): Mark | null => (text === null ? null : parseMark(text))

/** `asked` is what the action had asked for. */
type Standing = { readonly current: Mark | null; readonly asked: Mark | null }

/** What is there again shall be there again, too, if it went from there; a tag goes there anyway. */
async function decideComing(
  staged: Repository,
  { ref }: RefUpdate,
  { current, asked }: Standing,
): Promise<Mark | null> {
  if (current?.kind === 'remove') return null
  const isSent = asked?.kind === 'remove' && !isTag(ref) && (await findThere(staged, ref)) === null
  return isSent ? make : current
}

/** What goes again shall go from there, too, if it came there by the action; a tag always. */
async function decideGoing(
  staged: Repository,
  { ref, from }: RefUpdate,
  { current, asked }: Standing,
): Promise<Mark | null> {
  if (current?.kind === 'remove') return current
  if (isTag(ref)) return removeTagThere(staged, ref, from)
  const there = asked?.kind === 'make' ? await findThere(staged, ref) : null
  return there && remove(there)
}
