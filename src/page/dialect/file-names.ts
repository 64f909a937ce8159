/** Names of pages that their files write differently. */
import type { Dialect } from './model'

type Coding = Pick<Dialect, 'fileNames'>

/** A file's path as people write the page's: of Logseq's `pages/a___b.md`, `pages/a/b.md`. */
export function readFileName(path: string, { fileNames }: Coding): string {
  if (fileNames === 'plain') return path
  return path
    .replaceAll('___', '/')
    .replace(/%([2-7][0-9A-F])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** The other way, for the name of a page without its folder: `a/b` is `a___b`, and what file systems refuse is encoded. */
export function writeFileName(name: string, { fileNames }: Coding): string {
  if (fileNames === 'plain') return name
  const encode = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return name.replace(/[<>:"\\|?*#%]/g, encode).replaceAll('/', '___')
}
