import type { CatalogApi } from '../api'

/** The catalog's calls by name, for whoever has to tell them from the engine's. */
const methods: Readonly<Record<keyof CatalogApi, true>> = {
  readCatalogState: true,
  awaitCatalog: true,
  listNames: true,
  listAliases: true,
  findHeadings: true,
  findBlocks: true,
  listBacklinks: true,
  listMentions: true,
  listBrokenLinks: true,
  listWanting: true,
  listOrphans: true,
  listPageTags: true,
  listTagged: true,
  listProperties: true,
  listPropertyValues: true,
  readLinkGraph: true,
  search: true,
  listFoundLines: true,
  query: true,
  listModels: true,
  listRecords: true,
  guessModel: true,
  listViews: true,
}

export const catalogMethods: readonly string[] = Object.keys(methods)
