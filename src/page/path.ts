/** What a path says about the file it names. */
import { isPagePath, type PagePath } from '../names'

const pageExtension = /\.(?:md|markdown|mdown|mkdn|mkd)$/i
const imageExtension = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i
const assetExtension =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|pdf|mp3|m4a|ogg|wav|flac|mp4|webm|mov|csv|tsv|json|txt|zip|canvas|base|docx?|xlsx?|pptx?|odt|ods)$/i

/** Whether the path is that of a Markdown page. */
export const isPage = (path: string): boolean => pageExtension.test(path)

/** Whether the path is that of an image a page can show. */
export const isImage = (path: string): boolean => imageExtension.test(path)

/** Whether the path is that of a canvas: cards on a large sheet, as Obsidian writes them. */
export const isCanvas = (path: string): boolean => /\.canvas$/i.test(path)

/** Whether the path ends like a file that is not a page: `plan.pdf`, but not `Version 1.2`. */
export const isAsset = (path: string): boolean => assetExtension.test(path)

/** The last part of a path: `c.md` of `a/b/c.md`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The folder a path is in: `a/b` of `a/b/c.md`, the empty string at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The path without the extension of a page; an asset keeps its own. */
export const withoutPageExtension = (path: string): string => path.replace(pageExtension, '')

/** What people call the page: its file name without the extension of a page. */
export const titleOf = (path: string): string => withoutPageExtension(nameOf(path))

/** Follows `.` and `..` from a folder; undefined where that leads out of the repository or to no file. */
export function joinPath(folder: string, relative: string): PagePath | undefined {
  const parts = relative.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  const path = parts.join('/')
  return isPagePath(path) ? path : undefined
}
