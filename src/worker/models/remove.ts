/** Records that are to go: their pages are deleted as one commit, which one undo brings back. */
import { WikiError } from '../../errors'
import type { Change, Person } from '../../git'
import type { PagePath } from '../../names'
import { editDelete, publish, readHead, type OpenWiki, type Published } from '../../wiki'
import type { RecordsSaved } from '../api'

type Removing = { readonly message: string; readonly author: Person }

/** Throws `not-found` for a path where there is no page. */
export async function removeRecords(
  wiki: OpenWiki,
  paths: readonly PagePath[],
  { message, author }: Removing,
): Promise<Published> {
  const base = await readHead(wiki)
  const changes: readonly (readonly Change[])[] = await Promise.all(
    [...new Set(paths)].map((path) => editDelete(wiki, path, base)),
  )
  return publish(wiki, changes.flat(), { message, author, base })
}

export function savedOf(published: Published, paths: readonly PagePath[]): RecordsSaved {
  if (published.kind === 'conflicted') return { kind: 'conflicted', paths: published.conflicts.map(({ path }) => path) }
  if (published.commit === null) throw new WikiError('not-found', 'There is nothing to delete.')
  return { kind: 'saved', commit: published.commit, paths }
}
