/** Having links that lead to no page lead to one there is. */
import { WikiError } from '../../errors'
import type { Change } from '../../git'
import type { PagePath } from '../../names'
import { buildPageIndex, relinkMissing } from '../../page'
import type { Published } from '../model'
import type { Publishing } from '../publish'
import { listFiles } from '../read'
import type { OpenWiki } from '../wiki'
import type { MovePlan, Relink, TouchedPage } from './model'
import { publishPlanned } from './move'
import { mayLink } from './needles'
import type { MoveCall, Planned } from './plan'
import { scanPages } from './scan'

const encoder = new TextEncoder()

async function planChanges(wiki: OpenWiki, { missing, to }: Relink, call: MoveCall): Promise<Planned> {
  const { commit, files } = await listFiles(wiki)
  const paths = files.map(({ path }) => path)
  if (commit === null || !paths.includes(to))
    throw new WikiError('not-found', `No page “${to}”.`, { reason: 'page-missing', path: to })
  const index = buildPageIndex(paths, call.rules)
  const isMeant = mayLink(new Map<PagePath, PagePath>([[missing, missing]]))
  const pages: TouchedPage[] = []
  const changes: Change[] = []
  for await (const { file, text } of scanPages(wiki, files, call)) {
    const from = file.path
    if (!isMeant(text)) continue
    const { count, lines, text: relinked } = relinkMissing(text, { from, missing, to, index })
    if (count === 0) continue
    pages.push({ from, to: from, count, lines })
    changes.push({ path: from, bytes: encoder.encode(relinked) })
  }
  const links = pages.reduce((sum, { count }) => sum + count, 0)
  return { plan: { base: commit, files: [], pages, links }, changes }
}

/** What it would touch, for somebody to look at first. `not-found` when there is no page to lead to. */
export const planRelink = async (wiki: OpenWiki, relink: Relink, call: MoveCall): Promise<MovePlan> =>
  (await planChanges(wiki, relink, call)).plan

/** Writes every such link anew, in one commit on top of the branch as it is then; `edit.base` does not matter. */
export const relinkPages = (
  wiki: OpenWiki,
  relink: Relink,
  { edit, ...call }: MoveCall & { readonly edit: Publishing },
): Promise<Published> => publishPlanned(wiki, () => planChanges(wiki, relink, call), edit)
