/** Two texts of a page, rendered, made safe and compared. */
import type { Oid, PagePath } from '../../../names'
import { compareProperties, compareRendered, renderLimit, type PropertyChange, type RenderedDiff } from '../../../page'
import type { Renderer, WikiApi } from '../../../worker'
import type { WikiId } from '../../../names'
import { arrangeHeadings } from '../../views/prose/arrange-headings'
import type { Rich } from '../../views/prose/rich'
import { readBlocks, type IdOfFile } from './read-nodes'

/** A page's text, and the commit its images are of; null where it did not exist. */
export type Side = { readonly path: PagePath; readonly text: string; readonly at: Oid | null } | null

export type PagesCompared =
  | {
      readonly kind: 'compared'
      readonly diff: RenderedDiff<Element>
      /** Undefined where they cannot be read. */
      readonly properties: readonly PropertyChange[] | undefined
    }
  | { readonly kind: 'too-large' }

/** Beyond this, in UTF-16 units of HTML, making both sides safe would hold up the reader. */
const longest = Math.min(600_000, renderLimit)
/** Milliseconds of looking closer. */
const patience = 1500

export type Tools = {
  readonly renderer: Renderer
  readonly rich: Pick<Rich, 'dress'>
  readonly sanitize: (html: string) => DocumentFragment
  readonly idOf: { readonly before: IdOfFile; readonly after: IdOfFile }
}

async function render(renderer: Renderer, side: Side): Promise<string | null> {
  if (!side) return ''
  const rendered = await renderer.render(side.text)
  return rendered.kind === 'rendered' && rendered.html.length <= longest ? rendered.html : null
}

/** Both begin with the heading that is the title of the sheet already. */
function haveOneTitle(before: DocumentFragment, after: DocumentFragment): boolean {
  const [old, next] = [before.firstElementChild, after.firstElementChild]
  return old?.tagName === 'H1' && next?.tagName === 'H1' && old.textContent === next.textContent
}

export async function comparePages(before: Side, after: Side, tools: Tools): Promise<PagesCompared> {
  const { renderer, sanitize, rich, idOf } = tools
  const [old, next] = [await render(renderer, before), await render(renderer, after)]
  if (old === null || next === null) return { kind: 'too-large' }
  const nodes = [sanitize(old), sanitize(next)] as const
  const taken = haveOneTitle(...nodes) ? 1 : 0
  const blocksOf = (page: DocumentFragment, side: Side, id: IdOfFile) => {
    arrangeHeadings(page, taken)
    if (side) rich.dress(page, side.path)
    return readBlocks(page, id)
  }
  const end = performance.now() + patience
  const isInTime = () => performance.now() < end
  const [was, is] = [blocksOf(nodes[0], before, idOf.before), blocksOf(nodes[1], after, idOf.after)]
  const diff = compareRendered(was, is, isInTime)
  return { kind: 'compared', diff, properties: compareProperties(before?.text ?? '', after?.text ?? '') }
}

/** What each file was at a commit, for telling pictures apart that kept their name. */
export async function readFileIds(api: WikiApi, wiki: WikiId, at: Oid | null): Promise<IdOfFile> {
  const { files } = await api.listFiles(wiki, at ?? undefined)
  const ids = new Map<string, string>(files.map(({ path, oid }) => [path, oid]))
  return (path) => ids.get(path) ?? ''
}
