/** What a move changes, decided at one commit. */
import { WikiError } from '../../errors'
import { readBlob, type Change } from '../../git'
import type { PagePath } from '../../names'
import { buildPageIndex, isPage, retitle, type Moves, type PageIndex, type Retitled } from '../../page'
import { earlierPaths, type TextRules } from './dialect'
import type { FileList } from '../model'
import { listFiles } from '../read'
import type { OpenWiki } from '../wiki'
import { expandMoves } from './expand'
import type { Move, MovePlan, TouchedPage } from './model'
import { mayLink } from './needles'
import { noteMoves, redirectsPath } from './redirects'
import { rewriteText, type Titles } from './rewrite-text'
import { decodePage, scanLinking, type ScanCall } from './scan'

export type MoveCall = ScanCall & { readonly rules: TextRules }

/** A plan with the bytes that carry it out. */
export type Planned = { readonly plan: MovePlan; readonly changes: readonly Change[] }

type Indexes = { readonly before: PageIndex; readonly after: PageIndex }

function indexesOf(paths: readonly PagePath[], moves: Moves, { dialect, redirects }: TextRules): Indexes {
  const options = { dialect, redirects }
  return {
    before: buildPageIndex(paths, options),
    after: buildPageIndex(
      paths.map((path) => moves.get(path) ?? path),
      options,
    ),
  }
}

const encoder = new TextEncoder()

/** Of pages that take their title with them, the texts with it; without those that are called otherwise than their files. */
async function retitleAll({ repository }: OpenWiki, { files }: FileList, wanted: readonly Move[]): Promise<Titles> {
  const titles = new Map<PagePath, Retitled>()
  for (const { from, to } of wanted.filter(({ withTitle }) => withTitle)) {
    const file = files.find(({ path }) => path === from)
    const text = file && isPage(from) ? decodePage(await readBlob(repository, file.oid)) : undefined
    const title = file && text !== undefined ? retitle(text, { from: file.path, to }) : undefined
    if (file && title) titles.set(file.path, title)
  }
  return titles
}

type Moving = { readonly moves: Moves; readonly titles: Titles; readonly call: MoveCall }

/** The pages and canvases that are written anew, with their new bytes. */
async function rewriteAll(
  wiki: OpenWiki,
  { files }: FileList,
  { moves, titles, call }: Moving,
): Promise<{ readonly pages: readonly TouchedPage[]; readonly texts: ReadonlyMap<PagePath, Uint8Array> }> {
  const indexes = indexesOf(
    files.map(({ path }) => path),
    moves,
    call.rules,
  )
  const isMeant = mayLink(moves, earlierPaths(call.rules))
  const pages: TouchedPage[] = []
  const texts = new Map<PagePath, Uint8Array>()
  for await (const { file, text } of scanLinking(wiki, files, call)) {
    const from = file.path
    const to = moves.get(from) ?? from
    if (to === from && isPage(from) && !isMeant(text)) continue
    const rewritten = rewriteText(text, { from, to, moves, ...indexes }, titles)
    if (rewritten.text === text) continue
    pages.push({ from, to, count: rewritten.count, lines: rewritten.lines })
    texts.set(from, encoder.encode(rewritten.text))
  }
  return { pages, texts }
}

/** Gollum's note of what was called how; a wiki that keeps none gets none. */
async function noteRedirects(wiki: OpenWiki, { files }: FileList, moves: Moves): Promise<readonly Change[]> {
  const file = files.find(({ path }) => path === redirectsPath)
  const text = file && decodePage(await readBlob(wiki.repository, file.oid))
  if (!file || text === undefined) return []
  const pages = new Map([...moves].filter(([from]) => isPage(from)))
  return pages.size === 0 ? [] : [{ path: file.path, bytes: encoder.encode(noteMoves(text, pages)) }]
}

/** Decides a move at the head. Throws what `expandMoves` throws. */
export async function planChanges(wiki: OpenWiki, wanted: readonly Move[], call: MoveCall): Promise<Planned> {
  const list = await listFiles(wiki)
  if (list.commit === null) throw new WikiError('not-found', 'No commits.', { reason: 'nothing-saved' })
  const moves = expandMoves(
    wanted,
    list.files.map(({ path }) => path),
  )
  const { pages, texts } = await rewriteAll(wiki, list, {
    moves,
    titles: await retitleAll(wiki, list, wanted),
    call,
  })
  const bytes = new Map<PagePath, Uint8Array | null>(texts)
  for (const from of moves.keys()) bytes.set(from, null)
  for (const { path, oid } of list.files) {
    const to = moves.get(path)
    if (to) bytes.set(to, texts.get(path) ?? (await readBlob(wiki.repository, oid)))
  }
  const changes = [...bytes].map(([path, content]) => ({ path, bytes: content }))
  const links = pages.reduce((sum, { count }) => sum + count, 0)
  const files = [...moves].map(([from, to]) => ({ from, to }))
  return {
    plan: { base: list.commit, files, pages, links },
    changes: [...changes, ...(await noteRedirects(wiki, list, moves))],
  }
}
