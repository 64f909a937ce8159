/** Files put into a wiki by the engine itself, for tests of what comes after. */
import { parsePagePath, parseWikiId } from '../../../src/names'
import { openEnginePage, type EnginePage } from './engine'
import type { Verso } from './verso'

/** Commits texts by their paths, in one commit. */
export async function putFiles(
  { page, api }: EnginePage,
  verso: Verso,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const files = Object.entries(texts).map(([path, text]) => [parsePagePath(path), text] as const)
  await page.evaluate(
    async ({ api, wiki, files }) => {
      const encoder = new TextEncoder()
      const some = files.map(([path, text]) => ({ path, bytes: encoder.encode(text) }))
      const author = { name: 'Ada', email: 'ada@example.org' }
      await api.importFiles(wiki, some, { message: 'Put', author, base: null })
    },
    { api, wiki: parseWikiId(verso.wiki), files },
  )
}

/** A fresh wiki with those texts, by an engine that is open no longer. */
export async function openPlanted(verso: Verso, texts: Readonly<Record<string, string>>): Promise<void> {
  await verso.openFresh()
  const engine = await openEnginePage(verso.page.context(), verso.url.replace(/\/$/, ''))
  await putFiles(engine, verso, texts)
  await engine.page.close()
}
