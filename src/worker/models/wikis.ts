/** The wikis of this device as those who write records open them. */
import { openRepository, recallDrops, type Person, type Repository } from '../../git'
import { branchName, parseWikiId, type WikiId } from '../../names'
import type { Storage } from '../../storage'
import type { Moment, OpenWiki } from '../../wiki'
import type { EngineEvent } from '../api'
import { readAuthor, readMergeRules, readRegistered } from '../session/registry'

/** How they reach the world. */
export type WikiSurroundings = {
  readonly registry: Storage
  openStorage(id: WikiId): Promise<Storage>
  announce(event: EngineEvent): void
  now(): Moment
}

export type Wikis = {
  /** Throws `not-found` when the wiki is not on this device. */
  open(id: WikiId): Promise<OpenWiki>
  /** The name of the branch it shows, and who writes. */
  readPlace(wiki: OpenWiki): Promise<{ readonly branch: string; readonly author: Person; readonly now: () => Moment }>
}

const anonymous: Person = { name: 'Anonymous', email: '' }

export function openWikis(world: Promise<WikiSurroundings>): Wikis {
  const repositories = new Map<WikiId, Promise<Repository>>()

  const openFirst = async (id: WikiId): Promise<Repository> => {
    const { openStorage } = await world
    const repository = openRepository(await openStorage(id))
    await recallDrops(repository)
    return repository
  }

  return {
    async open(id) {
      const { registry, now } = await world
      const { branch } = await readRegistered(registry, parseWikiId(id))
      const repository = repositories.get(id) ?? openFirst(id)
      repositories.set(id, repository)
      repository.catch(() => repositories.delete(id))
      return { repository: await repository, branch, now, mergeRules: () => readMergeRules(registry) }
    },
    async readPlace({ branch, now }) {
      const author = (await readAuthor((await world).registry)) ?? anonymous
      return { branch: branchName(branch), author, now }
    },
  }
}
