/** Tags: named moments of the whole wiki. */
import { WikiError } from '../../errors'
import {
  cleanPerson,
  decodeTag,
  findObject,
  listMarks,
  listRefs,
  peelTag,
  readCommit,
  readSeenTags,
  relyOnMark,
  resolveRef,
  transact,
  writeTag,
  type Annotation,
  type Mark,
  type Person,
  type Repository,
} from '../../git'
import { isRefName, type Oid, type RefName } from '../../names'
import type { OpenWiki } from '../wiki'
import { noteAction, type BesideUpdate } from './actions'
import { keptByTexts } from './beside'
import { requireCommit, timeOf } from './branches'
import { putMark, removeTagThere } from './marks'
import type { Tag } from './model'
import { folderOf, nameOf, parseName, refuseTaken } from './names'

const folder = folderOf('tag')

/** The newest first; tags of something else than a commit name no moment and are left out. */
export async function listTags({ repository }: OpenWiki): Promise<readonly Tag[]> {
  const refs = [...(await listRefs(repository, folder))]
  const seen = { there: await readSeenTags(repository), marks: await listMarks(repository) }
  const tags = await Promise.all(refs.map(([ref, oid]) => describeTag(repository, [ref, oid], seen)))
  return tags.filter((tag) => tag !== undefined).sort((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1))
}

type Seen = { readonly there: ReadonlyMap<RefName, Oid>; readonly marks: ReadonlyMap<RefName, Mark> }

/** Of one that was deleted and made anew, the older one there still waits to go. */
function judgeThere([ref, oid]: readonly [RefName, Oid], { there, marks }: Seen): Tag['there'] {
  const [seen, mark] = [there.get(ref), marks.get(ref)]
  if (mark?.kind === 'gone') return { kind: 'gone' }
  if (seen === undefined || mark) return { kind: 'not-yet' }
  return { kind: seen === oid ? 'same' : 'other' }
}

async function describeTag(
  repository: Repository,
  [ref, oid]: readonly [RefName, Oid],
  seen: Seen,
): Promise<Tag | undefined> {
  const end = await peelTag(repository, oid)
  if (end.type !== 'commit') return undefined
  const [commit, annotation] = [await readCommit(repository, end.oid), await findAnnotation(repository, oid)]
  const { time } = annotation?.tagger ?? commit.committer
  const tagger = annotation?.tagger ? { name: annotation.tagger.name, email: annotation.tagger.email } : null
  const said = { message: annotation?.message ?? null, tagger, time: time * 1000 }
  return { name: nameOf(ref), ref, commit, ...said, there: judgeThere([ref, oid], seen) }
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

/** From the remote it goes with the next sync, if it is there; if it names something else there, that one is taken then. */
export async function deleteTag(wiki: OpenWiki, name: string): Promise<void> {
  const ref = folder + name
  await transact(wiki.repository, async (staged) => {
    const from = isRefName(ref) ? await resolveRef(staged, ref) : null
    if (!isRefName(ref) || from === null)
      throw new WikiError('not-found', `No tag “${name}”.`, { reason: 'tag-gone', name })
    const updates = [{ ref, from, to: null }]
    const beside = await unmark(staged, ref, from)
    const keeps = keptByTexts(beside)
    await noteAction(staged, { kind: 'delete-tag', subject: name, time: timeOf(wiki), updates, beside, keeps })
    return updates
  })
}

/** One of that name may still wait to go from there; it goes, then. */
async function unmark(staged: Repository, ref: RefName, from: Oid): Promise<readonly BesideUpdate[]> {
  const before = await relyOnMark(staged, ref)
  return before?.kind === 'remove' ? [] : putMark(staged, ref, await removeTagThere(staged, ref, from))
}
