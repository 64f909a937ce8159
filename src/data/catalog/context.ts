/** The words around a place in a page, as a list of places shows them. */

export type Range = { readonly from: number; readonly to: number }
/** A stretch of text on one line, and where in it the place is. */
export type Context = { readonly text: string; readonly mark: Range }

/** What begins a paragraph of its own without an empty line before: items, headings, quotes, rows, fences. */
export const beginsBlock = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>|\||```|~~~|\$\$)/
/** What is not shown of it. */
const marker = /^(?:[ \t]|>|#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t](?:\[.\][ \t])?)*/

/** In UTF-16 code units: what is shown before the place, and in all. */
const lead = 80
const most = 240
/** Nothing farther from the place than this is looked at: a line may have a megabyte. */
const sight = 1000

/** The paragraph (or item, row, heading) around the place, cut where it is long, its line breaks as spaces. */
export const contextOf = (text: string, place: Range): Context => show(text, place, paragraphAround(text, place))

/** The line around the place alone, as properties are written. */
export function lineOf(text: string, place: Range): Context {
  const from = Math.max(lineStart(text, place.from), place.from - sight)
  return show(text, place, { from, to: Math.min(lineEnd(text, place.to), place.to + sight) })
}

function show(text: string, place: Range, around: Range): Context {
  const from = Math.min(place.from, around.from + prefixLength(text, around))
  return cut(text, { from, to: Math.max(place.to, trimmedEnd(text, around)) }, place)
}

function prefixLength(text: string, { from, to }: Range): number {
  return marker.exec(text.slice(from, Math.min(to, from + most)))?.[0].length ?? 0
}

function trimmedEnd(text: string, { from, to }: Range): number {
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return to
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1
const isBlank = (line: string): boolean => line.trim() === ''

function paragraphAround(text: string, place: Range): Range {
  const near = { from: Math.max(0, place.from - sight), to: Math.min(text.length, place.to + sight) }
  const window = text.slice(near.from, near.to)
  const [from, to] = [place.from - near.from, place.to - near.from]
  let start = lineStart(window, from)
  let end = lineEnd(window, to)
  while (start > 0 && !beginsBlock.test(window.slice(start, start + 20))) {
    const before = lineStart(window, start - 1)
    if (isBlank(window.slice(before, start))) break
    start = before
  }
  while (end < window.length) {
    const after = window.slice(end + 1, lineEnd(window, end + 1))
    if (isBlank(after) || beginsBlock.test(after)) break
    end += 1 + after.length
  }
  return { from: near.from + start, to: near.from + end }
}

/** Cuts between characters, with “…” where something is missing. */
function cut(text: string, whole: Range, place: Range): Context {
  const start = place.from - whole.from > lead && whole.to - whole.from > most ? place.from - lead : whole.from
  const end = Math.min(whole.to, Math.max(Math.min(place.to, start + 2 * most), start + most))
  const from = start + Number(isLowSurrogate(text, start))
  const to = end - Number(end < text.length && isLowSurrogate(text, end))
  const before = from > whole.from ? '…' : ''
  const shown = `${before}${text.slice(from, to)}${to < whole.to ? '…' : ''}`
  const shift = before.length - from
  return { text: shown.replace(/\s/g, ' '), mark: { from: place.from + shift, to: Math.min(place.to, to) + shift } }
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
