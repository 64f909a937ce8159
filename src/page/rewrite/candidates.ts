/** The ways to write the path to a file, the one most like the old one first. */
import { readFileName, type Dialect } from '../dialect'
import { foreignFormOf, withoutMarkupExtension } from '../kinds/foreign'
import { folderOf, isPage, joinPath, nameOf, withoutPageExtension } from '../path'
import type { PagePath } from '../../names'

/** How a path was written: from the root with and without a slash, from its page's folder, or as the end of a path. */
export type PathStyle =
  | { readonly kind: 'rooted' | 'full' | 'relative' | 'dotted' }
  /** By its name and that many folders above it. */
  | { readonly kind: 'ending'; readonly folders: number }

const countFolders = (path: string): number => path.split('/').length - 1

const fold = (path: string): string => withoutPageExtension(path).toLowerCase()

const leads = (written: string, folder: string, target: PagePath): boolean =>
  fold(joinPath(folder, written) ?? '') === fold(target)

/** A file, seen from a page. */
export type Seen = { readonly target: PagePath; readonly from: PagePath; readonly isUrl: boolean }

/** How the path to `target` was written in the page at `from`. A URL is relative to it, a wikilink is a name first. */
export function styleOf(written: string, { target, from, isUrl }: Seen): PathStyle {
  if (written.startsWith('/')) return { kind: 'rooted' }
  if (/^\.\/|^\.\.\//.test(written)) return { kind: 'dotted' }
  const folders = countFolders(written)
  if (isUrl && leads(written, folderOf(from), target)) return { kind: 'relative' }
  if (folders > 0 && leads(written, '', target)) return { kind: 'full' }
  return folders > 0 && leads(written, folderOf(from), target) ? { kind: 'relative' } : { kind: 'ending', folders }
}

/** Whether other programs, which go by the path alone, follow a path that was relative as well as before. */
export function isStillRelative(written: string, before: Seen, now: Seen): boolean {
  const { kind } = styleOf(written, before)
  const wasFollowed = leads(written, folderOf(before.from), before.target)
  return (kind !== 'relative' && kind !== 'dotted') || !wasFollowed || leads(written, folderOf(now.from), now.target)
}

/** The path from a page's folder to a file: `../b.md`. */
function relativePath(path: string, from: string): string {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/')
  const parts = path.split('/')
  let shared = 0
  while (shared < Math.min(here.length, parts.length - 1) && here[shared] === parts[shared]) shared++
  return [...here.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}

const dotted = (path: string): string => (path.startsWith('../') ? path : `./${path}`)

/** The last parts of a path: its name, and more and more folders above it. */
function endingsOf(path: string, fewest: number): readonly string[] {
  const parts = path.split('/')
  const counts = parts.map((_, at) => at).filter((folders) => folders >= Math.min(fewest, parts.length - 1))
  return counts.map((folders) => parts.slice(-1 - folders).join('/'))
}

function pathsIn(style: PathStyle, path: string, from: PagePath): readonly string[] {
  const relative = relativePath(path, from)
  switch (style.kind) {
    case 'rooted':
      return [`/${path}`]
    case 'full':
      return [path]
    case 'relative':
      return [relative]
    case 'dotted':
      return [dotted(relative)]
    case 'ending':
      return endingsOf(path, style.folders)
  }
}

export type Wanted = {
  /** The file that shall be led to, from the page at `from`. */
  readonly target: PagePath
  readonly from: PagePath
  readonly style: PathStyle
  /** The path as it was written, without percent-encoding. */
  readonly old: string
  readonly dialect: Dialect
}

/** Without the extension of a page where the old one had none. */
function bare(path: string, old: string): string {
  if (isPage(old) || foreignFormOf(old)) return path
  return withoutMarkupExtension(path)
}

/** Spaces where the old one had spaces for the dashes of a file's name. */
function spaced(path: string, { old, dialect }: Wanted): string {
  const isSpaced = dialect.spacesAreHyphens && nameOf(old).includes(' ') && !nameOf(old).includes('-')
  return isSpaced ? path.slice(0, path.length - nameOf(path).length) + nameOf(path).replaceAll('-', ' ') : path
}

/** In a dialect whose files are named otherwise than their pages, a page is called by its name, slashes and all. */
function readable(wanted: Wanted): string {
  const name = readFileName(nameOf(wanted.target), wanted.dialect)
  return name === nameOf(wanted.target) ? wanted.target : `${folderOf(wanted.target)}/${name}`
}

/** Every way, without doubles; the first that leads to the target is the one to write. */
export function candidatesFor(wanted: Wanted): readonly string[] {
  const { from, style } = wanted
  const target = readable(wanted)
  const namesInFolder =
    wanted.dialect.fileNames === 'plain' ? [] : [readFileName(nameOf(wanted.target), wanted.dialect)]
  const every = [
    ...namesInFolder,
    ...pathsIn(style, target, from),
    target,
    relativePath(target, from),
    `/${target}`,
    dotted(relativePath(target, from)),
  ].map((path) => bare(path, wanted.old))
  const short = every.flatMap((path) => [spaced(path, wanted), path])
  // A page beside an asset of its name is found by its extension alone.
  return [...new Set([...short, wanted.target, `/${wanted.target}`])]
}
