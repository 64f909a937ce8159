/** The wiki as it was. */
import { findCommitAt as findCommit, findFile, findPathAt, type GraphCall } from '../git'
import type { Oid, PagePath } from '../names'
import type { Page } from './model'
import { readHead, readPage } from './read'
import type { OpenWiki } from './wiki'

/** The commit the branch stood at at a moment, in milliseconds since 1970; null when it had none. */
export async function findCommitAt(wiki: OpenWiki, time: number, call: GraphCall = {}): Promise<Oid | null> {
  const tip = await readHead(wiki)
  return tip && findCommit(wiki.repository, { tip, time: time / 1000 }, call)
}

/** The page that is at `path` now as it was at a commit, under the name it had then; null when it was not there. */
export async function findPageAt(
  wiki: OpenWiki,
  path: PagePath,
  { at, ...call }: GraphCall & { readonly at: Oid },
): Promise<Page | null> {
  const tip = await readHead(wiki)
  const name = tip && (await findPathAt(wiki.repository, { tip, path, at }, call))
  const file = name && (await findFile(wiki.repository, at, name))
  return file?.kind === 'file' || file?.kind === 'executable' ? readPage(wiki, file.path, at) : null
}
