/** What the links that are there say of a dialect. */
import { parseHref, parseWikilink, splitFragment } from '../link'
import { findFile, type PageIndex } from '../page-index'
import { isAsset } from '../path'
import type { PagePath } from '../../names'

export type LinkStatistics = {
  /** Piped links of which one half is a file, and the other none, by which half it is. */
  readonly first: number
  readonly second: number
  /** Links to pages, by form. */
  readonly wikilinks: number
  readonly markdown: number
}

export const noStatistics: LinkStatistics = { first: 0, second: 0, wikilinks: 0, markdown: 0 }

const isThere = (written: string, from: PagePath, index: PageIndex): boolean => {
  const { path } = splitFragment(written)
  return /^https?:\/\//i.test(written) || (path !== '' && findFile(path, from, index) !== undefined)
}

function countPiped(counted: LinkStatistics, inside: string, [from, index]: [PagePath, PageIndex]): LinkStatistics {
  const { target, label } = parseWikilink(inside)
  const [first, second] = [isThere(target, from, index), label !== null && isThere(label, from, index)]
  if (label === null || first === second) return counted
  return first ? { ...counted, first: counted.first + 1 } : { ...counted, second: counted.second + 1 }
}

const isPageUrl = (url: string): boolean => {
  const href = parseHref(url)
  return href.kind === 'relative' && href.path !== '' && !isAsset(href.path)
}

/**
 * Adds a page's links to what was counted. Read by pattern, not by the grammar: a link in code now and then changes nothing,
 * and a wiki is opened sooner.
 */
export function countLinks(
  counted: LinkStatistics,
  text: string,
  ...[from, index]: [from: PagePath, index: PageIndex]
): LinkStatistics {
  const wikilinks = [...text.matchAll(/(?<!!)\[\[([^[\]\n]{1,300})\]\]/g)].map(([, inside = '']) => inside)
  const urls = [...text.matchAll(/(?<!!)\[[^[\]\n]{0,300}\]\(<?([^()<>\n]{1,300})>?\)/g)].map(([, url = '']) => url)
  const piped = wikilinks.filter((inside) => inside.includes('|'))
  const sum = {
    ...counted,
    wikilinks: counted.wikilinks + wikilinks.length,
    markdown: counted.markdown + urls.filter(isPageUrl).length,
  }
  return piped.reduce((sum, inside) => countPiped(sum, inside, [from, index]), sum)
}
