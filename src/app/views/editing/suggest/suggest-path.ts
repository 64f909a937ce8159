/** From a title to the path of its file. */

// What Windows, macOS or a URL cannot hold in a name, and what wikilinks use as marks.
// eslint-disable-next-line no-control-regex -- control characters are among them
const unwelcome = /[\x00-\x1f\x7f<>:"\\|?*#^[\]]/g
const pageExtension = /\.(?:md|markdown|mdown|mkdn|mkd)$/i

const cleanPart = (part: string): string =>
  part
    .replace(unwelcome, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .trim()

/** `Soups/Leek & potato.md` for “Leek & potato” in `Soups`. A slash in the title makes folders. Empty for no title. */
export function suggestPath(title: string, folder: string): string {
  const parts = title.split('/').map(cleanPart).filter(Boolean)
  if (parts.length === 0) return ''
  const path = [...folder.split('/').filter(Boolean), ...parts].join('/')
  return pageExtension.test(path) ? path : `${path}.md`
}
