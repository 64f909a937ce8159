/** Calling a heading otherwise, with the links to it. */
import { WikiError } from '../../errors'
import { readBlob, type Change } from '../../git'
import type { PagePath } from '../../names'
import { buildPageIndex, isPage, renameHeadingIn, type LineChange, type RenamedText } from '../../page'
import type { FileList, Published } from '../model'
import type { Publishing } from '../publish'
import { listFiles } from '../read'
import type { OpenWiki } from '../wiki'
import { earlierPaths } from './dialect'
import type { HeadingRename, MovePlan, TouchedPage } from './model'
import { publishPlanned } from './move'
import { mayLink } from './needles'
import type { MoveCall, Planned } from './plan'
import { rewriteFragmentsIn } from './rewrite-text'
import { decodePage, scanLinking } from './scan'

const encoder = new TextEncoder()

type Renamed = RenamedText & { readonly before: string }

async function readRenamed(wiki: OpenWiki, { files }: FileList, rename: HeadingRename): Promise<Renamed> {
  const file = files.find(({ path }) => path === rename.path)
  const before = file && decodePage(await readBlob(wiki.repository, file.oid))
  const renamed = before === undefined ? undefined : renameHeadingIn(before, rename)
  if (before !== undefined && renamed) return { ...renamed, before }
  throw new WikiError('not-found', `No such heading in “${rename.path}”.`, {
    reason: 'heading-missing',
    path: rename.path,
  })
}

/** The first line of the heading, which may have another below it. */
function headingLine({ before, text, heading }: Renamed): LineChange {
  const lineIn = (whole: string): string => whole.split(/\r\n?|\n/, heading.line)[heading.line - 1] ?? ''
  return { line: heading.line, before: lineIn(before), after: lineIn(text) }
}

async function planChanges(wiki: OpenWiki, rename: HeadingRename, call: MoveCall): Promise<Planned> {
  const list = await listFiles(wiki)
  if (list.commit === null) throw new WikiError('not-found', 'No commits.', { reason: 'nothing-saved' })
  const renamed = await readRenamed(wiki, list, rename)
  const index = buildPageIndex(
    list.files.map(({ path }) => path),
    call.rules,
  )
  const pages: TouchedPage[] = []
  const changes: Change[] = []
  const rewrite = (from: PagePath, text: string, own: readonly LineChange[]): void => {
    const { count, lines, text: rewritten } = rewriteFragmentsIn(text, renamed.renamed, { from, index })
    if (count + own.length === 0) return
    pages.push({ from, to: from, count, lines: [...own, ...lines.filter(({ line }) => line !== own[0]?.line)] })
    changes.push({ path: from, bytes: encoder.encode(rewritten) })
  }
  rewrite(rename.path, renamed.text, [headingLine(renamed)])
  const isMeant = mayLink(new Map([[rename.path, rename.path]]), earlierPaths(call.rules))
  for await (const { file, text } of scanLinking(wiki, list.files, call))
    if (file.path !== rename.path && (!isPage(file.path) || isMeant(text))) rewrite(file.path, text, [])
  const links = pages.reduce((sum, { count }) => sum + count, 0)
  return { plan: { base: list.commit, files: [], pages, links }, changes }
}

/** What calling a heading otherwise would touch, its own page first. `not-found` when there is no such heading. */
export const planHeading = async (wiki: OpenWiki, rename: HeadingRename, call: MoveCall): Promise<MovePlan> =>
  (await planChanges(wiki, rename, call)).plan

/** Calls a heading otherwise and writes every link to it anew, in one commit. `not-found` when there is no such heading. */
export const renameHeading = (
  wiki: OpenWiki,
  rename: HeadingRename,
  { edit, ...call }: MoveCall & { readonly edit: Publishing },
): Promise<Published> => publishPlanned(wiki, () => planChanges(wiki, rename, call), edit)
