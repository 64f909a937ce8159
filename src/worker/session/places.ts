/** The places of wikis on this device: filled before they are listed, emptied after they are no longer. */
import { openRepository, writeBranch, type Repository } from '../../git'
import { branchRef, parseWikiId, type RefName, type WikiId } from '../../names'
import { beginWith, editText, firstPath, plainWords, publish, type FirstWords } from '../../wiki'
import type { LetGo } from '../../storage'
import type { Wiki } from '../api'
import { indexSoon } from './index-history'
import { forgetDoomed, isDoomed, listDoomed, register, reserve, reserveNew, unregister } from './registry'
import { forgetCredentials } from './remote-settings'
import { millis, type Session } from './session'

/** Held while a wiki is being made in that place. */
const holdOf = (id: WikiId): string => `verso/place/${id}`

/** Without an id it gets one that no other wiki has. */
export type NewWiki = { readonly title: string; readonly id?: WikiId }

/** Puts a repository's first commits in, and says which branch the wiki is. */
export type Fill = (repository: Repository, id: WikiId) => Promise<RefName>

/** Makes a wiki: when `fill` fails or is aborted, or the browser is killed meanwhile, nothing of it is left. */
export async function makeWiki(session: Session, { title, id }: NewWiki, fill: Fill): Promise<Wiki> {
  const place = await (id === undefined ? reserveNewPlace(session, title) : reservePlace(session, id))
  try {
    const made = await fillPlace(session, place.id, { title, fill }).finally(place.letGo)
    indexSoon(session, made.id)
    return made
  } catch (error) {
    // What cannot be cleared now is cleared at the next start.
    await clearUnclaimed(session, place.id).catch(() => {})
    throw error
  }
}

async function fillPlace(session: Session, id: WikiId, { title, fill }: { title: string; fill: Fill }): Promise<Wiki> {
  const created = millis(session)
  const repository = openRepository(await session.place(id))
  const branch = await fill(repository, id)
  await writeBranch(repository, branch)
  const made = { id, title: cleanTitle(title), created, branch }
  await register(session.registry, made)
  session.announce({ kind: 'wikis-changed' })
  return made
}

const mainBranch = branchRef('main')

type Beginning = { readonly branch?: RefName; readonly first?: FirstWords | undefined }

/** A branch with one page on it that says what this is. */
export const fillWithFirstPage =
  ({ now }: Session, title: string, { branch = mainBranch, first = plainWords }: Beginning = {}): Fill =>
  async (repository) => {
    const wiki = { repository, branch, now }
    const { message, page } = beginWith(title, first)
    const edit = { message, author: { name: 'Verso', email: '' }, base: null }
    await publish(wiki, await editText(wiki, firstPath, { text: page, base: null }), edit)
    return branch
  }

/** A place that is marked, and ours until we let go of it; others may be making the same wiki in it. */
type Reserved = { readonly id: WikiId; readonly letGo: LetGo }

async function reservePlace({ registry, holds }: Session, id: WikiId): Promise<Reserved> {
  const letGo = await holds.hold(holdOf(id))
  await reserve(registry, id)
  return { id, letGo }
}

async function reserveNewPlace(session: Session, title: string): Promise<Reserved> {
  const id = nameWiki(session, title)
  const letGo = await session.holds.hold(holdOf(id))
  if ((await reserveNew(session.registry, id)) === 'written') return { id, letGo }
  await letGo()
  return reserveNewPlace(session, title)
}

/** A title that fits into a list: one line of at most a hundred characters. */
export const cleanTitle = (title: string): string =>
  [...title.replace(/\s+/g, ' ').trim()].slice(0, 100).join('') || 'Untitled'

/** The title in the letters a URL shows as they are, and some random ones. */
function nameWiki({ randomSuffix }: Session, title: string): WikiId {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return parseWikiId([slug || 'wiki', randomSuffix()].join('-'))
}

/** Deletes a wiki and everything this device knows of it. */
export async function removeWiki(session: Session, id: WikiId): Promise<void> {
  await unregister(session.registry, id)
  await clear(session, id)
  session.announce({ kind: 'wikis-changed' })
}

async function clear(session: Session, id: WikiId): Promise<void> {
  session.close(id)
  await forgetCredentials(session, id)
  await session.deleteStorage(id)
  await forgetDoomed(session.registry, id)
}

/** Clears a place that was marked, unless somebody made a wiki in it, or is making one now. */
async function clearUnclaimed(session: Session, id: WikiId): Promise<void> {
  await session.holds.whileFree(holdOf(id), async () => {
    if (await isDoomed(session.registry, id)) await clear(session, id)
  })
}

/** Finishes what a killed clone or deletion left undone. What fails is tried again at the next start. */
export async function sweep(session: Session): Promise<void> {
  const doomed = await listDoomed(session.registry)
  await Promise.allSettled(doomed.map((id) => clearUnclaimed(session, id)))
}
