/** How pages came to be: revisions of one, changes of all. */
import { throwIfAborted } from '../errors'
import {
  countPathLines,
  isAncestor,
  listCommitOids,
  listDeletedPaths,
  listPathMoves,
  listPathRevisions,
  readCommit,
  readCommits,
  type Commit,
  type GraphCall,
  type PathAt,
  type PathMove,
  type PathRevision,
} from '../git'
import type { Oid, PagePath } from '../names'
import { countLines, decodeText, type LineCounts } from '../page'
import type { CommitChanges, DeletedPage, FileChange, Revision, Slice } from './model'
import { readHead } from './read'
import type { OpenWiki } from './wiki'

const sliceLength = 50

/** How many files of a commit are named. With more they are not counted either: a sum over some would mislead. */
const inList = 12
const alone = 500

/** `after` is the `next` of the slice before. */
export type SliceCall = GraphCall & { readonly after?: Oid | undefined }

/** The page's revisions, newest first and through its renames. Lines are counted where somebody has counted them. */
export async function listRevisions(
  wiki: OpenWiki,
  path: PagePath,
  { after, ...call }: SliceCall = {},
): Promise<Slice<Revision>> {
  const tip = await readHead(wiki)
  if (tip === null) return { items: [], next: null }
  const walk = listPathRevisions(wiki.repository, { tip, path }, call)
  const { items, next } = await takeSlice(walk, after, ({ commit }) => commit)
  const commits = await readCommits(
    wiki.repository,
    items.map(({ commit }) => commit),
  )
  return { items: commits.flatMap((commit, i) => (items[i] ? [describeRevision(commit, items[i])] : [])), next }
}

/** Up to where, and from where on: what `since` has as well is older. */
export type Stretch = { readonly at: Oid; readonly since: Oid | null }

/** The newest commit of a stretch that made the file what it is at its end; null when none of it did. */
export async function findLastChange(
  { repository }: OpenWiki,
  path: PagePath,
  { at, since, ...call }: Stretch & GraphCall,
): Promise<Commit | null> {
  for await (const { commit } of listPathRevisions(repository, { tip: at, path }, call)) {
    const isOlder = since !== null && (await isAncestor(repository, commit, since))
    return isOlder ? null : readCommit(repository, commit)
  }
  return null
}

const describeRevision = (commit: Commit, revision: PathRevision): Revision => ({
  commit,
  path: revision.path,
  from: revision.from,
  kind: kindOfChange(revision),
  oid: revision.after,
  counts: revision.counts,
})

type Ends = { readonly from: PagePath | null; readonly before: unknown; readonly after: unknown }

function kindOfChange({ from, before, after }: Ends): Revision['kind'] {
  if (from !== null) return 'renamed'
  return after === null ? 'deleted' : before === null ? 'added' : 'changed'
}

/** The lines that each of the commits added to and removed from the page; counted once, then kept. */
export const countRevisions = (
  { repository }: OpenWiki,
  revisions: readonly PathAt[],
  call: GraphCall = {},
): Promise<readonly (LineCounts | null)[]> => countPathLines(repository, revisions, { ...call, count: countTexts })

/** Milliseconds for one file of a list; one that takes longer may have a line too many in its numbers. */
const longestCount = 250

function countTexts(before: Uint8Array, after: Uint8Array): LineCounts | null {
  const [old, now] = [decodeText(before), decodeText(after)]
  return old && now ? countLines(old.text, now.text, { timeout: longestCount }) : null
}

/** The wiki's commits with what each changed, newest first. */
export async function listChanges(wiki: OpenWiki, { after, ...call }: SliceCall = {}): Promise<Slice<CommitChanges>> {
  const head = await readHead(wiki)
  if (head === null) return { items: [], next: null }
  const { items, next } = await takeSlice(listCommitOids(wiki.repository, [head], call), after, (oid) => oid)
  const changes: CommitChanges[] = []
  for (const oid of items) {
    throwIfAborted(call.signal)
    changes.push(await describeCommit(wiki, oid, { most: inList, ...call }))
  }
  return { items: changes, next }
}

export const readChanges = (wiki: OpenWiki, commit: Oid, call: GraphCall = {}): Promise<CommitChanges> =>
  describeCommit(wiki, commit, { most: alone, ...call })

/** The first items of a walk from the one named `after` on, and the name of the one that follows them. */
async function takeSlice<Item>(
  walk: AsyncIterable<Item>,
  after: Oid | undefined,
  name: (item: Item) => Oid,
): Promise<Slice<Item>> {
  const items: Item[] = []
  let reached = after === undefined
  for await (const item of walk) {
    reached ||= name(item) === after
    if (!reached) continue
    if (items.length === sliceLength) return { items, next: name(item) }
    items.push(item)
  }
  return { items, next: null }
}

async function describeCommit(
  wiki: OpenWiki,
  oid: Oid,
  { most, ...call }: GraphCall & { readonly most: number },
): Promise<CommitChanges> {
  const { moves, count } = await listPathMoves(wiki.repository, { commit: oid, most }, call)
  const places = count > most ? [] : moves.map(({ path }) => ({ commit: oid, path }))
  const counts = await countRevisions(wiki, places, call)
  return {
    commit: await readCommit(wiki.repository, oid),
    files: moves.map((move, i) => describeMove(move, counts[i] ?? null)),
    more: Math.max(0, count - most),
  }
}

const describeMove = (move: PathMove, counts: LineCounts | null): FileChange => ({
  path: move.path,
  from: move.from,
  similarity: move.similarity,
  kind: kindOfChange(move),
  counts,
})

/** The pages that were there once and are not now, the one deleted last first; one that moved is not among them. */
export async function listDeletedPages(wiki: OpenWiki, call: GraphCall = {}): Promise<readonly DeletedPage[]> {
  const tip = await readHead(wiki)
  if (tip === null) return []
  const deleted = await listDeletedPaths(wiki.repository, { tip, most: mostDeleted }, call)
  const oids = [...new Set(deleted.map(({ deletedBy }) => deletedBy))]
  const commits = new Map((await readCommits(wiki.repository, oids)).map((commit) => [commit.oid, commit]))
  return deleted.flatMap(({ path, deletedBy, lastSeen }) => {
    const commit = commits.get(deletedBy)
    return commit ? [{ path, deletedBy: commit, lastSeen }] : []
  })
}

const mostDeleted = 1000
