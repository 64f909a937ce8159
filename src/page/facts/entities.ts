/** What Markdown and HTML write otherwise than it is meant: entities, and signs behind a backslash. */

/** HTML's names of what XML needs names for; those of Latin-1 follow from U+00A0 on (html.spec.whatwg.org, §13.5). */
const basic: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const named = new Map([
  ...Object.entries(basic),
  ...latin.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
])

const isCharacter = (code: number): boolean => code > 0 && code <= 0x10ffff && (code & 0x1ff800) !== 0xd800
const characterOf = (code: number): string => (isCharacter(code) ? String.fromCodePoint(code) : '\ufffd')

const oneEntity = '&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}))'

/** What was matched, and which of the three forms it has. */
type Parts = readonly (string | undefined)[]

function readEntity([whole = '', hex, decimal, name = '']: Parts): string {
  if (hex !== undefined) return characterOf(parseInt(hex, 16))
  return decimal === undefined ? (named.get(name) ?? whole) : characterOf(parseInt(decimal, 10))
}

const wholeEntity = new RegExp(`^${oneEntity};$`)
const inUrl = new RegExp(`\\\\([!-/:-@[-\`{-~])|${oneEntity};`, 'g')
/** In an attribute, some may do without their end (html.spec.whatwg.org §13.2.5.73). */
const inAttribute = new RegExp(`${oneEntity}(?:;|(?![=A-Za-z0-9]))`, 'g')

/** `&amp;`, `&#38;` or `&#x26;` as the character it means; one without a name here as it is. */
export function decodeEntity(entity: string): string {
  const parts = wholeEntity.exec(entity)
  return parts ? readEntity(parts) : entity
}

/** The value of an attribute, as HTML means it. */
export const decodeAttribute = (written: string): string =>
  written.includes('&') ? written.replace(inAttribute, (...parts: string[]) => readEntity(parts)) : written

type UrlParts = readonly [whole: string, sign: string | undefined, ...entity: string[]]

const readInUrl = (...[whole, sign, ...entity]: UrlParts): string => sign ?? readEntity([whole, ...entity])

/** The URL of a link, as Markdown means it (CommonMark §6.3). */
export const decodeUrl = (written: string): string =>
  /[&\\]/.test(written) ? written.replace(inUrl, readInUrl) : written
