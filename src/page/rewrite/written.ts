/** The written form of a link: what of it is the path, and how that was written. */
import type { LinkFact, Range } from '../facts'
import { decodeAttribute, decodeUrl } from '../facts/entities'
import { quoteBefore, quoteSingle, unquoteSingle } from '../facts/front/yaml-quotes'
import type { DialectName } from '../dialect'
import { decodePercent, parseHref } from '../link'

/** A target in its pieces. `tail` is what follows the path: a query and a fragment, as they stand. */
export type Written = {
  readonly form: 'wikilink' | 'quoted-wikilink' | 'url' | 'bracketed-url' | 'attribute'
  readonly at: Range
  readonly path: string
  readonly tail: string
  /** What no path may have that is written there. */
  readonly unfit?: RegExp
}

const wikilinkKinds: readonly LinkFact['kind'][] = ['wikilink', 'embed', 'property']

export const isWikilink = ({ kind }: Pick<LinkFact, 'kind'>): boolean => wikilinkKinds.includes(kind)

/** What comes before the path, the path, and what follows; of SilverBullet a place in the page, too. */
const wikilinkPath = /^((?:include:\s*)?)([^#]*)(.*)$/s
const wikilinkPlace = /^(\^?)([^#@$]*)(.*)$/s

// What ends a wikilink, or begins something else in it.
const unfit = /[[\]|#^\n]/
// What YAML would not read as it is between quotation marks, or without any (YAML 1.2 §7.3).
const unfitInYaml = { '"': /[[\]|#^\n"\\]/, "'": unfit, '': /^["'&*!%@`]|[[\]|#^\n,:{}]/ } as const

/** A half of a wikilink. Of SilverBullet, `@` and `$` begin a place in a page. */
export function readWikilinkTarget(
  text: string,
  { at, kind }: Pick<LinkFact, 'at' | 'kind'>,
  name: DialectName,
): Written {
  const pattern = name === 'silverbullet' ? wikilinkPlace : wikilinkPath
  const [, before = '', path = '', tail = ''] = pattern.exec(text.slice(at.from, at.to)) ?? []
  const place = { from: at.from + before.length, to: at.to }
  const quote = kind === 'property' ? quoteBefore(text, at.from) : undefined
  const unfitThere = quote === undefined ? unfit : unfitInYaml[quote]
  const form = quote === "'" ? 'quoted-wikilink' : 'wikilink'
  return { form, at: place, path: path.trimEnd(), tail, unfit: unfitThere }
}

/** How a URL is written, by what is before it. The value of an attribute need not be quoted. */
function formAt(text: string, at: number): 'url' | 'bracketed-url' | 'attribute' {
  const before = text.slice(Math.max(0, at - 12), at)
  if (before.endsWith('<')) return 'bracketed-url'
  return /["']$|=\s*$/.test(before) ? 'attribute' : 'url'
}

/** A path and what follows it; a sign that an entity is written with begins nothing. */
const urlParts = /^((?:&#?\w+;|\\[^?#]|[^?#\\])*)(.*)$/s

/** The URL of a Markdown link, or of HTML; undefined for one that leads out of the wiki. */
export function readUrl(text: string, at: Range): Written | undefined {
  const url = text.slice(at.from, at.to)
  const form = formAt(text, at.from)
  if (parseHref(decodes[form](url)).kind !== 'relative') return undefined
  const [, path = '', tail = ''] = urlParts.exec(url) ?? []
  return { form, at, path, tail }
}

const decodes: Readonly<Record<Written['form'], (written: string) => string>> = {
  wikilink: (written) => written,
  'quoted-wikilink': unquoteSingle,
  url: decodeUrl,
  'bracketed-url': decodeUrl,
  attribute: decodeAttribute,
}

export const isUrl = ({ form }: Written): boolean => form !== 'wikilink' && form !== 'quoted-wikilink'

/** What is written there, or would be, as a reader of the page takes it. */
export const readAs = ({ form }: Written, written: string): string => decodes[form](written)

/** The path as the file system has it. */
export const plainPath = (written: Written): string => {
  const path = readAs(written, written.path)
  return isUrl(written) ? decodePercent(path) : path
}

// What would end a URL, be read as something else in it (CommonMark §6.3, RFC 3986), or begin something else around it: a
// bar ends a cell, a backtick and a dollar begin code and formulas that end behind the link, an ampersand an entity.
const unsafe = {
  url: /[\s()<>?#%\\"|`$]|&(?=#?\w+;)/g,
  'bracketed-url': /[<>?#%\\\n|`$]|&(?=#?\w+;)/g,
  attribute: /[\s<>?#%\\"'`=&]/g,
} as const

const percent = (sign: string): string =>
  encodeURIComponent(sign).replace(/[()']/g, (one) => `%${one.charCodeAt(0).toString(16)}`)

/** A path in the written form of another: percent-encoded as far as its form needs, letters of other scripts as they were. */
export function writePath(path: string, like: Written): string {
  if (like.form === 'wikilink') return path
  if (like.form === 'quoted-wikilink') return quoteSingle(path)
  const encoded = path.replace(unsafe[like.form], percent)
  return /%[89A-F][0-9A-F]/i.test(like.path) ? encoded.replace(/\P{ASCII}+/gu, percent) : encoded
}
