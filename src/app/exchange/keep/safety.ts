/** How safe a wiki is, in words(). Pure. */
import type { Safety } from '../../../worker'
import { messages } from '../../messages/all'
import { hostName } from '../connect/hosts'

const words = () => messages.exchange.safety

/** Where there is another copy: "on GitHub", "in an exported bundle"; null when there is none. */
function describeCopy({ remote, lastCopy }: Safety): string | null {
  if (lastCopy === null) return null
  return remote === null ? words().inBundle : words().onRemote(hostName(remote))
}

/** "3 commits and 1 draft exist only in this browser." or where else everything is. */
export function describeSafety(safety: Safety): string {
  const { unsaved, drafts } = safety
  const copy = describeCopy(safety)
  if (unsaved + drafts > 0) return words().onlyHere(words().unsaved(unsaved, drafts), unsaved + drafts === 1)
  return copy ? words().allElsewhere(copy) : words().noCopy
}

/** What deleting the wiki would lose for good: nothing, when there is a copy of every commit and no draft. */
export const losesWork = ({ unsaved, drafts }: Safety): boolean => unsaved > 0 || drafts > 0

/** What deleting the wiki would do, sentence by sentence, exactly. */
export function describeLoss(safety: Safety): readonly string[] {
  const { unsaved, drafts } = safety
  const { deleteUnsaved, deleteDrafts, deleteSafe, deleteEmpty } = messages.exchange.wikis
  const copy = describeCopy(safety)
  if (unsaved > 0) return [deleteUnsaved(words().unsaved(unsaved, drafts), unsaved + drafts === 1)]
  if (drafts > 0) return [deleteDrafts(drafts), ...(copy ? [deleteSafe(copy)] : [])]
  return [copy ? deleteSafe(copy) : deleteEmpty]
}
