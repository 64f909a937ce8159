/** The tree of pages in the margin: folders and pages as a list of rows, of which only the visible ones are drawn. */
import type { PagePath } from '../../../names'
import { titleOf } from '../../../page'
import { compareNames } from '../../messages'

type Folder = { readonly folders: Map<string, Folder>; readonly pages: PagePath[]; count: number }

export type Row =
  | ({ readonly kind: 'folder'; readonly path: string; readonly name: string; readonly level: number } & {
      readonly open: boolean
      readonly count: number
    })
  | { readonly kind: 'page'; readonly path: PagePath; readonly name: string; readonly level: number }

export type PageTree = Folder

const emptyFolder = (): Folder => ({ folders: new Map(), pages: [], count: 0 })

/** A tree of the paths; each folder counts the pages below it. */
export function buildTree(paths: Iterable<PagePath>): PageTree {
  const root = emptyFolder()
  for (const path of paths) addPage(root, path)
  return root
}

function addPage(root: Folder, path: PagePath): void {
  let folder = root
  folder.count++
  for (const name of path.split('/').slice(0, -1)) {
    const next = folder.folders.get(name) ?? emptyFolder()
    folder.folders.set(name, next)
    next.count++
    folder = next
  }
  folder.pages.push(path)
}

const byName = (a: { name: string }, b: { name: string }): number => compareNames(a.name, b.name)

/** The rows to show, folders first, with what is inside the open ones; `level` counts from 1, `nameOf` names a page. */
export function listRows(
  tree: PageTree,
  open: ReadonlySet<string>,
  nameOf: (path: PagePath) => string = titleOf,
): readonly Row[] {
  const rows: Row[] = []
  const addFolder = (folder: Folder, prefix: string, level: number): void => {
    const folders = [...folder.folders].map(([name, inside]) => ({ name, inside, path: prefix + name }))
    for (const { name, inside, path } of folders.toSorted(byName)) {
      rows.push({ kind: 'folder', path, name, level, open: open.has(path), count: inside.count })
      if (open.has(path)) addFolder(inside, `${path}/`, level + 1)
    }
    const pages = folder.pages.map((path) => ({ kind: 'page', path, name: nameOf(path), level }) as const)
    rows.push(...pages.toSorted(byName))
  }
  addFolder(tree, '', 1)
  return rows
}

/** The row the arrow keys call "parent", the folder around a row: the nearest one above with a smaller level; or -1. */
export function findParent(rows: readonly Row[], at: number): number {
  const level = rows[at]?.level ?? 1
  let parent = at - 1
  while (parent >= 0 && (rows[parent]?.level ?? 1) >= level) parent--
  return parent
}
