/** Pages for completing links, best first: names that begin with the query, then words that do, then any that hold it. */
import type { PagePath } from '../../../../names'
import type { PageSuggestion } from '../../../../editor'
import { titleOf } from '../../../../page'

const shown = 50

export function findPages(pages: readonly PagePath[], query: string): readonly PageSuggestion[] {
  const wanted = query.trim().toLowerCase()
  const ranks: PageSuggestion[][] = [[], [], []]
  for (const path of pages) {
    const title = titleOf(path)
    const at = title.toLowerCase().indexOf(wanted)
    const rank = at === 0 ? 0 : at > 0 ? (/[\p{L}\p{N}]/u.test(title[at - 1] ?? '') ? 2 : 1) : -1
    if (rank >= 0) ranks[rank]?.push({ path, title })
    else if (path.toLowerCase().includes(wanted)) ranks[2]?.push({ path, title })
  }
  return ranks.flat().slice(0, shown)
}
