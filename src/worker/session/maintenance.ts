/** What the engine does by itself while nobody waits for it. */
import { dropUnreachable, foldLoose, joinPacks, type DropWalk, type Repository } from '../../git'
import type { Oid } from '../../names'
import { filesOf, listAllDrafts, type OpenWiki } from '../../wiki'
import { backfillStep } from './contents'
import type { IdleJob } from './idle'
import { indexHistory } from './index-history'
import { readJson, writeJson } from './json'
import { listCopies } from './remote-settings'

/** Fewer loose objects than this are left for a pack that is worth its name: a hundred saves or so. */
const enoughToFold = 400

const foldStep: IdleJob = async (session, id, signal) => {
  const { repository } = await session.open(id)
  const { folded } = await foldLoose(repository, { signal, atLeast: enoughToFold })
  return folded > 0 ? 'more' : 'done'
}

const joinStep: IdleJob = async (session, id, signal) => {
  const { repository } = await session.open(id)
  return (await joinPacks(repository, { signal })) > 0 ? 'more' : 'done'
}

/** When unreachable objects were looked for last, in seconds since 1970; once a day will do for a grace of two weeks. */
const lookedKey = 'upkeep/looked'
const day = 24 * 60 * 60

/** A walk that was stopped is gone on with, as long as the handle lives. */
const walks = new WeakMap<Repository, DropWalk>()

const dropStep: IdleJob = async (session, id, signal) => {
  const wiki = await session.open(id)
  const { repository } = wiki
  const now = session.now().time
  const last = (await readJson<number>(repository.storage, lookedKey)) ?? 0
  if (Math.abs(now - last) < day) return 'done'
  const walk = walks.get(repository) ?? {}
  walks.set(repository, walk)
  const { dropped } = await dropUnreachable(repository, { now, signal, walk, also: await listKept(wiki) })
  if (dropped > 0) return 'more'
  await writeJson(repository.storage, lookedKey, now)
  return 'done'
}

/** What is kept besides what refs reach: those drafts were begun on, files put into them, and the last one that was exported. */
export async function listKept(wiki: OpenWiki): Promise<readonly Oid[]> {
  const [drafts, copies] = await Promise.all([listAllDrafts(wiki), listCopies(wiki.repository)])
  return [...drafts.flatMap((draft) => [...(draft.base ? [draft.base] : []), ...filesOf(draft)]), ...copies]
}

/** In this order, and again from the first after the next call. */
export const idleJobs: readonly IdleJob[] = [indexHistory, foldStep, joinStep, dropStep, backfillStep]
