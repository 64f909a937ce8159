import { folderOf, titleOf, withoutPageExtension } from '../../../page'
import type { FileChange } from '../../../worker'
import { messages } from '../../messages/all'
import { formatPercent } from '../../numbers'

/** "from Shed, 87% the same"; its folder only where that changed too, and no share where nothing else did. Pure. */
export function describeRename({ path, from, similarity }: Pick<FileChange, 'path' | 'from' | 'similarity'>): string {
  if (from === null) return ''
  const words = messages.verso.commit
  const name = folderOf(from) === folderOf(path) ? titleOf(from) : withoutPageExtension(from)
  const same = similarity === null || similarity >= 100 ? '' : words.similarity(formatPercent(similarity / 100))
  return [words.renamedFrom(name), same].filter(Boolean).join(messages.common.comma)
}
