/**
 * Files that are put into a text before it is saved. They are blobs of the repository from the start, so that no crash loses
 * them; a draft that names one keeps it, and what no draft, action or commit names any more is dropped like all else.
 */
import { readBlob, refuseLarge, writeBlob, type Change } from '../git'
import type { Oid, PagePath } from '../names'
import type { Draft, KeptFile } from './model'
import type { OpenWiki } from './wiki'

/** Stores the file's bytes for a text that is to be saved with it. Throws `too-large` where no commit would take it. */
export async function keepFile({ repository }: OpenWiki, path: PagePath, bytes: Uint8Array): Promise<Oid> {
  refuseLarge(path, bytes)
  return writeBlob(repository, bytes)
}

/** The files as changes. Throws `damaged` for one that was dropped since. */
export const editKept = ({ repository }: OpenWiki, files: readonly KeptFile[]): Promise<readonly Change[]> =>
  Promise.all(files.map(async ({ path, oid }) => ({ path, bytes: await readBlob(repository, oid) })))

/** The blobs that a draft keeps. */
export const filesOf = ({ files = [] }: Pick<Draft, 'files'>): readonly Oid[] => files.map(({ oid }) => oid)
