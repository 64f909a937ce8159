/** Trees as objects: a path's text, or what kind of entry it is. */
import {
  editTree,
  listTree,
  mergeTrees,
  readBlob,
  writeBlob,
  type MergeOptions,
  type Repository,
  type TreeConflict,
  type TreeMerge,
} from '../../../src/git'
import { parseOid, parsePagePath, type Oid } from '../../../src/names'
import { bytes, emptyRepository } from '../notation'
import { mergeLines } from './merge-lines'

export type Entry = string | { readonly mode: '100755' | '120000'; readonly text: string } | { readonly commit: string }
export type Tree = Readonly<Record<string, Entry>>

export const executable = (text: string): Entry => ({ mode: '100755', text })
export const link = (text: string): Entry => ({ mode: '120000', text })
export const submodule = (digit: string): Entry => ({ commit: digit.repeat(40) })

/** Lines by letter: `abc` is three lines. */
export const text = (letters: string): string => [...letters].map((letter) => `${letter} is a line\n`).join('')

export async function writeFiles(repository: Repository, tree: Tree): Promise<Oid | null> {
  const edits = Object.entries(tree).map(async ([path, entry]) => {
    const value = typeof entry === 'string' ? { mode: '100644', text: entry } : entry
    const held =
      'commit' in value
        ? { mode: '160000', oid: parseOid(value.commit) }
        : { mode: value.mode, oid: await writeBlob(repository, bytes(value.text)) }
    return { path: parsePagePath(path), entry: held }
  })
  return editTree(repository, null, await Promise.all(edits))
}

export async function readFiles(repository: Repository, tree: Oid | null): Promise<Tree> {
  const { files } = tree ? await listTree(repository, tree) : { files: [] }
  const read = files.map(async ({ path, oid, kind }): Promise<[string, Entry]> => {
    if (kind === 'submodule') return [path, { commit: oid }]
    const content = new TextDecoder().decode(await readBlob(repository, oid))
    if (kind === 'file') return [path, content]
    return [path, kind === 'symlink' ? link(content) : executable(content)]
  })
  return Object.fromEntries(await Promise.all(read))
}

export type Merged = Omit<TreeMerge, 'tree'> & { readonly files: Tree }

export async function merge(base: Tree, ours: Tree, theirs: Tree, resolve?: MergeOptions['resolve']): Promise<Merged> {
  const repository = await emptyRepository()
  const sides = {
    base: await writeFiles(repository, base),
    ours: await writeFiles(repository, ours),
    theirs: await writeFiles(repository, theirs),
  }
  const { tree, ...rest } = await mergeTrees(repository, sides, { ...mergeLines, ...(resolve && { resolve }) })
  return { ...rest, files: await readFiles(repository, tree) }
}

/** The texts of the files that conflicts name. */
export const readBlobs = (repository: Repository, conflicts: readonly TreeConflict[]): Promise<readonly string[]> =>
  Promise.all(
    conflicts
      .flatMap(({ base, ours, theirs }) => [base, ours, theirs])
      .filter((file) => file !== null)
      .map(async ({ oid }) => new TextDecoder().decode(await readBlob(repository, oid))),
  )
