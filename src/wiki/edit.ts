/** What people do, as the changes it makes. Pure but for reading what is there; nothing is written here. */
import { WikiError } from '../errors'
import { readBlob, type Change } from '../git'
import { parsePagePath, type Oid, type PagePath } from '../names'
import { readText, writeText } from '../page'
import { findPage } from './read'
import type { OpenWiki } from './wiki'

/** The page with this text, in the line endings its file has at `base`. */
export async function editText(
  wiki: OpenWiki,
  path: PagePath,
  { text, base }: { readonly text: string; readonly base: Oid | null },
): Promise<readonly Change[]> {
  const old = await readBytes(wiki, path, base)
  const content = old && readText(old)
  if (old && !content) throw new WikiError('unsupported', `“${path}” is not text.`, { reason: 'not-text', path })
  return [{ path, bytes: content ? writeText(text, content.format) : new TextEncoder().encode(text) }]
}

export async function editRename(
  wiki: OpenWiki,
  { from, to }: { readonly from: PagePath; readonly to: PagePath },
  base: Oid | null,
): Promise<readonly Change[]> {
  if (await readBytes(wiki, to, base))
    throw new WikiError('already-exists', `“${to}” is there.`, { reason: 'file-there', path: to })
  return [
    { path: from, bytes: null },
    { path: to, bytes: await requireBytes(wiki, from, base) },
  ]
}

export async function editDelete(wiki: OpenWiki, path: PagePath, base: Oid | null): Promise<readonly Change[]> {
  await requireBytes(wiki, path, base)
  return [{ path, bytes: null }]
}

/** A file to put into a wiki. */
export type NewFile = { readonly path: PagePath; readonly bytes: Uint8Array }

/** The files in the place of what is there; of two with one path the last. Throws `invalid-name` for a path that is none. */
export function editFiles(files: readonly NewFile[]): readonly Change[] {
  const named = new Map(files.map(({ path, bytes }) => [parsePagePath(path), bytes]))
  return [...named].map(([path, bytes]) => ({ path, bytes }))
}

/** The page as it was at a revision: its bytes then, or its absence. */
export const editRestore = async (wiki: OpenWiki, path: PagePath, revision: Oid): Promise<readonly Change[]> => [
  { path, bytes: (await readBytes(wiki, path, revision)) ?? null },
]

async function readBytes(wiki: OpenWiki, path: PagePath, at: Oid | null): Promise<Uint8Array | undefined> {
  const file = await findPage(wiki, path, at)
  return file && readBlob(wiki.repository, file.oid)
}

async function requireBytes(wiki: OpenWiki, path: PagePath, at: Oid | null): Promise<Uint8Array> {
  const bytes = await readBytes(wiki, path, at)
  if (bytes === undefined) throw new WikiError('not-found', `No page “${path}”.`, { reason: 'page-missing', path })
  return bytes
}
