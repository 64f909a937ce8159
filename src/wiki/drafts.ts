/**
 * Text that was typed and not saved, kept beside the repository and never inside it: one draft a page on each branch.
 *
 * No path begins with a slash, so the keys of drafts from before there were branches are told from those of today.
 */
import { findFile, findObject, isCommit, resolveRef, transact, type Repository } from '../git'
import { isPagePath, parsePagePath, parseRefName, type Oid, type PagePath, type RefName } from '../names'
import { readText } from '../page'
import { relyOn } from '../storage'
import { noteAction } from './branches/actions'
import { filesOf } from './kept-files'
import type { Draft } from './model'
import type { OpenWiki } from './wiki'

const folder = 'drafts/'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What the keys of a branch's drafts begin with; no branch has a colon in its name. */
export const draftsOf = (branch: RefName): string => `${folder}/${branch}:`

const keyOf = ({ branch }: OpenWiki, path: PagePath): string => draftsOf(branch) + path

export async function findDraft(wiki: OpenWiki, path: PagePath): Promise<Draft | undefined> {
  const bytes = await wiki.repository.storage.read(keyOf(wiki, path))
  return bytes && decodeDraft(bytes)
}

/** The drafts on the wiki's branch, the one touched last first. */
export const listDrafts = ({ repository, branch }: OpenWiki): Promise<readonly Draft[]> =>
  readDrafts(repository, draftsOf(branch))

/** The drafts on all branches. */
export const listAllDrafts = ({ repository }: OpenWiki): Promise<readonly Draft[]> => readDrafts(repository, folder)

async function readDrafts({ storage }: Repository, prefix: string): Promise<readonly Draft[]> {
  const values = await Promise.all((await storage.list(prefix)).map((key) => storage.read(key)))
  return values.flatMap((bytes) => (bytes ? [decodeDraft(bytes)] : [])).sort((a, b) => b.time - a.time)
}

/** How many drafts there are on each branch. */
export async function countDrafts({ repository }: OpenWiki): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const key of await repository.storage.list(`${folder}/`)) {
    const branch = branchIn(key)
    counts.set(branch, (counts.get(branch) ?? 0) + 1)
  }
  return counts
}

export const writeDraft = async (wiki: OpenWiki, draft: Draft): Promise<void> =>
  void (await wiki.repository.storage.write(new Map([[keyOf(wiki, draft.path), encodeDraft(draft)]])))

/** Removes the page's draft, whatever it says. Text that is nowhere else is noted with what was done, to be had back. */
export async function discardDraft(wiki: OpenWiki, path: PagePath): Promise<void> {
  const key = keyOf(wiki, path)
  await transact(wiki.repository, async (staged) => {
    const bytes = await relyOn(staged.storage, key)
    if (bytes === undefined) return null
    await staged.storage.write(new Map([[key, null]]))
    const draft = decodeDraft(bytes)
    if (await isSaid({ ...wiki, repository: staged }, draft)) return []
    const beside = [{ key, from: decoder.decode(bytes), to: null }]
    const time = wiki.now().time * 1000
    const keeps = filesOf(draft)
    await noteAction(staged, { kind: 'discard-draft', subject: path, time, updates: [], draft, beside, keeps })
    return []
  })
}

/** Whether the page says the same now, or did when the draft was begun: then it can be had from there. */
async function isSaid(wiki: OpenWiki, { path, text, base }: Draft): Promise<boolean> {
  if (text === '') return true
  for (const commit of [await resolveRef(wiki.repository, wiki.branch), base])
    if (commit !== null && (await textAt(wiki, path, commit)) === text) return true
  return false
}

/** What the page says at a commit, as far as that is known here. */
async function textAt({ repository }: OpenWiki, path: PagePath, commit: Oid): Promise<string | undefined> {
  const file = (await isCommit(repository, commit)) ? await findFile(repository, commit, path) : undefined
  const object = file && (await findObject(repository, file.oid))
  return object?.type === 'blob' ? readText(object.bytes)?.text : undefined
}

/** Removes a draft that is saved, unless more was typed in the meantime; as part of the transaction that saves it. */
export const settleDraft = async (wiki: OpenWiki, draft: Draft): Promise<void> => {
  const key = keyOf(wiki, draft.path)
  await wiki.repository.storage.write(new Map([[key, null]]), new Map([[key, encodeDraft(draft)]]))
}

/** The page whose draft on the branch is under that key; undefined when that is something else. */
export const pageOfDraft = (branch: RefName, key: string): PagePath | undefined =>
  key.startsWith(draftsOf(branch)) ? parsePagePath(key.slice(draftsOf(branch).length)) : undefined

/**
 * Drafts that no branch has become those of the wiki's, but for pages that have one there: those from before there were
 * branches, and those that were just being written when their branch went.
 */
export async function adoptDrafts(wiki: OpenWiki): Promise<void> {
  const { storage } = wiki.repository
  for (const key of await storage.list(folder)) {
    const bytes = (await isStray(wiki, key)) ? await storage.read(key) : undefined
    if (!bytes) continue
    const adopted = keyOf(wiki, decodeDraft(bytes).path)
    const expected = new Map([
      [adopted, null],
      [key, bytes],
    ])
    await storage.write(new Map([...expected, [adopted, bytes], [key, null]]), expected)
  }
}

async function isStray({ repository, branch }: OpenWiki, key: string): Promise<boolean> {
  if (isPagePath(key.slice(folder.length))) return true
  const ref = parseRefName(branchIn(key))
  return ref !== branch && (await resolveRef(repository, ref)) === null
}

/** The branch that a draft's key names. */
const branchIn = (key: string): string => key.slice(folder.length + 1, key.indexOf(':'))

const encodeDraft = ({ path, text, base, time, files = [] }: Draft): Uint8Array =>
  encoder.encode(JSON.stringify({ path, text, base, time, ...(files.length > 0 && { files }) }))

// Drafts are written by `writeDraft` alone, so their JSON is known to be a draft.
const decodeDraft = (bytes: Uint8Array): Draft => JSON.parse(decoder.decode(bytes)) as Draft
