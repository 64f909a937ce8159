/** Texts as the parser reads them, and the lines of their offsets. */

/**
 * The text with `\n` as its only line break and as long as it was: offsets into one are offsets into the other. A carriage
 * return before a line feed becomes a space at the line's end, where a space says nothing.
 */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n').replaceAll('\r', ' ') : text

/** From an offset to its line, counted from 1. */
export type LineOf = (offset: number) => number

/** For a text whose line breaks are all `\n`. */
export function lineFinder(text: string): LineOf {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => countUpTo(starts, offset)
}

/** How many of the ascending numbers are not above `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
