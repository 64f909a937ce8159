import { WikiError } from '../errors'
import { findFile, hasObject, listTree, readBlob, resolveRef, treeOf, type FileEntry } from '../git'
import type { Oid, PagePath } from '../names'
import { decodeText, readText } from '../page'
import { followLink } from './symbolic-link'
import type { FileList, Page } from './model'
import type { OpenWiki } from './wiki'

export const readHead = ({ repository, branch }: OpenWiki): Promise<Oid | null> => resolveRef(repository, branch)

/** All files at a commit, the head unless told. */
export async function listFiles(wiki: OpenWiki, at?: Oid): Promise<FileList> {
  const commit = await findMoment(wiki, at)
  if (commit === null) return { commit, files: [], skipped: 0 }
  const { files, unnamed } = await listTree(wiki.repository, await treeOf(wiki.repository, commit))
  const shown = files.filter(({ kind }) => kind === 'file' || kind === 'executable')
  return {
    commit,
    files: shown.map(({ path, oid }) => ({ path, oid })),
    skipped: unnamed + files.length - shown.length,
  }
}

export async function readPage(wiki: OpenWiki, path: PagePath, at?: Oid): Promise<Page> {
  const { commit, oid, linkedTo } = await readRevision(wiki, path, at)
  const bytes = await readBlob(wiki.repository, oid)
  const text = readText(bytes)?.text
  return {
    path,
    commit,
    oid,
    text: text ?? decodeText(bytes)?.text ?? '',
    readOnly: text === undefined ? { kind: 'not-text' } : linkedTo === null ? null : { kind: 'symlink', to: linkedTo },
  }
}

export async function readFile(wiki: OpenWiki, path: PagePath, at?: Oid): Promise<Uint8Array> {
  const { oid } = await readRevision(wiki, path, at)
  return readBlob(wiki.repository, oid)
}

/** The head unless told. An address may name a commit that only another copy of the wiki has; that is no damage. */
async function findMoment(wiki: OpenWiki, at: Oid | undefined): Promise<Oid | null> {
  if (at === undefined) return readHead(wiki)
  if (await hasObject(wiki.repository, at)) return at
  throw new WikiError('not-found', 'No such commit.', { reason: 'commit-missing', commit: at })
}

async function readRevision(
  wiki: OpenWiki,
  path: PagePath,
  at?: Oid,
): Promise<{ readonly commit: Oid; readonly oid: Oid; readonly linkedTo: PagePath | null }> {
  const commit = await findMoment(wiki, at)
  const linked = commit && (await followLink(wiki.repository, commit, path))
  const file = linked ?? (await findPage(wiki, path, commit))
  if (commit === null || file === undefined)
    throw new WikiError('not-found', `No page “${path}”.`, { reason: at ? 'page-missing-then' : 'page-missing', path })
  return { commit, oid: file.oid, linkedTo: linked?.path ?? null }
}

/** The page's file at a commit; undefined when there is none. Throws `unsupported` for what only leads elsewhere. */
export async function findPage(
  { repository }: OpenWiki,
  path: PagePath,
  at: Oid | null,
): Promise<FileEntry | undefined> {
  const file = at === null ? undefined : await findFile(repository, at, path)
  if (file?.kind !== 'symlink' && file?.kind !== 'submodule') return file
  throw new WikiError('unsupported', `“${path}” is a ${file.kind}.`, { reason: 'leads-out', entry: file.kind, path })
}
