/** From a path to a page that can be put on the sheet. */
import { hasCode } from '../../../errors'
import type { Oid, PagePath, WikiId } from '../../../names'
import { isPage, splitFrontMatter } from '../../../page'
import { describeReadOnly } from './read-only'
import type { Engine, Heading, Page, Renderer } from '../../../worker'

/** What the sheet shows: nodes, the source where nodes cannot be had, or why there is neither. */
export type Shown =
  | { readonly kind: 'page'; readonly page: Page; readonly html: string; readonly headings: readonly Heading[] }
  | { readonly kind: 'source'; readonly page: Page; readonly why: string | null }
  | { readonly kind: 'asset'; readonly path: PagePath; readonly why: string }
  | { readonly kind: 'missing'; readonly path: PagePath }

export type Reader = { readonly engine: Engine; readonly renderer: Renderer; readonly tooSlow: string }

/** Starts what lays a page out, so that it is ready once the page has been read. */
function prepare(renderer: Renderer): Promise<unknown> {
  const prepared = Promise.all([renderer.render(''), import('../prose/rich')])
  prepared.catch(() => undefined) // heard by whoever waits for it, and not every page does
  return prepared
}

/** A page of a wiki, as it is now or at a commit. */
export type Place = { readonly wiki: WikiId; readonly path: PagePath; readonly at?: Oid | undefined }

/** Reads and renders; a page that does not exist is a value, every other failure an error. */
export async function readShown(reader: Reader, place: Place): Promise<Shown> {
  const { path } = place
  const prepared = prepare(reader.renderer)
  const page = await findPage(reader.engine, place)
  if (!page) return { kind: 'missing', path }
  if (page.readOnly !== null && page.text === '') return { kind: 'asset', path, why: describeReadOnly(page.readOnly) }
  if (!isPage(path)) return { kind: 'source', page, why: page.readOnly && describeReadOnly(page.readOnly) }
  await prepared
  const rendered = await reader.renderer.render(page.text)
  if (rendered.kind === 'too-slow') return { kind: 'source', page, why: reader.tooSlow }
  return { kind: 'page', page, html: rendered.html, headings: rendered.headings }
}

async function findPage(engine: Engine, { wiki, path, at }: Place): Promise<Page | undefined> {
  try {
    return await engine.api.readPage(wiki, path, at)
  } catch (error) {
    if (hasCode(error, 'not-found')) return undefined
    throw error
  }
}

/** The page begins with a heading of the first level, which then is its title on the sheet. */
export function opensWithTitle(page: Page, headings: readonly Heading[]): boolean {
  const body = splitFrontMatter(page.text).body.trimStart()
  return headings[0]?.level === 1 && (/^#\s/.test(body) || /^[^\n]+\n=+\s*(?:\n|$)/.test(body))
}
