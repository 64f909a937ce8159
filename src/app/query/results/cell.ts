/** What a cell says to people: links where it names a page, numbers, dates, sizes, lists. */
import { labelOf, parseWikilink, resolveLink, resolveWikilink, type PageIndex } from '../../../page'
import type { PagePath } from '../../../names'
import type { Cell } from '../../../worker'

export type Shown =
  | { readonly kind: 'null' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' | 'long'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'time'; readonly text: string; readonly at: number; readonly precise: boolean }
  | { readonly kind: 'size'; readonly bytes: number }
  | {
      readonly kind: 'page'
      readonly path: PagePath
      readonly fragment: string | null
      readonly label: string | null
    }
  | { readonly kind: 'address'; readonly url: string; readonly label: string | null }
  | { readonly kind: 'list'; readonly items: readonly Shown[] }

/** Where links in cells are looked for: the wiki's files, and a page that they are seen from. */
export type Names = {
  readonly index: PageIndex
  readonly has: (path: string) => path is PagePath
  readonly from: PagePath
}

/** Longer texts than this many characters are folded. */
const longest = 280
/** A list with more in it is shown as its text. */
const mostItems = 50

const day = /^\d{4}-\d\d-\d\d$/
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/

/** A day is one in every time zone, so it is read as one here. */
function readTime(text: string): Shown | undefined {
  const precise = moment.test(text)
  if (!precise && !day.test(text)) return undefined
  const at = new Date(precise ? text.replace(' ', 'T') : `${text}T00:00`).getTime()
  return Number.isNaN(at) ? undefined : { kind: 'time', text, at, precise }
}

function readLink(inside: string, { index, from }: Names): Shown {
  const { target, label: written } = resolveWikilink(inside, from, index)
  const label = written ?? labelOf(parseWikilink(inside))
  if (target.kind === 'external') return { kind: 'address', url: target.url, label }
  if (target.kind !== 'page' && target.kind !== 'asset') return { kind: 'text', text: label }
  return { kind: 'page', path: target.path, fragment: target.fragment, label }
}

function readList(text: string, names: Names): Shown | undefined {
  if (!text.startsWith('[') || !text.endsWith(']') || text.length > longest * 8) return undefined
  const items = parseItems(text)
  return items && items.length <= mostItems
    ? { kind: 'list', items: items.map((item) => showCell(item, names)) }
    : undefined
}

/** The plain values of a JSON array. */
function parseItems(text: string): readonly Cell[] | undefined {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.every(isPlain) ? list : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const isPlain = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const wikilink = /^\[\[([^[\]\n]+)\]\]$/
const address = /^https?:\/\/[^\s]+$/i

function showText(text: string, names: Names): Shown {
  const inside = wikilink.exec(text)?.[1]
  const link = inside === undefined ? undefined : readLink(inside, names)
  const known = link ?? readTime(text) ?? readList(text, names)
  if (known) return known
  if (address.test(text)) return { kind: 'address', url: text, label: null }
  return { kind: text.length > longest ? 'long' : 'text', text }
}

export function showCell(cell: Cell, names: Names): Shown {
  if (cell === null) return { kind: 'null' }
  if (cell === '') return { kind: 'empty' }
  if (typeof cell === 'boolean') return { kind: 'truth', value: cell }
  if (typeof cell === 'number' || typeof cell === 'bigint') return { kind: 'number', value: cell }
  if (cell instanceof Uint8Array) return { kind: 'size', bytes: cell.byteLength }
  return names.has(cell) ? { kind: 'page', path: cell, fragment: null, label: null } : showText(cell, names)
}

/** A page that is called so, for a column of titles without paths. */
export function pageCalled(title: string, { index, from }: Names): PagePath | undefined {
  const target = resolveLink(title, from, index)
  return target.kind === 'page' ? target.path : undefined
}
