/** What the menu of a branch offers. Pure. */
import GitBranch from '@lucide/svelte/icons/git-branch'
import GitMerge from '@lucide/svelte/icons/git-merge'
import PenLine from '@lucide/svelte/icons/pen-line'
import Tag from '@lucide/svelte/icons/tag'
import Trash from '@lucide/svelte/icons/trash-2'
import type { Branch } from '../../../worker'
import type { MenuItem } from '../../components/menu/menu-item'
import { messages } from '../../messages'

type Acts = Readonly<Record<'merge' | 'rename' | 'branchFrom' | 'tag' | 'remove', () => unknown>>

/** Nothing is merged into itself, and what is shown is not deleted. */
export function listBranchActs(
  { isCurrent, ahead }: Pick<Branch, 'isCurrent' | 'ahead'>,
  current: string,
  { merge, rename, branchFrom, tag, remove }: Acts,
): readonly MenuItem[] {
  const words = messages.branches
  return [
    ...(!isCurrent && ahead > 0 ? [{ label: words.merge(current), icon: GitMerge, run: merge }] : []),
    { label: words.rename, icon: PenLine, run: rename },
    { label: words.branchFrom, icon: GitBranch, run: branchFrom },
    { label: words.tagHere, icon: Tag, run: tag },
    ...(isCurrent ? [] : [{ label: words.remove, icon: Trash, group: true, run: remove }]),
  ]
}
