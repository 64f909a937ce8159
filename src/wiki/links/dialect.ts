/** The dialect a wiki is written in, told by a commit: its file list, a few settings, and a sample of its pages. */
import { hasObject, readBlob, type Repository } from '../../git'
import type { Oid } from '../../names'
import {
  configPaths,
  countLinks,
  buildPageIndex,
  decodeText,
  detectDialect,
  isPage,
  noStatistics,
  type Dialect,
  type LinkStatistics,
} from '../../page'
import type { FileList, WikiFile } from '../model'
import { listFiles } from '../read'
import type { OpenWiki } from '../wiki'
import { readRedirects, redirectsPath } from './redirects'

/** Pages looked at, spread over the wiki, and UTF-16 units of each. */
const sample = { pages: 120, length: 32_000 }

/** What the files say, and the paths of earlier that Gollum keeps a note of. */
export type TextRules = { readonly dialect: Dialect; readonly redirects: readonly (readonly [string, string])[] }

/** Paths that lead somewhere else by now; whoever links by them links to what is there. */
export const earlierPaths = ({ redirects }: Pick<TextRules, 'redirects'>): readonly string[] =>
  redirects.map(([earlier]) => earlier)

type Known = { readonly commit: Oid | null; readonly remote: string | null; readonly rules: TextRules }
const known = new WeakMap<Repository, Known>()

/** The text of a file that is on this device; nothing of one that was left at the remote, or is no text. */
async function findText({ repository }: OpenWiki, { oid }: WikiFile): Promise<string> {
  if (!(await hasObject(repository, oid))) return ''
  return decodeText(await readBlob(repository, oid))?.text ?? ''
}

async function readConfigs(wiki: OpenWiki, files: readonly WikiFile[]): Promise<ReadonlyMap<string, string>> {
  const wanted = files.filter(({ path }) => configPaths.some((config) => config === path))
  return new Map(await Promise.all(wanted.map(async (file) => [file.path, await findText(wiki, file)] as const)))
}

async function sampleLinks(wiki: OpenWiki, files: readonly WikiFile[]): Promise<LinkStatistics> {
  const index = buildPageIndex(files.map(({ path }) => path))
  const pages = files.filter(({ path }) => isPage(path))
  const step = Math.max(1, Math.floor(pages.length / sample.pages))
  let links = noStatistics
  for (let at = 0; at < pages.length; at += step) {
    const page = pages[at]
    if (page) links = countLinks(links, (await findText(wiki, page)).slice(0, sample.length), page.path, index)
  }
  return links
}

async function findRedirects(wiki: OpenWiki, files: readonly WikiFile[]): Promise<TextRules['redirects']> {
  const file = files.find(({ path }) => path === redirectsPath)
  return file ? readRedirects(await findText(wiki, file)) : []
}

async function readRules(wiki: OpenWiki, { files }: FileList, remote: string | null): Promise<TextRules> {
  const [configs, links, redirects] = [
    await readConfigs(wiki, files),
    await sampleLinks(wiki, files),
    await findRedirects(wiki, files),
  ]
  return { dialect: detectDialect({ paths: files.map(({ path }) => path), configs, remote, links }), redirects }
}

/** Told anew when the branch has moved or the remote is another; what was left at the remote is not fetched for it. */
export async function readTextRules(wiki: OpenWiki, remote: string | null): Promise<TextRules> {
  const list = await listFiles(wiki)
  const before = known.get(wiki.repository)
  if (before && before.commit === list.commit && before.remote === remote) return before.rules
  const rules = await readRules(wiki, list, remote)
  known.set(wiki.repository, { commit: list.commit, remote, rules })
  return rules
}
