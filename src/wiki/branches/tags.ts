/** Tags: named moments of the whole wiki. */
import { WikiError } from '../../errors'
import {
  cleanPerson,
  decodeTag,
  findObject,
  listRefs,
  peelTag,
  readCommit,
  resolveRef,
  transact,
  writeTag,
  type Annotation,
  type Person,
  type Repository,
} from '../../git'
import { isRefName, type Oid, type RefName } from '../../names'
import type { OpenWiki } from '../wiki'
import { noteAction } from './actions'
import { requireCommit, timeOf } from './branches'
import type { Tag } from './model'
import { folderOf, nameOf, parseName, refuseTaken } from './names'

const folder = folderOf('tag')

/** The newest first; tags of something else than a commit name no moment and are left out. */
export async function listTags({ repository }: OpenWiki): Promise<readonly Tag[]> {
  const refs = [...(await listRefs(repository, folder))]
  const tags = await Promise.all(refs.map(([ref, oid]) => describeTag(repository, ref, oid)))
  return tags.filter((tag) => tag !== undefined).sort((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1))
}

async function describeTag(repository: Repository, ref: RefName, oid: Oid): Promise<Tag | undefined> {
  const end = await peelTag(repository, oid)
  if (end.type !== 'commit') return undefined
  const [commit, annotation] = [await readCommit(repository, end.oid), await findAnnotation(repository, oid)]
  const { time } = annotation?.tagger ?? commit.committer
  const tagger = annotation?.tagger ? { name: annotation.tagger.name, email: annotation.tagger.email } : null
  return { name: nameOf(ref), ref, commit, message: annotation?.message ?? null, tagger, time: time * 1000 }
}

async function findAnnotation(repository: Repository, oid: Oid): Promise<Annotation | undefined> {
  const object = await findObject(repository, oid)
  return object?.type === 'tag' ? decodeTag(object.bytes) : undefined
}

/** What a new tag says: with a message who made it and why, else only where it is (the head unless told). */
export type NewMoment = { readonly at?: Oid; readonly message: string; readonly author: Person }

export async function createTag(wiki: OpenWiki, name: string, { at, message, author }: NewMoment): Promise<void> {
  const ref = parseName('tag', name)
  await transact(wiki.repository, async (staged) => {
    const commit = await requireCommit({ ...wiki, repository: staged }, at)
    refuseTaken(await listRefs(staged, folder), ref, 'tag')
    const tagger = { ...cleanPerson(author), ...wiki.now() }
    const to = message.trim() === '' ? commit : await writeTag(staged, { object: commit, name, tagger, message })
    const updates = [{ ref, from: null, to }]
    await noteAction(staged, { kind: 'create-tag', subject: name, time: timeOf(wiki), updates })
    return updates
  })
}

export async function deleteTag(wiki: OpenWiki, name: string): Promise<void> {
  const ref = folder + name
  await transact(wiki.repository, async (staged) => {
    const from = isRefName(ref) ? await resolveRef(staged, ref) : null
    if (!isRefName(ref) || from === null)
      throw new WikiError('not-found', `There is no tag “${name}” here (any more).`, { name })
    const updates = [{ ref, from, to: null }]
    await noteAction(staged, { kind: 'delete-tag', subject: name, time: timeOf(wiki), updates })
    return updates
  })
}
