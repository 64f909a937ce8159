/** Where the links and files of records lead, and the pages that a link of a field may lead to. */
import type { WikiId } from '../../../../names'
import { resolveHref, resolveWikilink, type LinkTarget } from '../../../../page'
import type { ModelField, RecordRow } from '../../../../worker'
import { formatRoute } from '../../../router'
import { useWikiPages } from '../../../shell/wiki-pages.svelte'
import { listTargets } from '../../form/link-targets'
import { liveModels } from '../../live-models.svelte'
import type { RowsFrom, Suggest } from './record-rows'

/** More would only be scrolled through. */
const mostOffered = 50

export type FieldLinks = Pick<RowsFrom, 'leadsTo'> & { readonly suggest: Suggest }

/** Call while a component starts. */
export function useFieldLinks(wiki: WikiId): FieldLinks {
  const pages = useWikiPages()
  const models = liveModels(wiki)

  function hrefOf(target: LinkTarget): string | undefined {
    const isThere = target.kind === 'page' || target.kind === 'asset'
    return isThere && pages.has(target.path) ? formatRoute(pages.routeTo(target.path, target.fragment)) : undefined
  }

  /** A file is named as a link is, or by its path from the root. */
  function leadsTo(row: RecordRow, { kind, items }: ModelField, value: string): string | undefined {
    if (kind !== 'link' && kind !== 'file' && items !== 'link') return undefined
    const inside = value.replace(/^!?\[\[([^[\]]+)\]\]$/, '$1')
    const named = hrefOf(resolveWikilink(inside, row.path, pages.index).target)
    return named ?? (kind === 'file' ? hrefOf(resolveHref(`/${inside}`, row.path, pages.index)) : undefined)
  }

  function suggest({ kind, model }: ModelField): ReturnType<Suggest> {
    if (kind !== 'link') return undefined
    return (typed) =>
      listTargets(model, models.value ?? [], pages.pages)
        .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
        .slice(0, mostOffered)
  }

  return { leadsTo, suggest }
}
