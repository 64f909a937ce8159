/** Pages in another markup than Markdown, which are read as the text they are. */
import { withoutPageExtension } from '../path'

const forms: readonly (readonly [form: string, name: RegExp])[] = [
  ['MediaWiki', /\.(?:mediawiki|wiki|mw)$/i],
  ['AsciiDoc', /\.(?:adoc|asciidoc)$/i],
  ['Org', /\.org$/i],
  ['reStructuredText', /\.(?:rst|rest)(?:\.txt)?$/i],
  ['Textile', /\.textile$/i],
  ['Creole', /\.creole$/i],
  ['Pod', /\.pod$/i],
  ['RDoc', /\.rdoc$/i],
]

/** What the page at that path is written in, as people call it; undefined for Markdown and for what is no page. */
export const foreignFormOf = (path: string): string | undefined => forms.find(([, name]) => name.test(path))?.[0]

/** The path without the extension of a page in any markup; an asset keeps its own. */
export const withoutMarkupExtension = (path: string): string =>
  foreignFormOf(path) ? path.replace(/\.[^./]+(?:\.txt)?$/, '') : withoutPageExtension(path)
