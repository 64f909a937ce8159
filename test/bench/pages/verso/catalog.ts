/** What the catalog's worker is asked. */
import { parseOid, parsePagePath } from '../../../../src/names'
import type { VersoDesk } from '../desk'
import { api, findWiki } from './workers'

type Calls = Pick<VersoDesk, 'catalog' | 'startCatalog' | 'backlinks' | 'search' | 'query'>

const catalog = () => api('catalog')

async function isReading(): Promise<boolean> {
  const { building, commit, head } = await catalog().readCatalogState(await findWiki())
  return commit !== null && commit === head ? true : building !== null && building.done > 0
}

export const catalogDesk: Calls = {
  catalog: async () => (await catalog().awaitCatalog(await findWiki())).pages,
  async startCatalog() {
    while (!(await isReading())) await new Promise((resolve) => setTimeout(resolve, 20))
  },
  backlinks: async (path) => (await catalog().listBacklinks(await findWiki(), parsePagePath(path))).length,
  search: async (text) => (await catalog().search(await findWiki(), { text })).total,
  async query(text, at) {
    const asked = { info: 'query', text, ...(at !== undefined && { at: parseOid(at) }) }
    const answer = await catalog().query(await findWiki(), asked)
    if (answer.kind === 'rows' && answer.then === (at !== undefined)) return answer.rows.length
    throw new Error(`The query ended ${answer.kind}.`)
  },
}
