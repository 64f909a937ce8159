/** How pages came to be: revisions of one, changes of all. */
import { throwIfAborted } from '../errors'
import {
  countPathLines,
  listCommitOids,
  listDeletedPaths,
  listPathMoves,
  listPathRevisions,
  readCommit,
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
  return { items: await Promise.all(items.map((revision) => describeRevision(wiki, revision))), next }
}

async function describeRevision({ repository }: OpenWiki, revision: PathRevision): Promise<Revision> {
  const { path, from, after, counts } = revision
  const commit = await readCommit(repository, revision.commit)
  return { commit, path, from, kind: kindOfChange(revision), oid: after, counts }
}

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
  const moves = await listPathMoves(wiki.repository, oid, call)
  const shown = moves.slice(0, most)
  const counts =
    moves.length > most
      ? []
      : await countRevisions(
          wiki,
          shown.map(({ path }) => ({ commit: oid, path })),
          call,
        )
  return {
    commit: await readCommit(wiki.repository, oid),
    files: shown.map((move, i) => describeMove(move, counts[i] ?? null)),
    more: Math.max(0, moves.length - most),
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
  const commits = new Map<Oid, Commit>()
  for (const { deletedBy } of deleted)
    if (!commits.has(deletedBy)) commits.set(deletedBy, await readCommit(wiki.repository, deletedBy))
  return deleted.flatMap(({ path, deletedBy, lastSeen }) => {
    const commit = commits.get(deletedBy)
    return commit ? [{ path, deletedBy: commit, lastSeen }] : []
  })
}

const mostDeleted = 1000
