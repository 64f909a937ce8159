/** Pages that stand around others, as in Gollum and GitHub's wikis: `_Header`, `_Footer` and `_Sidebar`. */
import { folderOf, isPage, nameOf, withoutPageExtension } from '../path'
import type { PagePath } from '../../names'

export type Around = Readonly<Record<'header' | 'footer' | 'sidebar', PagePath | undefined>>

const names = { header: '_header', footer: '_footer', sidebar: '_sidebar' } as const

/** A page that is only shown around others. GitLab writes it in small letters. */
const isAroundPage = (path: string): boolean =>
  isPage(path) && Object.values(names).some((name) => name === nameOf(withoutPageExtension(path)).toLowerCase())

/** The folder, the one around it, and so on up to the root. */
function foldersUpFrom(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...foldersUpFrom(folderOf(folder))]
}

/** What stands around the page at `path`: of each the nearest, walking up. Nothing around those pages themselves. */
export function findAround(paths: Iterable<PagePath>, path: PagePath): Around {
  const around = [...paths].filter(isAroundPage)
  const find = (name: string): PagePath | undefined =>
    foldersUpFrom(folderOf(path))
      .map((folder) =>
        around.find((page) => folderOf(page) === folder && nameOf(withoutPageExtension(page)).toLowerCase() === name),
      )
      .find((page) => page !== undefined)
  if (isAroundPage(path)) return { header: undefined, footer: undefined, sidebar: undefined }
  return { header: find(names.header), footer: find(names.footer), sidebar: find(names.sidebar) }
}

const homes = ['home', 'index', 'readme']

/** The page a wiki opens with: `Home`, `index` or `README` at the root in any case, else the first there is. */
export function findHome(pages: readonly PagePath[]): PagePath | undefined {
  const atRoot = pages.filter((path) => !path.includes('/') && !isAroundPage(path))
  const named = homes.flatMap((name) =>
    atRoot.filter((path) => path.toLowerCase().replace(/\.[^.]*(?:\.txt)?$/, '') === name),
  )
  return named.find(isPage) ?? named[0] ?? atRoot[0] ?? pages.find((path) => !isAroundPage(path)) ?? pages[0]
}
