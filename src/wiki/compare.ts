import { findFile, readBlob, readCommit, type Commit } from '../git'
import type { Oid, PagePath } from '../names'
import { decodeText, diffTexts } from '../page'
import type { Comparison } from './model'
import type { OpenWiki } from './wiki'

type Side = { readonly end: Comparison['before']; readonly text: string | null }

/** The page at two commits; null, or a commit that does not have it, stands for nothing. */
export async function compare(
  wiki: OpenWiki,
  path: PagePath,
  { before, after }: { readonly before: Oid | null; readonly after: Oid | null },
): Promise<Comparison> {
  return compareSides(path, await readSide(wiki, path, before), await readSide(wiki, path, after))
}

/** What one commit did to the page. */
export async function compareWithParent(wiki: OpenWiki, path: PagePath, commit: Oid): Promise<Comparison> {
  const { parents } = await readCommit(wiki.repository, commit)
  return compare(wiki, path, { before: parents[0] ?? null, after: commit })
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

async function readSide({ repository }: OpenWiki, path: PagePath, at: Oid | null): Promise<Side> {
  const file = at === null ? undefined : await findFile(repository, at, path)
  if (at === null || file === undefined) return { end: null, text: '' }
  const commit: Commit = await readCommit(repository, at)
  return { end: { commit, path }, text: decodeText(await readBlob(repository, file.oid))?.text ?? null }
}
