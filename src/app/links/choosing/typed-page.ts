/** A page as people type it: by its path, or by its name alone. */
import type { PagePath } from '../../../names'
import { titleOf, withoutPageExtension } from '../../../page'

/** Pages whose path has the typed words in it, those whose name begins with them first; as people type them. */
export function suggestPages(paths: readonly PagePath[], typed: string, most: number): readonly string[] {
  const wanted = typed.trim().toLowerCase()
  const begins = (path: string): number => Number(!titleOf(path).toLowerCase().startsWith(wanted))
  return paths
    .filter((path) => path.toLowerCase().includes(wanted))
    .toSorted((a, b) => begins(a) - begins(b) || a.length - b.length)
    .slice(0, most)
    .map(withoutPageExtension)
}

/** The page that is meant by a path with or without its extension, or by a name that only one page has. */
export function findTyped(paths: readonly PagePath[], typed: string): PagePath | undefined {
  const wanted = typed.trim().toLowerCase()
  const isSame = (text: string): boolean => text.toLowerCase() === wanted
  const exact = paths.find((path) => isSame(path) || isSame(withoutPageExtension(path)))
  const named = paths.filter((path) => isSame(titleOf(path)))
  return exact ?? (named.length === 1 ? named[0] : undefined)
}
