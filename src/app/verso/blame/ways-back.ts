/** Where a line leads: to its commit, and back to what was there before. */
import type { WikiId } from '../../../names'
import type { BlamedLine, Commit, WikiApi } from '../../../worker'
import type { MenuItem } from '../../components/menu/menu-item'
import { messages } from '../../messages/all'
import { formatRoute, type RouteOf } from '../../router'

const words = () => messages.past.blame

/** What can be done with a line; `step` goes to what was there before. Pure. */
export function listWays(wiki: WikiId, line: BlamedLine, { commit, step }: WayOptions): readonly MenuItem[] {
  const { path } = line
  const after = commit.oid
  const before = commit.parents[0] ?? null
  return [
    { label: words().beforeHint, run: step },
    { label: words().compare, group: true, href: formatRoute({ kind: 'compare', wiki, path, before, after }) },
    { label: words().openCommit, href: formatRoute({ kind: 'commit', wiki, commit: after }) },
    { label: words().open, href: formatRoute({ kind: 'revision', wiki, path, commit: after }) },
  ]
}

type WayOptions = { readonly commit: Commit; readonly step: () => unknown }

/** The page as it was just before the line became what it is; null when the page began with the line's commit. */
export async function findBefore(
  api: Pick<WikiApi, 'findLineBefore'>,
  wiki: WikiId,
  { commit, path, line }: BlamedLine,
): Promise<RouteOf<'blame'> | null> {
  const before = await api.findLineBefore(wiki, { commit, path, line })
  return before && { kind: 'blame', wiki, ...before }
}

/** Addresses that somebody stepped to, while this tab is open: from there, the browser's way back leads where they came from. */
const stepped = new Set<string>()
export const noteStep = (route: RouteOf<'blame'>): void => void stepped.add(formatRoute({ ...route, line: null }))
export const wasSteppedTo = (route: RouteOf<'blame'>): boolean => stepped.has(formatRoute({ ...route, line: null }))
