/** The picture of a record: what a field of it names, or the first of its page. */
import type { PagePath, WikiId } from '../../../../names'
import { isImage, readFacts, resolveHref, resolveWikilink, type LinkTarget, type PageIndex } from '../../../../page'
import type { RecordRow, WikiApi } from '../../../../worker'
import { valueOf } from '../values/shape'
import { itemsOf } from '../values/texts'

export type Where = { readonly api: WikiApi; readonly wiki: WikiId; readonly index: PageIndex }

const imageAt = (target: LinkTarget): PagePath | undefined =>
  target.kind === 'asset' && isImage(target.path) ? target.path : undefined

/** As a path from the root or beside the page, or as the inside of a wikilink. */
function findNamed(written: string, row: RecordRow, index: PageIndex): PagePath | undefined {
  const inside = written.replace(/^!?\[\[([^[\]]+)\]\]$/, '$1')
  return imageAt(resolveWikilink(inside, row.path, index).target) ?? imageAt(resolveHref(`/${inside}`, row.path, index))
}

async function findFirst(row: RecordRow, { api, wiki, index }: Where): Promise<PagePath | undefined> {
  const { text } = await api.readPage(wiki, row.path)
  for (const { kind, written } of readFacts(text).links) {
    if (kind === 'image') {
      const found = imageAt(resolveHref(written, row.path, index))
      if (found) return found
    }
    if (kind === 'embed') {
      const found = imageAt(resolveWikilink(written, row.path, index).target)
      if (found) return found
    }
  }
  return undefined
}

/** `field` null asks for the first picture of the page; so does a field that names none. */
export async function findPicture(row: RecordRow, field: string | null, where: Where): Promise<PagePath | undefined> {
  const named = field === null ? [] : itemsOf(valueOf(row, field))
  for (const written of named) {
    const found = findNamed(written, row, where.index)
    if (found) return found
  }
  return findFirst(row, where)
}
