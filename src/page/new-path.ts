/**
 * Names for new pages that every system can check out and every dialect can link to.
 *
 * Pages that exist keep whatever name git holds for them; these rules are for names that are chosen here.
 */
import { faultOfPath, parsePagePath, type PagePath } from '../names'
import { folderOf, isPage, titleOf } from './path'

// Windows refuses < > : " \ | ? * and control characters (Naming Files, Paths, and Namespaces); # ^ [ ] end a wikilink.
const unportable = /[<>:"\\|?*#^[\]\p{Cc}]/u

/** Devices of Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

function faultOfPart(part: string): string | undefined {
  const character = unportable.exec(part)?.[0]
  if (character !== undefined) {
    const shown = /\p{Cc}/u.test(character) ? 'a control character' : `“${character}”`
    return `A name cannot contain ${shown}: not every system or link can hold it.`
  }
  if (/^\s|\s$/.test(part)) return `“${part}” begins or ends with a space, which some systems drop.`
  if (part.endsWith('.')) return `“${part}” ends with a dot, which Windows drops.`
  if (reserved.test(part)) return `Windows keeps the name “${part}” for itself.`
  return undefined
}

/** Equal for names that are one on systems that do not tell case, or forms of a letter, apart. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/** `a` and `a/b` for `a/b/c.md`. */
function foldersOf(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [] : [...foldersOf(folder), folder]
}

function faultBeside(path: string, existing: Iterable<PagePath>): string | undefined {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const file of existing) {
    files.set(fold(file), file)
    for (const folder of foldersOf(file)) folders.set(fold(folder), folder)
  }
  const twin = files.get(fold(path))
  if (twin === path) return `There is already a page “${path}”.`
  if (twin) return `There is already a page “${twin}”; many systems would take the two names for one.`
  if (folders.has(fold(path))) return `“${path}” is already a folder.`
  for (const folder of foldersOf(path)) {
    if (files.has(fold(folder))) return `“${folder}” is a file, so it cannot be a folder too.`
    const other = folders.get(fold(folder))
    if (other && other !== folder) return `There is already a folder “${other}”; write it the same way.`
  }
  return undefined
}

/** What keeps `path` from being the path of a new page, as a sentence; null when nothing does. */
export function faultOfNewPath(path: string, existing: Iterable<PagePath>): string | null {
  const fault = faultOfPath(path)
  if (path === '' || /^\/|\/$|\/\//.test(path)) return 'Every folder and the page need a name.'
  if (fault) return `The path ${fault}.`
  if (!isPage(path)) return 'The file name of a page ends in “.md”.'
  if (titleOf(path) === '') return 'The page needs a name before “.md”.'
  return path.split('/').map(faultOfPart).find(Boolean) ?? faultBeside(path, existing) ?? null
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
