/** Where a page leads: its links, each target once, in the order they come. */
import type { PagePath } from '../../names'
import { readFacts, resolveHref, resolveWikilink, type PageIndex } from '../../page'

export type LinkOut = { readonly path: PagePath; readonly isThere: boolean }

const isUrl = (kind: string): boolean => kind === 'link' || kind === 'image' || kind === 'reference'

/** Pages and files of the wiki that the text of the page at `from` links to; itself not among them. */
export function listLinksOut(text: string, from: PagePath, index: PageIndex): readonly LinkOut[] {
  const found = new Map<PagePath, LinkOut>()
  for (const { kind, written } of readFacts(text).links) {
    const target = isUrl(kind) ? resolveHref(written, from, index) : resolveWikilink(written, from, index).target
    if ('path' in target && target.path !== from && !found.has(target.path))
      found.set(target.path, { path: target.path, isThere: target.kind !== 'missing' })
  }
  return [...found.values()]
}
