/** What the menu of a branch offers. Pure. */
import CloudUpload from '@lucide/svelte/icons/cloud-upload'
import GitBranch from '@lucide/svelte/icons/git-branch'
import GitMerge from '@lucide/svelte/icons/git-merge'
import PenLine from '@lucide/svelte/icons/pen-line'
import Tag from '@lucide/svelte/icons/tag'
import Trash from '@lucide/svelte/icons/trash-2'
import type { Branch } from '../../../worker'
import type { MenuItem } from '../../components/menu/menu-item'
import { messages } from '../../messages/all'

type Acts = Readonly<
  Record<'merge' | 'mergeThere' | 'rename' | 'branchFrom' | 'tag' | 'make' | 'remove', () => unknown>
>

/** Nothing is merged into itself, and what is shown is not deleted. */
export function listBranchActs(
  { name, isCurrent, ahead, behind, there }: Pick<Branch, 'name' | 'isCurrent' | 'ahead' | 'behind' | 'there'>,
  current: string,
  { merge, mergeThere, rename, branchFrom, tag, make, remove }: Acts,
): readonly MenuItem[] {
  const words = messages.branches
  return [
    ...(!isCurrent && ahead > 0 ? [{ label: words.merge(current), icon: GitMerge, run: merge }] : []),
    ...(!isCurrent && behind > 0 ? [{ label: words.mergeThere(current, name), icon: GitMerge, run: mergeThere }] : []),
    { label: words.rename, icon: PenLine, run: rename },
    { label: words.branchFrom, icon: GitBranch, run: branchFrom },
    { label: words.tagHere, icon: Tag, run: tag },
    ...(there.kind === 'gone' ? [{ label: words.origin.make, icon: CloudUpload, run: make }] : []),
    ...(isCurrent ? [] : [{ label: words.remove, icon: Trash, group: true, run: remove }]),
  ]
}
