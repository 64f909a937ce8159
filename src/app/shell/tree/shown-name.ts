/** A page's name as people write it, where files write it otherwise. */
import { nameOf, readFileName, titleOf, withoutMarkupExtension, type Dialect } from '../../../page'

/** Programs that write a page “Bilbo Baggins” into a file `Bilbo-Baggins.md`. */
const hyphenating: ReadonlySet<Dialect['name']> = new Set(['gollum', 'github-wiki'])

/** Git-MediaWiki: a space is `_`, a slash `%2F`, and what file systems refuse `_%_` and its code (its documentation). */
const readMediaWikiName = (name: string): string =>
  name
    .replace(/_%_([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/%2F/gi, '/')
    .replaceAll('_', ' ')

export function shownName(path: string, dialect: Dialect | undefined): string {
  if (/\.mw$/i.test(path)) return readMediaWikiName(withoutMarkupExtension(nameOf(path)))
  const title = titleOf(path)
  if (!dialect) return title
  return hyphenating.has(dialect.name) ? title.replaceAll('-', ' ') : readFileName(title, dialect)
}
