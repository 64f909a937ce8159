/** Which wikis this device has, and whose commits they get; one storage beside those of the wikis. */
import { WikiError } from '../../errors'
import { readBranch, resolveRef, type Person, type Repository } from '../../git'
import { parseWikiId, type WikiId } from '../../names'
import { allMergeRules, type MergeRules } from '../../page'
import type { Storage, Written } from '../../storage'
import type { Wiki } from '../api'
import { encodeJson, readJson, updateJson, writeJson } from './json'

const wikiKey = (id: WikiId): string => `wikis/${id}`
const doomedKey = (id: WikiId): string => `doomed/${id}`
const authorKey = 'author'
const mergeRulesKey = 'merge-rules'

/** A mark says all it has to say by being there. */
const marked = new Uint8Array()

export async function listRegistered(storage: Storage): Promise<readonly Wiki[]> {
  const wikis = await Promise.all((await storage.list('wikis/')).map((key) => readJson<Wiki>(storage, key)))
  return wikis.filter((wiki) => wiki !== undefined).sort((a, b) => a.created - b.created)
}

export async function readRegistered(storage: Storage, id: WikiId): Promise<Wiki> {
  const wiki = await readJson<Wiki>(storage, wikiKey(id))
  if (wiki === undefined) throw notRegistered(id)
  return wiki
}

const notRegistered = (id: WikiId): WikiError =>
  new WikiError('not-found', `No wiki “${id}”.`, { reason: 'wiki-gone', name: id })

/** Adds or changes a wiki; a place that was marked for removal stays. */
export const register = async (storage: Storage, wiki: Wiki): Promise<void> =>
  void (await storage.write(
    new Map([
      [wikiKey(wiki.id), encodeJson(wiki)],
      [doomedKey(wiki.id), null],
    ]),
  ))

/** Changes what is said, and leaves what another tab says meanwhile. */
export async function updateRegistered(
  storage: Storage,
  id: WikiId,
  change: Partial<Pick<Wiki, 'title' | 'branch'>>,
): Promise<Wiki> {
  await updateJson<Wiki>(storage, wikiKey(id), (old) => {
    if (old === undefined) throw notRegistered(id)
    return { ...old, ...change }
  })
  return readRegistered(storage, id)
}

/**
 * Has the wiki show the branch that HEAD names: HEAD moves with the refs, in one transaction, and this follows, after a kill
 * at the next start. The wiki as it is then.
 */
export async function followHead(storage: Storage, id: WikiId, repository: Repository): Promise<Wiki> {
  for (;;) {
    const [wiki, branch] = await Promise.all([readRegistered(storage, id), readBranch(repository)])
    const isThere = branch !== null && branch !== wiki.branch && (await resolveRef(repository, branch)) !== null
    if (!isThere) return wiki
    await updateRegistered(storage, id, { branch })
  }
}

/** Marks a place that is about to be filled, so that a clone which is killed leaves nothing behind. */
export const reserve = async (storage: Storage, id: WikiId): Promise<void> =>
  void (await storage.write(new Map([[doomedKey(id), marked]])))

/** The same for a wiki that shall be a new one; `stale` says that its name is taken. */
export const reserveNew = (storage: Storage, id: WikiId): Promise<Written> =>
  storage.write(
    new Map([[doomedKey(id), marked]]),
    new Map([
      [doomedKey(id), null],
      [wikiKey(id), null],
    ]),
  )

/** Takes a wiki off the list and marks its place, so that a deletion which is killed is finished at a later start. */
export const unregister = async (storage: Storage, id: WikiId): Promise<void> =>
  void (await storage.write(
    new Map([
      [wikiKey(id), null],
      [doomedKey(id), marked],
    ]),
  ))

export const forgetDoomed = async (storage: Storage, id: WikiId): Promise<void> =>
  void (await storage.write(new Map([[doomedKey(id), null]])))

/** The places that are marked. */
export const listDoomed = async (storage: Storage): Promise<readonly WikiId[]> =>
  (await storage.list('doomed/')).map((key) => parseWikiId(key.slice('doomed/'.length)))

/** Whether the place is marked, and no wiki's. */
export async function isDoomed(storage: Storage, id: WikiId): Promise<boolean> {
  const [mark, wiki] = await Promise.all([storage.size(doomedKey(id)), storage.size(wikiKey(id))])
  return mark !== undefined && wiki === undefined
}

export const readAuthor = async (storage: Storage): Promise<Person | null> =>
  (await readJson<Person>(storage, authorKey)) ?? null

/** Whose commits this device makes: nobody's in particular while nobody said who writes. */
export const readCommitAuthor = async (storage: Storage): Promise<Person> =>
  (await readAuthor(storage)) ?? { name: 'Anonymous', email: '' }

export const writeAuthor = (storage: Storage, author: Person): Promise<void> => writeJson(storage, authorKey, author)

/** Rules that came after somebody chose count until they are switched off, too. */
export const readMergeRules = async (storage: Storage): Promise<MergeRules> => ({
  ...allMergeRules,
  ...(await readJson<Partial<MergeRules>>(storage, mergeRulesKey)),
})

export const writeMergeRules = (storage: Storage, rules: MergeRules): Promise<void> =>
  writeJson(storage, mergeRulesKey, rules)
