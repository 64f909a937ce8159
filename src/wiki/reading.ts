/**
 * What this device has read, kept beside the repository and never inside it: for each branch a commit up to which all of
 * it counts as read, and the pages that were read since.
 *
 * A wiki or branch that is seen for the first time has nothing unread. Of all files that are no pages, such as tables, only
 * those that were opened here are marked, and can be news. Nothing is lost when this is lost.
 */
import { diffTrees, findFile, hasObject, treeOf, type TreeChange } from '../git'
import type { Oid, PagePath } from '../names'
import { isPage } from '../page'
import { listRevisions } from './history'
import type { PageNews } from './model'
import { readHead } from './read'
import type { OpenWiki } from './wiki'

/** `time` in milliseconds since 1970. */
type Mark = { readonly commit: Oid; readonly oid: Oid; readonly time: number }
type Reading = {
  readonly since: { readonly commit: Oid; readonly time: number }
  readonly marks: Readonly<Record<string, Mark>>
}

/** Beyond this many, the pages that were read longest ago are forgotten. */
const mostMarks = 2000

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const keyOf = ({ branch }: OpenWiki): string => `reading/${branch}`

async function findReading(wiki: OpenWiki): Promise<Reading | undefined> {
  const { repository } = wiki
  const bytes = await repository.storage.read(keyOf(wiki))
  // Written by `keep` alone, so its JSON is known to be what it wrote.
  const reading = bytes && (JSON.parse(decoder.decode(bytes)) as Reading)
  // After history was rewritten elsewhere the commit may be gone.
  return reading && (await hasObject(repository, reading.since.commit)) ? reading : undefined
}

async function keep(wiki: OpenWiki, { since, marks }: Reading): Promise<void> {
  const newest = Object.entries(marks).sort(([, a], [, b]) => b.time - a.time)
  const kept = { since, marks: Object.fromEntries(newest.slice(0, mostMarks)) }
  await wiki.repository.storage.write(new Map([[keyOf(wiki), encoder.encode(JSON.stringify(kept))]]))
}

const millis = ({ now }: OpenWiki): number => now().time * 1000

/** Counts everything as read, as of now. */
export async function markAllRead(wiki: OpenWiki): Promise<void> {
  const head = await readHead(wiki)
  if (head !== null) await keep(wiki, { since: { commit: head, time: millis(wiki) }, marks: {} })
}

/** What was read; where nothing is known, all there is counts as read from now on. Undefined while nothing is there. */
async function openReading(wiki: OpenWiki): Promise<Reading | undefined> {
  const known = await findReading(wiki)
  if (known) return known
  await markAllRead(wiki)
  return findReading(wiki)
}

async function mark(wiki: OpenWiki, reading: Reading, read: ReadonlyMap<PagePath, Mark | null>): Promise<void> {
  const gone = new Set<string>([...read].flatMap(([path, found]) => (found ? [] : [path])))
  const marks = [
    ...Object.entries(reading.marks),
    ...[...read].flatMap(([path, found]) => (found ? [[path, found] as const] : [])),
  ]
  await keep(wiki, { ...reading, marks: Object.fromEntries(marks.filter(([path]) => !gone.has(path))) })
}

/** Notes that the page was read as it is at that commit. */
export async function markRead(wiki: OpenWiki, path: PagePath, at: Oid): Promise<void> {
  const [reading, file] = [await openReading(wiki), await findFile(wiki.repository, at, path)]
  if (reading && file) await mark(wiki, reading, new Map([[path, { commit: at, oid: file.oid, time: millis(wiki) }]]))
}

const canBeNews = ({ marks }: Reading, path: string): boolean => isPage(path) || marks[path] !== undefined

const isRead = ({ marks }: Reading, { path, before }: TreeChange, oldest: Oid | undefined): boolean =>
  before === null || (marks[path]?.oid ?? oldest) === before.oid

/**
 * Notes what was written here as read: whoever wrote it knows what it says. A page that somebody else had changed before,
 * which nobody has looked at here, stays unread.
 */
export async function markWritten(wiki: OpenWiki, from: Oid | null, to: Oid): Promise<void> {
  const reading = await findReading(wiki)
  if (!reading || from === null) return
  const { repository } = wiki
  const all = await diffTrees(repository, await treeOf(repository, from), await treeOf(repository, to))
  const changes = all.filter(({ path }) => canBeNews(reading, path))
  const known = await Promise.all(
    changes.map(async (change) => {
      const oldest = (await findFile(repository, reading.since.commit, change.path))?.oid
      return isRead(reading, change, oldest)
    }),
  )
  // A page that was not looked at is not read for having got another name.
  const unread = new Set(changes.flatMap(({ before }, at) => (before && !known[at] ? [before.oid] : [])))
  const read = changes.filter(({ after }, at) => known[at] && !(after && unread.has(after.oid)))
  const time = millis(wiki)
  await mark(
    wiki,
    reading,
    new Map(read.map(({ path, after }) => [path, after && { commit: to, oid: after.oid, time }])),
  )
}

/** Pages and opened tables that say something else than when they were read here, and new pages; in the order of the tree. */
export async function listUnread(wiki: OpenWiki): Promise<readonly PagePath[]> {
  const [reading, head] = [await openReading(wiki), await readHead(wiki)]
  if (!reading || head === null) return []
  const { repository } = wiki
  const changes = await diffTrees(
    repository,
    await treeOf(repository, reading.since.commit),
    await treeOf(repository, head),
  )
  const changed = new Set<string>(changes.map(({ path }) => path))
  const back = Object.keys(reading.marks).filter((path) => !changed.has(path)) as PagePath[]
  const reverted = await Promise.all(
    back.map(async (path) => ({ path, oid: (await findFile(repository, head, path))?.oid })),
  )
  return [
    ...listNew(reading, changes),
    ...reverted.flatMap(({ path, oid }) => (oid && oid !== reading.marks[path]?.oid ? [path] : [])),
  ]
}

/** A file that only got another name has nothing new in it. */
function listNew(reading: Reading, changes: readonly TreeChange[]): readonly PagePath[] {
  const { marks } = reading
  const gone = new Set(changes.flatMap(({ before, after }) => (before && !after ? [before.oid] : [])))
  return changes.flatMap(({ path, before, after }) => {
    const isRenamed = before === null && after !== null && gone.has(after.oid)
    const isNews = after !== null && marks[path]?.oid !== after.oid && (marks[path] !== undefined || !isRenamed)
    return isNews && canBeNews(reading, path) ? [path] : []
  })
}

/** The page as it was read here last; where nobody did, as it was when all of it counted as read, if it was there. */
async function findRead(
  { repository }: OpenWiki,
  { marks, since }: Reading,
  path: PagePath,
): Promise<Reading['since'] & Partial<Mark>> {
  const read = marks[path]
  if (read && (await hasObject(repository, read.commit))) return read
  const oid = (await findFile(repository, since.commit, path))?.oid
  return { ...since, ...(oid && { oid }) }
}

/** What happened to a page since it was read here; null when nothing did. */
export async function readNews(wiki: OpenWiki, path: PagePath): Promise<PageNews | null> {
  const [reading, head] = [await openReading(wiki), await readHead(wiki)]
  if (!reading || head === null || !(await listUnread(wiki)).includes(path)) return null
  const read = await findRead(wiki, reading, path)
  const { items, next } = await listRevisions(wiki, path)
  const end = items.findIndex(({ commit, oid }) => commit.oid === read.commit || (oid !== null && oid === read.oid))
  const since = end < 0 ? items : items.slice(0, end)
  const isNew = read.oid === undefined && next === null && since.at(-1)?.kind === 'added'
  return {
    path,
    since: { commit: isNew ? null : read.commit, time: read.time },
    head,
    changes: since.length,
    more: end < 0 && next !== null,
    authors: [...new Set(since.map(({ commit }) => commit.author.name))],
  }
}
