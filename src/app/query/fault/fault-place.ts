/** Where in a text something is wrong, for people to look at: a line of it, and the word that is meant. */

/** A line in three: the word in the middle is what is wrong; at the end of the line there is none. */
export type LineParts = { readonly before: string; readonly word: string; readonly after: string }

/** Lines and columns count from 1, columns in UTF-16 units; line 0 is that of a fence. */
export type FaultPlace = LineParts & { readonly line: number; readonly column: number }

/** `at` counts UTF-16 units from 0. */
export function partsAt(line: string, at: number): LineParts {
  const word = /^(?:[\p{L}\p{N}_$]+|\S|)/u.exec(line.slice(at))?.[0] ?? ''
  return { before: line.slice(0, at), word, after: line.slice(at + word.length) }
}

/** `at` counts UTF-16 units of the whole text from 0. */
export function placeOfFault(text: string, at: number): FaultPlace {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(0, from).split('\n').length
  return { line, column: at - from + 1, ...partsAt(text.slice(from, end < 0 ? undefined : end), at - from) }
}
