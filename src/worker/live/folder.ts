/** A database's folder at a commit: its files, and what an export changes in them. */
import { WikiError } from '../../errors'
import {
  findFile,
  findFolder,
  listTree,
  readBlob,
  treeOf,
  type Change,
  type EntryKind,
  type Repository,
} from '../../git'
import { isPagePath, parsePagePath, type Oid, type PagePath } from '../../names'
import { markerName, readMarker, type DatabaseKind } from '../../page/rows'
import { readText } from '../../page'
import type { LiveFile, LiveFiles, LiveKind } from '../../handlers/live'

export type Place = { readonly repository: Repository; readonly folder: PagePath }

/** Some systems call every file one that can be run. */
const isFile = (kind: EntryKind): boolean => kind === 'file' || kind === 'executable'

type Owning = Pick<LiveKind<never>, 'owns'>

/**
 * Files of the folder that are the database's, by their path in it. Throws `unsupported` for a link in the place of one: it is
 * no empty table, and an export is not to take it away.
 */
async function listOwned({ repository, folder }: Place, commit: Oid | null, { owns }: Owning) {
  const tree = commit && (await findFolder(repository, await treeOf(repository, commit), folder))
  const { files } = tree ? await listTree(repository, tree) : { files: [] }
  const owned = files.filter(({ path }) => owns(path))
  const link = owned.find(({ kind }) => !isFile(kind))
  if (!link) return owned
  const path = `${folder}/${link.path}`
  throw new WikiError('unsupported', `“${path}” is a ${link.kind}.`, { reason: 'leads-out', entry: link.kind, path })
}

/** What the folder is called by as a whole; undefined where it is not. Equal ones have equal files. */
export const readFolderOid = async ({ repository, folder }: Place, commit: Oid | null): Promise<Oid | undefined> =>
  commit === null ? undefined : findFolder(repository, await treeOf(repository, commit), folder)

/** Throws as `listOwned` does. */
export async function readLiveFiles(place: Place, commit: Oid | null, owning: Owning): Promise<LiveFiles> {
  const files = new Map<string, Uint8Array>()
  for (const { path, oid } of await listOwned(place, commit, owning))
    files.set(path, await readBlob(place.repository, oid))
  return files
}

/** A file before and after; null where it is not. */
export type FileDifference = {
  readonly path: string
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
}

const areEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, place) => byte === b[place])

export async function gatherFiles(exported: AsyncIterable<LiveFile>): Promise<LiveFiles> {
  const files = new Map<string, Uint8Array>()
  for await (const { path, bytes } of exported) files.set(path, bytes)
  return files
}

/** The files that are another, came or went. */
export function compareFiles(before: LiveFiles, after: LiveFiles): readonly FileDifference[] {
  const differences: FileDifference[] = []
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(path) ?? null, after.get(path) ?? null]
    if (old === null || now === null || !areEqual(old, now)) differences.push({ path, before: old, after: now })
  }
  return differences
}

const pathIn = (folder: PagePath, path: string): PagePath => parsePagePath(`${folder}/${path}`)

export const changesOf = (folder: PagePath, differences: readonly FileDifference[]): readonly Change[] =>
  differences.map(({ path, after }) => ({ path: pathIn(folder, path), bytes: after }))

/** Of what kind the folder says it is a database at a commit; undefined where it does not. */
export async function readKind({ repository, folder }: Place, commit: Oid | null): Promise<DatabaseKind | undefined> {
  const file = commit ? await findFile(repository, commit, pathIn(folder, markerName)) : undefined
  const text = file && isFile(file.kind) ? readText(await readBlob(repository, file.oid))?.text : undefined
  return readMarker(text ?? '')?.kind
}

/** Folders that say they are databases, at a commit. */
export async function listMarked(
  repository: Repository,
  commit: Oid | null,
): Promise<readonly { readonly folder: PagePath; readonly kind: DatabaseKind }[]> {
  const { files } = commit ? await listTree(repository, await treeOf(repository, commit)) : { files: [] }
  const marked = []
  for (const { path, oid, kind } of files) {
    const folder = path.slice(0, -markerName.length - 1)
    if (!isFile(kind) || path !== `${folder}/${markerName}` || !isPagePath(folder)) continue
    const marker = readMarker(readText(await readBlob(repository, oid))?.text ?? '')
    if (marker) marked.push({ folder, kind: marker.kind })
  }
  return marked
}
