/** What keeps a column as wide as its widest cell wants it, while few of its rows are drawn. */

/** The rows with the longest text and the longest word of a column. */
export type Widest = readonly [text: number, word: number]

/** No column is wider than some sixty letters. */
const most = 80

/** Letters of Chinese, Japanese and Korean are twice as wide as others. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\u11ff\u2e80-\uffef]/g)?.length ?? 0)

const widestWord = (text: string): number => Math.max(...text.split(/\s+/).map(widthOf))

function findWidest(texts: readonly string[], width: (text: string) => number): number {
  const widths = texts.map(width)
  return widths.indexOf(widths.reduce((a, b) => Math.max(a, b), 0))
}

/** `texts` are what the cells of a column say. */
export function widestOf(texts: readonly string[]): Widest {
  const cut = texts.map((text) => text.slice(0, most))
  return [findWidest(cut, widthOf), findWidest(cut, widestWord)]
}
