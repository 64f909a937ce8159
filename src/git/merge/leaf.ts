/** What a merge moves about: files, links and other repositories' commits, each under the path a side has it at. */
import { isPagePath, type Oid, type PagePath } from '../../names'
import type { EntryKind, FileEntry } from '../model'
import { byteString, isTree, kindOf, textOfName, type TreeEntry } from '../trees/tree'
import type { Sides } from './model'

/** `path` is a byte string, as the names of trees are: it need not be UTF-8. */
export type Leaf = { readonly path: string; readonly mode: string; readonly oid: Oid }

export type LeafKind = Exclude<EntryKind, 'tree'>

/** The two sides that come together. */
export type Side = 'ours' | 'theirs'

export const bothSides = ['ours', 'theirs'] as const

export const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours')

export const mapSides = <A, B>({ base, ours, theirs }: Sides<A>, map: (side: A) => B): Sides<B> => ({
  base: map(base),
  ours: map(ours),
  theirs: map(theirs),
})

export const leafOf = (path: string, entry: TreeEntry | undefined): Leaf | null =>
  entry === undefined || isTree(entry) ? null : { path, mode: entry.mode, oid: entry.oid }

export function leafKind(leaf: Leaf): LeafKind {
  const kind = kindOf(leaf)
  return kind === 'tree' ? 'submodule' : kind
}

/** A file with bytes to merge, executable or not. */
export const isRegular = (leaf: Leaf | null): leaf is Leaf =>
  leaf !== null && (leafKind(leaf) === 'file' || leafKind(leaf) === 'executable')

/** Whether both are files, or links, or other repositories' commits. */
export const areOfOneKind = (a: Leaf, b: Leaf): boolean => leafKind(a) === leafKind(b) || (isRegular(a) && isRegular(b))

/** Whether both have the same bytes and kind, or neither is there. Old modes that mean today's are the same. */
export function areSame(a: Leaf | null, b: Leaf | null): boolean {
  if (a === null || b === null) return a === b
  return a.oid === b.oid && leafKind(a) === leafKind(b)
}

export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export const joinPath = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

export const bytePath = (path: PagePath): string => path.split('/').map(byteString).join('/')

/** The path as text. What no page's path can be is shown by one that comes near. */
export function shownPath(path: string): PagePath {
  const text = path.split('/').map(shownName).join('/')
  return isPagePath(text) ? text : shownName('')
}

function shownName(name: string): PagePath {
  const text = textOfName(name) ?? name
  if (isPagePath(text)) return text
  const near = `_${text.replaceAll(/[\0\ud800-\udfff]/g, '').slice(0, 60)}`
  return isPagePath(near) ? near : shownName('unnamed')
}

export const fileOf = (leaf: Leaf | null): FileEntry | null =>
  leaf && { path: shownPath(leaf.path), oid: leaf.oid, kind: leafKind(leaf) }
