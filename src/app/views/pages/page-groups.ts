/** All pages by folder, as lines of a long list: a folder's name, then what lies in it. */
import type { PagePath } from '../../../names'
import { folderOf, isPage, nameOf, titleOf } from '../../../page'
import { compareNames } from '../../messages'

export type Line =
  | { readonly kind: 'folder'; readonly folder: string; readonly count: number }
  | { readonly kind: 'file'; readonly path: PagePath; readonly name: string }

const labelOf = (path: PagePath): string => (isPage(path) ? titleOf(path) : nameOf(path))

/** The lines for the paths that hold `filter`; the top folder first, the others by name. */
export function listLines(paths: readonly PagePath[], filter: string): readonly Line[] {
  const wanted = filter.trim().toLowerCase()
  const folders = new Map<string, PagePath[]>()
  for (const path of paths) {
    if (!path.toLowerCase().includes(wanted)) continue
    const folder = folderOf(path)
    const inside = folders.get(folder)
    if (inside) inside.push(path)
    else folders.set(folder, [path])
  }
  const byFolder = [...folders].toSorted(([a], [b]) => compareNames(a, b))
  return byFolder.flatMap(([folder, inside]): readonly Line[] => [
    { kind: 'folder', folder, count: inside.length },
    ...inside
      .map((path) => ({ kind: 'file', path, name: labelOf(path) }) as const)
      .toSorted((a, b) => compareNames(a.name, b.name)),
  ])
}
