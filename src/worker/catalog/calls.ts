/** Every call of the catalog, over those who keep one. */
import {
  answerQuery,
  countPages,
  examineHere,
  findBlocks,
  findHeadings,
  listAliases,
  listBacklinks,
  listBrokenLinks,
  listFoundLines,
  listMentions,
  listNames,
  listOrphans,
  listPageTags,
  listProperties,
  listPropertyValues,
  listTagged,
  listViews,
  listWanting,
  readLinkGraph,
  search,
  type Examiner,
  type QueryAnswer,
  type QueryRequest,
  type SearchRequest,
} from '../../data'
import type { WikiId } from '../../names'
import type { Call, CatalogApi, CatalogState, FoundSoFar } from '../api'
import type { Keeper } from './keeper'
import type { Keepers } from './keepers'
import { recordsCalls } from '../models/records'

export function catalogCalls(keepers: Keepers, examiner: Examiner = examineHere): CatalogApi {
  const { of } = keepers
  return {
    ...recordsCalls(keepers),
    readCatalogState: async (id) => readState(await of(id)),
    awaitCatalog: (id, call) => awaitHead(keepers, id, call),
    listNames: async (id) => (await of(id)).ask(listNames),
    listAliases: async (id) => (await of(id)).ask(listAliases),
    findHeadings: async (id, query, path) => (await of(id)).ask((catalog) => findHeadings(catalog, query, path)),
    findBlocks: async (id, query, path) => (await of(id)).ask((catalog) => findBlocks(catalog, query, path)),
    listBacklinks: async (id, path) => (await of(id)).ask((catalog) => listBacklinks(catalog, path)),
    listMentions: async (id, path, { signal } = {}) =>
      (await of(id)).ask((catalog) => listMentions(catalog, path, { signal })),
    listBrokenLinks: async (id) => (await of(id)).ask(listBrokenLinks),
    listWanting: async (id, path) => (await of(id)).ask((catalog) => listWanting(catalog, path)),
    listOrphans: async (id) => (await of(id)).ask(listOrphans),
    listPageTags: async (id) => (await of(id)).ask(listPageTags),
    listTagged: async (id, tag) => (await of(id)).ask((catalog) => listTagged(catalog, tag)),
    listProperties: async (id) => (await of(id)).ask(listProperties),
    listPropertyValues: async (id, key) => (await of(id)).ask((catalog) => listPropertyValues(catalog, key)),
    readLinkGraph: async (id) => (await of(id)).ask(readLinkGraph),
    listViews: async (id) => (await of(id)).ask((catalog) => listViews(catalog)),
    query: async (id, asked, call) => query(await of(id), asked, { ...call, examiner }),
    search: async (id, asked, call) => searchSoFar(await of(id), asked, { ...call, examiner }),
    listFoundLines: async (id, asked) =>
      (await of(id)).askSoFar(({ catalog }) => listFoundLines(catalog, asked, { examiner })),
  }
}

type Examining = Call & { readonly examiner: Examiner }

const query = (
  keeper: Keeper,
  asked: QueryRequest,
  { signal, onProgress, examiner }: Examining,
): Promise<QueryAnswer> => {
  const call = {
    signal,
    onProgress: (done: number, total: number): void => onProgress?.({ phase: 'indexing', done, total }),
  }
  return keeper.ask((catalog, past) => answerQuery(catalog, asked, { ...call, examiner, past }), call)
}

const searchSoFar = (
  keeper: Keeper,
  asked: SearchRequest,
  { signal, onProgress, examiner }: Examining,
): Promise<FoundSoFar> =>
  keeper.askSoFar(async ({ catalog, building }) => {
    const report = (done: number, total: number): void => onProgress?.({ phase: 'checking', done, total })
    return { ...(await search(catalog, asked, { signal, onProgress: report, examiner })), building }
  })

async function awaitHead(keepers: Keepers, id: WikiId, { signal, onProgress }: Call = {}): Promise<CatalogState> {
  const keeper = await keepers.of(id)
  await keeper.reachHead({
    signal,
    onProgress: (done, total) => onProgress?.({ phase: 'indexing', done, total }),
  })
  return readState(keeper)
}

async function readState(keeper: Keeper): Promise<CatalogState> {
  const { catalog, position, head, building } = await keeper.look()
  return { commit: position.kind === 'at' ? position.commit : null, head, building, ...countPages(catalog) }
}
