/** How pages came to be: revisions of one, changes of all. */
import { throwIfAborted } from '../errors'
import {
  diffTrees,
  listCommits,
  listPathRevisions,
  listTree,
  readBlob,
  readCommit,
  treeOf,
  type Commit,
  type PathRevision,
  type TreeChange,
  type WalkCall,
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
export type SliceCall = WalkCall & { readonly after?: Oid | undefined }

/** The page's revisions, newest first. */
export async function listRevisions(
  wiki: OpenWiki,
  path: PagePath,
  { after, ...call }: SliceCall = {},
): Promise<Slice<Revision>> {
  const tip = await readHead(wiki)
  if (tip === null) return { items: [], next: null }
  const walk = listPathRevisions(wiki.repository, { tip, path }, call)
  const { items, next } = await takeSlice(walk, after, ({ commit }) => commit.oid)
  return { items: await Promise.all(items.map((revision) => describeRevision(wiki, path, revision))), next }
}

async function describeRevision(
  wiki: OpenWiki,
  path: PagePath,
  { commit, oid, before }: PathRevision,
): Promise<Revision> {
  return { commit, path, oid, kind: kindOfChange(before, oid), counts: await countBlobs(wiki, before, oid) }
}

const kindOfChange = (before: unknown, after: unknown): 'added' | 'changed' | 'deleted' =>
  after === null ? 'deleted' : before === null ? 'added' : 'changed'

async function countBlobs({ repository }: OpenWiki, before: Oid | null, after: Oid | null): Promise<LineCounts | null> {
  const [old, now] = await Promise.all([before && readBlob(repository, before), after && readBlob(repository, after)])
  const [oldText, newText] = [decodeText(old ?? new Uint8Array()), decodeText(now ?? new Uint8Array())]
  return oldText && newText ? countLines(oldText.text, newText.text) : null
}

/** The wiki's commits with what each changed, newest first. */
export async function listChanges(wiki: OpenWiki, { after, ...call }: SliceCall = {}): Promise<Slice<CommitChanges>> {
  const head = await readHead(wiki)
  if (head === null) return { items: [], next: null }
  const { items, next } = await takeSlice(listCommits(wiki.repository, [head], call.signal), after, ({ oid }) => oid)
  const changes: CommitChanges[] = []
  for (const commit of items) {
    throwIfAborted(call.signal)
    changes.push(await describeCommit(wiki, commit, inList))
  }
  return { items: changes, next }
}

export const readChanges = async (wiki: OpenWiki, commit: Oid): Promise<CommitChanges> =>
  describeCommit(wiki, await readCommit(wiki.repository, commit), alone)

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

async function describeCommit(wiki: OpenWiki, commit: Commit, most: number): Promise<CommitChanges> {
  const changes = pairRenames(await changesOf(wiki, commit))
  const count = (move: Move) => (changes.length <= most ? countMove(wiki, move) : null)
  const files = changes.slice(0, most).map(async (move) => ({ ...describeMove(move), counts: await count(move) }))
  return { commit, files: await Promise.all(files), more: Math.max(0, changes.length - most) }
}

/** What a commit changed against its first parent. */
async function changesOf({ repository }: OpenWiki, { tree, parents: [first] }: Commit): Promise<readonly TreeChange[]> {
  return diffTrees(repository, first === undefined ? null : await treeOf(repository, first), tree)
}

type Move = TreeChange & { readonly from: PagePath | null }

/** A file that went and one that came with the same bytes are one that moved. */
export function pairRenames(changes: readonly TreeChange[]): readonly Move[] {
  const gone = new Map(
    changes.flatMap((change) => (change.before && !change.after ? [[change.before.oid, change] as const] : [])),
  )
  const moves = changes.map((change): Move => {
    const origin = !change.before && change.after ? gone.get(change.after.oid) : undefined
    if (origin?.before) gone.delete(origin.before.oid)
    return { ...change, before: origin?.before ?? change.before, from: origin?.path ?? null }
  })
  const moved = new Set(moves.map(({ from }) => from))
  return moves.filter(({ path }) => !moved.has(path))
}

const describeMove = ({ path, from, before, after }: Move): Omit<FileChange, 'counts'> => ({
  path,
  from,
  kind: from ? 'renamed' : kindOfChange(before, after),
})

const countMove = (wiki: OpenWiki, { before, after }: Move): Promise<LineCounts | null> =>
  countBlobs(wiki, textual(before), textual(after))

/** Another repository's commit has no blob here. */
const textual = (side: TreeChange['before']): Oid | null => (side && side.kind !== 'submodule' ? side.oid : null)

/** The pages that were there once and are not now, the one deleted last first; one that moved is not among them. */
export async function listDeletedPages(wiki: OpenWiki, call: WalkCall = {}): Promise<readonly DeletedPage[]> {
  const head = await readHead(wiki)
  if (head === null) return []
  const { files } = await listTree(wiki.repository, await treeOf(wiki.repository, head))
  // What is there was not deleted, whatever a side that was merged in had done.
  const deleted = new Map<PagePath, DeletedPage | null>(files.map(({ path }) => [path, null]))
  let visited = 0
  for await (const commit of listCommits(wiki.repository, [head], call.signal)) {
    call.onCommit?.(++visited)
    const lastSeen = commit.parents[0]
    for (const { path, from, before, after } of pairRenames(await changesOf(wiki, commit))) {
      const page = before && !after && lastSeen ? { path, deletedBy: commit, lastSeen } : null
      if (!deleted.has(path)) deleted.set(path, page)
      if (from && !deleted.has(from)) deleted.set(from, null)
    }
  }
  return [...deleted.values()].filter((page) => page !== null).slice(0, mostDeleted)
}

const mostDeleted = 1000
