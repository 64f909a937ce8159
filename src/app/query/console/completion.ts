/** Names that may be meant where somebody is writing: views, models and folders, and the columns of those the query names. */
import type { QueryView } from '../../../worker'

export type Offer = { readonly name: string; readonly kind: QueryView['kind'] | 'column'; readonly of: string | null }

/** What is written of a name, as offsets into the text, and the names that begin so. */
export type Completion = { readonly from: number; readonly to: number; readonly offers: readonly Offer[] }

const most = 8
const none: readonly Offer[] = []
const plain = /^[a-z_][a-z0-9_]*$/i
/** Words of SQL that would not be taken for names. */
const reserved = new Set(
  'all and as asc between by case cross desc distinct else end exists from group having in inner is join left limit not null on or order outer select set table then union using values when where with to index check default'.split(
    ' ',
  ),
)

const isPlain = (name: string): boolean => plain.test(name) && !reserved.has(name.toLowerCase())
/** The name as SQL has it. */
export const written = (name: string): string => (isPlain(name) ? name : `"${name.replaceAll('"', '""')}"`)

const words = (text: string): ReadonlySet<string> =>
  new Set((text.match(/"(?:[^"]|"")*"|[\p{L}\p{N}_]+/gu) ?? []).map((word) => word.replace(/^"|"$/g, '').toLowerCase()))

/** A name begun before the cursor, in quotation marks or without; nothing within a text or a comment. */
function begunAt(text: string, at: number): { readonly from: number; readonly begun: string } | undefined {
  const before = text.slice(0, at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (/--/.test(line) || (before.match(/'/g) ?? []).length % 2 === 1) return undefined
  const begun = /(?:"[^"\n]*|[\p{L}\p{N}_]*)$/u.exec(before)?.[0] ?? ''
  return { from: at - begun.length, begun: begun.replace(/^"/, '').toLowerCase() }
}

const afterTable = /\b(?:from|join)\s+(?:"[^"]*|[\p{L}\p{N}_]*)$/iu

const pagesFirst = (views: readonly QueryView[]): readonly QueryView[] => [
  ...views.filter(({ name }) => name === 'pages'),
  ...views.filter(({ kind }) => kind !== 'view'),
  ...views,
]

export function complete(text: string, at: number, views: readonly QueryView[]): Completion {
  const begun = begunAt(text, at)
  if (!begun) return { from: at, to: at, offers: none }
  const rest = /^(?:[\p{L}\p{N}_]*"?)/u.exec(text.slice(at))?.[0] ?? ''
  const named = words(text)
  const tables = views.map(({ name, kind }): Offer => ({ name, kind, of: null }))
  const meant = views.filter(({ name }) => named.has(name.toLowerCase()))
  // What is asked is mostly written before of what: any may be meant, first those that all pages have.
  const columns = (meant.length > 0 ? meant : pagesFirst(views)).flatMap(({ name, columns }) =>
    columns.map((column): Offer => ({ name: column, kind: 'column', of: name })),
  )
  const wanted = afterTable.test(text.slice(0, at)) ? tables : [...columns, ...(begun.begun === '' ? none : tables)]
  const fits = (offer: Offer): boolean => offer.name.toLowerCase().startsWith(begun.begun)
  const offers = wanted.filter(fits).filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at)
  return { from: begun.from, to: at + rest.length, offers: offers.slice(0, most) }
}
