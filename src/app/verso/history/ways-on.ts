/** Where a revision in the history of a page leads, and what can be done with it. Pure. */
import type { Oid, PagePath, WikiId } from '../../../names'
import type { Revision } from '../../../worker'
import type { MenuItem } from '../../components/menu/menu-item'
import { messages } from '../../messages/all'
import { formatRoute } from '../../router'

/** The page whose history it is, and the newest of its revisions. */
export type Here = { readonly wiki: WikiId; readonly path: PagePath; readonly current: Oid | null }

/** The revision itself, and its difference to the one before; null for the first, which has none. */
export type Links = { readonly open: string; readonly comparePrevious: string | null }

export const linkRevision = ({ path, commit }: Revision, { wiki }: Here, before: Oid | null): Links => ({
  open: formatRoute({ kind: 'revision', wiki, path, commit: commit.oid }),
  comparePrevious: before && formatRoute({ kind: 'compare', wiki, path, before, after: commit.oid }),
})

/** The rest, for a menu; the current revision is neither compared with itself nor restored. */
export function listActs(
  { path, commit, kind }: Revision,
  { wiki, path: page, current }: Here,
  { restore, revert }: Readonly<Record<'restore' | 'revert', () => unknown>>,
): readonly MenuItem[] {
  const words = messages.verso.history
  const { oid } = commit
  const compare = formatRoute({ kind: 'compare', wiki, path: page, before: oid, after: current })
  return [
    ...(oid === current ? [] : [{ label: words.compareCurrent, href: compare }]),
    { label: words.open, href: formatRoute({ kind: 'revision', wiki, path, commit: oid }) },
    { label: messages.time.whole, href: formatRoute({ kind: 'page', wiki, path, heading: null, at: oid }) },
    { label: words.wholeCommit, href: formatRoute({ kind: 'commit', wiki, commit: oid }) },
    ...(oid === current || kind === 'deleted' ? [] : [{ label: words.restore, group: true, run: restore }]),
    { label: messages.branches.revert.row, group: oid === current || kind === 'deleted', run: revert },
  ]
}
