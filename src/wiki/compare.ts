import { findFile, listPathMoves, listPathRevisions, readBlob, readCommit, type FileEntry } from '../git'
import type { Oid, PagePath } from '../names'
import { decodeText, diffTexts } from '../page'
import type { Comparison } from './model'
import { readHead } from './read'
import type { OpenWiki } from './wiki'

type Side = { readonly end: Comparison['before']; readonly text: string | null }

type Ends = { readonly before: Oid | null; readonly after: Oid | null }

/** The page at two commits, under the names it had there; null, or a commit that does not have it, stands for nothing. */
export async function compare(wiki: OpenWiki, path: PagePath, { before, after }: Ends): Promise<Comparison> {
  return compareSides(path, await readSide(wiki, path, before), await readSide(wiki, path, after))
}

/** What one commit did to the page, which may have had another name before. */
export async function compareWithParent(wiki: OpenWiki, path: PagePath, commit: Oid): Promise<Comparison> {
  const [parent = null] = (await readCommit(wiki.repository, commit)).parents
  const before = parent && (await findBefore(wiki, path, { commit, parent }))
  const after = await findFile(wiki.repository, commit, path)
  return compareSides(path, await readFileSide(wiki, parent, before), await readFileSide(wiki, commit, after))
}

async function findBefore(
  { repository }: OpenWiki,
  path: PagePath,
  { commit, parent }: { readonly commit: Oid; readonly parent: Oid },
): Promise<FileEntry | undefined> {
  const file = await findFile(repository, parent, path)
  if (file) return file
  const { moves } = await listPathMoves(repository, { commit })
  const origin = moves.find((move) => move.path === path)?.from
  return origin ? findFile(repository, parent, origin) : undefined
}

/** Any text against the page at a commit. */
export async function compareText(
  wiki: OpenWiki,
  path: PagePath,
  { before, text }: { readonly before: Oid | null; readonly text: string },
): Promise<Comparison> {
  return compareSides(path, await readSide(wiki, path, before), { end: null, text })
}

const compareSides = (path: PagePath, before: Side, after: Side): Comparison => ({
  path,
  before: before.end,
  after: after.end,
  diff: before.text === null || after.text === null ? null : diffTexts(before.text, after.text),
})

async function readSide(wiki: OpenWiki, path: PagePath, at: Oid | null): Promise<Side> {
  return readFileSide(wiki, at, at === null ? undefined : await findUnderItsName(wiki, path, at))
}

/** The page at a commit, under this name or one it was renamed from. */
async function findUnderItsName(wiki: OpenWiki, path: PagePath, at: Oid): Promise<FileEntry | undefined> {
  const [file, tip] = [await findFile(wiki.repository, at, path), await readHead(wiki)]
  if (file || tip === null) return file
  for await (const { from } of listPathRevisions(wiki.repository, { tip, path })) {
    const earlier = from && (await findFile(wiki.repository, at, from))
    if (earlier) return earlier
  }
  return undefined
}

async function readFileSide(
  { repository }: OpenWiki,
  at: Oid | null,
  file: FileEntry | null | undefined,
): Promise<Side> {
  if (at === null || !file) return { end: null, text: '' }
  const commit = await readCommit(repository, at)
  return { end: { commit, path: file.path }, text: decodeText(await readBlob(repository, file.oid))?.text ?? null }
}
