/**
 * Names for new pages that every system can check out and every dialect can link to.
 *
 * Pages that exist keep whatever name git holds for them; these rules are for names that are chosen here.
 */
import { faultOfPath, parsePagePath, type PagePath, type PathFault } from '../names'
import { folderOf, isPage, titleOf } from './path'

// Windows refuses < > : " \ | ? * and control characters (Naming Files, Paths, and Namespaces); # ^ [ ] end a wikilink.
const unportable = /[<>:"\\|?*#^[\]\p{Cc}]/u

/** Devices of Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * What keeps a path from being that of a new page: it is no path; or it would be no good one, and what of it that is about,
 * a character, a part, a file or a folder.
 */
export type NewPathFault = { readonly kind: 'path'; readonly fault: PathFault } | NameFault
export type NameFault = {
  readonly kind:
    | 'nameless' //       a folder or the page has no name
    | 'no-page' //        its file name is not that of a page
    | 'untitled' //       it has nothing before its extension
    | 'character' //      not every system or link can hold it
    | 'unseen' //         neither can one hold a control character
    | 'space' //          some systems drop it at the ends
    | 'final-dot' //      Windows drops it
    | 'device' //         Windows keeps the name for itself
    | 'page-there'
    | 'twin-there' //     a page that many systems take for the same
    | 'folder-there'
    | 'file-there' //     where the path wants a folder
    | 'folder-twin' //    a folder that many systems take for the same
  readonly about: string
}

const fault = (kind: NameFault['kind'], about = ''): NameFault => ({ kind, about })

function faultOfPart(part: string): NewPathFault | undefined {
  const character = unportable.exec(part)?.[0]
  if (character !== undefined) return /\p{Cc}/u.test(character) ? fault('unseen') : fault('character', character)
  if (/^\s|\s$/.test(part)) return fault('space', part)
  if (part.endsWith('.')) return fault('final-dot', part)
  return reserved.test(part) ? fault('device', part) : undefined
}

/** Equal for names that are one on systems that do not tell case, or forms of a letter, apart. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/** `a` and `a/b` for `a/b/c.md`. */
function foldersOf(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [] : [...foldersOf(folder), folder]
}

function faultBeside(path: string, existing: Iterable<PagePath>): NewPathFault | undefined {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const file of existing) {
    files.set(fold(file), file)
    for (const folder of foldersOf(file)) folders.set(fold(folder), folder)
  }
  const twin = files.get(fold(path))
  if (twin !== undefined) return fault(twin === path ? 'page-there' : 'twin-there', twin)
  if (folders.has(fold(path))) return fault('folder-there', path)
  for (const folder of foldersOf(path)) {
    if (files.has(fold(folder))) return fault('file-there', folder)
    const other = folders.get(fold(folder))
    if (other && other !== folder) return fault('folder-twin', other)
  }
  return undefined
}

/** What keeps `path` from being the path of a new page; undefined when nothing does. */
export function faultOfNewPath(path: string, existing: Iterable<PagePath>): NewPathFault | undefined {
  if (path === '' || /^\/|\/$|\/\//.test(path)) return fault('nameless')
  const broken = faultOfPath(path)
  if (broken) return { kind: 'path', fault: broken }
  if (!isPage(path)) return fault('no-page')
  if (titleOf(path) === '') return fault('untitled')
  return path.split('/').map(faultOfPart).find(Boolean) ?? faultBeside(path, existing)
}

/** The longest beginning of whole characters that fits into `limit` bytes of UTF-8. */
function cutToBytes(text: string, limit: number): string {
  let size = 0
  let end = 0
  for (const character of text) {
    size += new TextEncoder().encode(character).length
    if (size > limit) break
    end += character.length
  }
  return text.slice(0, end)
}

/** What of a title can be a name. A dot at its start would hide the page. */
function cleanPart(title: string): string {
  const clean = title.toWellFormed().normalize('NFC').replace(new RegExp(unportable, 'gu'), ' ').replace(/\s+/g, ' ')
  const name = cutToBytes(clean.replace(/^[ .]+/, ''), 200).replace(/[ .]+$/, '')
  return reserved.test(name) ? `${name} page` : name
}

/** A path for a page of that title in a folder; slashes in the title make folders. */
export function suggestPath(title: string, folder: string): PagePath {
  const parts = title.split('/').map(cleanPart).filter(Boolean)
  const name = parts.length > 0 ? parts.join('/') : 'Untitled'
  const path = folder === '' ? name : `${folder}/${name}`
  return parsePagePath(isPage(path) ? path : `${path}.md`)
}
