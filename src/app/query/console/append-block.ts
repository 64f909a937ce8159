/** A query at the end of a page, as a draft: whoever writes there sees it before it is saved. */
import type { Oid, PagePath } from '../../../names'
import type { Wiki, WikiApi } from '../../../worker'
import { fenceOf } from '../block/block-text'

/** The text with the block in a paragraph of its own at its end. */
export function withBlock(text: string, query: string): string {
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return `${text}${gap}${fenceOf(query)}`
}

type Place = { readonly wiki: Wiki; readonly path: PagePath; readonly query: string }
type Api = Pick<WikiApi, 'readDraft' | 'readPage' | 'writeDraft'>

/** What is typed there already stays. Throws `not-found` when there is no such page. */
export async function appendBlock(api: Api, { wiki: { id, branch }, path, query }: Place): Promise<void> {
  const draft = await api.readDraft(id, path, branch)
  const page = draft ? { text: draft.text, base: draft.base } : await readSaved(api, id, path)
  await api.writeDraft(id, { ...draft, ...page, path, branch, text: withBlock(page.text, query), time: Date.now() })
}

async function readSaved(api: Api, id: Wiki['id'], path: PagePath): Promise<{ text: string; base: Oid | null }> {
  const { text, commit } = await api.readPage(id, path)
  return { text, base: commit }
}
