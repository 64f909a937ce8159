import { hasCode } from '../../../errors'
import type { Oid, PagePath, WikiId } from '../../../names'
import type { WikiApi } from '../../../worker'

type Place = { readonly wiki: WikiId; readonly path: PagePath }

/** More branches than these are not looked through: nobody would read their names. */
const mostSearched = 20

/** The branches besides the current one that have a file of that path, those touched last first. */
export async function findBranchesWith(
  api: Pick<WikiApi, 'listBranches' | 'readPage'>,
  { wiki, path }: Place,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const others = (await api.listBranches(wiki, { signal })).filter(({ isCurrent }) => !isCurrent)
  const isThere = async (at: Oid): Promise<boolean> => {
    try {
      return Boolean(await api.readPage(wiki, path, at))
    } catch (error) {
      if (hasCode(error, 'not-found')) return false
      throw error
    }
  }
  const searched = others.slice(0, mostSearched)
  const found = await Promise.all(searched.map(({ commit }) => isThere(commit.oid)))
  return searched.filter((_, index) => found[index]).map(({ name }) => name)
}
