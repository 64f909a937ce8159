/** The wikis of this device as workers beside the engine open them: each repository once, on the branch it shows now. */
import { openRepository, recallDrops, type Person, type Repository } from '../../git'
import { parseWikiId, type WikiId } from '../../names'
import type { OpenWiki } from '../../wiki'
import { readCommitAuthor, readMergeRules, readRegistered } from '../session/registry'
import type { World } from './surroundings'

export type Wikis = {
  /** Throws `not-found` when the wiki is not on this device. */
  open(id: WikiId): Promise<OpenWiki>
  /** Whose commits this device makes. */
  readAuthor(): Promise<Person>
}

export function openWikis({ registry, openStorage, now }: Omit<World, 'announce'>): Wikis {
  const repositories = new Map<WikiId, Promise<Repository>>()

  const openFirst = async (id: WikiId): Promise<Repository> => {
    const repository = openRepository(await openStorage(id))
    await recallDrops(repository)
    return repository
  }

  return {
    async open(id) {
      const { branch } = await readRegistered(registry, parseWikiId(id))
      const repository = repositories.get(id) ?? openFirst(id)
      repositories.set(id, repository)
      repository.catch(() => repositories.delete(id))
      return { repository: await repository, branch, now, mergeRules: () => readMergeRules(registry) }
    },
    readAuthor: () => readCommitAuthor(registry),
  }
}
