/** The places of wikis on this device: filled before they are listed, emptied after they are no longer. */
import { openRepository, writeBranch, type Repository } from '../../git'
import { branchRef, parseWikiId, type RefName, type WikiId } from '../../names'
import { editText, firstPage, firstPath, publish } from '../../wiki'
import type { Wiki } from '../api'
import { forgetDoomed, listDoomed, listRegistered, register, reserve, reserveNew, unregister } from './registry'
import { forgetCredentials } from './remote-settings'
import { millis, type Session } from './session'

/** A place marked longer ago than this belongs to no clone that is still under way. */
const abandoned = 60 * 60 * 1000

/** Without an id it gets one that no other wiki has. */
export type NewWiki = { readonly title: string; readonly id?: WikiId }

/** Puts a repository's first commits in, and says which branch the wiki is. */
export type Fill = (repository: Repository, id: WikiId) => Promise<RefName>

/** Makes a wiki: when `fill` fails or is aborted, or the browser is killed meanwhile, nothing of it is left. */
export async function makeWiki(session: Session, wiki: NewWiki, fill: Fill): Promise<Wiki> {
  const { title } = wiki
  const created = millis(session)
  const id = await reservePlace(session, wiki, created)
  try {
    const repository = openRepository(await session.place(id))
    const branch = await fill(repository, id)
    await writeBranch(repository, branch)
    const made = { id, title: cleanTitle(title), created, branch }
    await register(session.registry, made)
    session.announce({ kind: 'wikis-changed' })
    return made
  } catch (error) {
    await clearUnlisted(session, id)
    throw error
  }
}

const mainBranch = branchRef('main')

/** A branch with one page on it that says what this is. */
export const fillWithFirstPage =
  ({ now }: Session, title: string, branch: RefName = mainBranch): Fill =>
  async (repository) => {
    const wiki = { repository, branch, now }
    const edit = { message: `Begin ${title}`, author: { name: 'Verso', email: '' }, base: null }
    await publish(wiki, await editText(wiki, firstPath, { text: firstPage(title), base: null }), edit)
    return branch
  }

async function reservePlace(session: Session, { title, id }: NewWiki, time: number): Promise<WikiId> {
  if (id !== undefined) {
    await reserve(session.registry, id, time)
    return id
  }
  const name = nameWiki(session, title)
  const reserved = await reserveNew(session.registry, name, time)
  return reserved === 'written' ? name : reservePlace(session, { title }, time)
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

/** Another tab may have made the same wiki meanwhile; then it is that tab's. */
async function clearUnlisted(session: Session, id: WikiId): Promise<void> {
  const wikis = await listRegistered(session.registry)
  if (!wikis.some((wiki) => wiki.id === id)) await clear(session, id)
}

/** Finishes what a killed clone or deletion left undone. */
export async function sweep(session: Session): Promise<void> {
  for (const id of await listDoomed(session.registry, millis(session) - abandoned)) await clear(session, id)
}
