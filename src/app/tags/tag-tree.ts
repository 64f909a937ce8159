/** Tags as a tree: `garden/beans` lies below `garden`. */
import type { TagCount } from '../../worker'

export type TagRow = {
  readonly tag: string
  /** Its last part. */
  readonly name: string
  /** From 1. */
  readonly level: number
  /** Pages with this very tag; 0 where only tags below it are used. */
  readonly pages: number
  readonly hasBelow: boolean
}

const fold = (tag: string): string => tag.toLowerCase()
const parentOf = (tag: string): string => tag.slice(0, Math.max(0, tag.lastIndexOf('/')))

/** The tags around one, outermost first: `a`, `a/b` of `a/b/c`. */
export function tagsAround(tag: string): readonly string[] {
  const parent = parentOf(tag)
  return parent === '' ? [] : [...tagsAround(parent), parent]
}

/** Every tag with those around it, each before what is below it, whether or not pages have it itself. */
export function listTagRows(counts: readonly TagCount[]): readonly TagRow[] {
  const known = new Map<string, { tag: string; pages: number }>()
  for (const { tag, pages } of counts) {
    for (const around of tagsAround(tag))
      if (!known.has(fold(around))) known.set(fold(around), { tag: around, pages: 0 })
    known.set(fold(tag), { tag, pages })
  }
  const parents = new Set([...known.keys()].map(parentOf))
  // A slash before every other sign, so that what lies below a tag follows it at once.
  const order = (tag: string): string => fold(tag).replaceAll('/', '\u0000')
  const sorted = [...known.values()].sort((a, b) => (order(a.tag) < order(b.tag) ? -1 : 1))
  return sorted.map(({ tag, pages }) => ({
    tag,
    pages,
    name: tag.slice(parentOf(tag).length).replace('/', ''),
    level: tagsAround(tag).length + 1,
    hasBelow: parents.has(fold(tag)),
  }))
}

/** The rows that show while only those tags are open. */
export const openRows = (rows: readonly TagRow[], open: ReadonlySet<string>): readonly TagRow[] =>
  rows.filter(({ tag }) => tagsAround(tag).every((around) => open.has(fold(around))))

/** The tags right below one; of the empty tag those that are below none. */
export const rowsBelow = (rows: readonly TagRow[], tag: string): readonly TagRow[] =>
  rows.filter((row) => fold(parentOf(row.tag)) === fold(tag))

export { fold as foldTag }
