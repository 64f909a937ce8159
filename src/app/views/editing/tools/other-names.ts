/** Pages by what else they are called: the title and the aliases of their front matter. */
import type { PageSuggestion } from '../../../../editor'
import type { WikiId } from '../../../../names'
import { titleOf } from '../../../../page'
import type { PageNames, WikiApi } from '../../../../worker'

const most = 20

/** Those that hold what was typed, the ones that begin with it first. */
export function matchOtherNames(names: readonly PageNames[], query: string): readonly PageSuggestion[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const ranks: [PageSuggestion[], PageSuggestion[]] = [[], []]
  for (const { path, title, aliases } of names) {
    for (const alias of new Set([title, ...aliases])) {
      const at = alias === titleOf(path) ? -1 : alias.toLowerCase().indexOf(wanted)
      if (at >= 0) ranks[at === 0 ? 0 : 1].push({ path, title: titleOf(path), alias })
    }
  }
  return ranks.flat().slice(0, most)
}

/** Asks the catalog when somebody looks for a page the first time; what it says is there for the next letter. */
export function otherNames(
  api: Pick<WikiApi, 'listNames'>,
  wiki: WikiId,
): (query: string) => readonly PageSuggestion[] {
  let known: readonly PageNames[] = []
  let asked: Promise<void> | undefined
  const learn = (names: readonly PageNames[]): void => void (known = names)
  return (query) => {
    asked ??= api.listNames(wiki).then(learn, () => undefined) // a name that cannot be had is not offered
    return matchOtherNames(known, query)
  }
}
