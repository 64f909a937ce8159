/**
 * Comma-separated values (RFC 4180), or values between other marks, where they stand, so that one cell can be changed and
 * all others stay as they were.
 */

/** A cell: `text` is what it says, `isEmpty` that nothing stands there at all; `""` says the empty text. */
export type Cell = { readonly from: number; readonly to: number; readonly text: string; readonly isEmpty: boolean }

/** A row; `to` is where its last cell ends. */
export type Line = { readonly from: number; readonly to: number; readonly cells: readonly Cell[] }

export type Delimiter = ',' | ';' | '\t' | '|'

const plains: Readonly<Record<Delimiter, RegExp>> = {
  ',': /[^,\r\n]*/y,
  ';': /[^;\r\n]*/y,
  '\t': /[^\t\r\n]*/y,
  '|': /[^|\r\n]*/y,
}
const lineBreak = /\r\n?|\n/y

/** Where the cell in quotation marks that begins at `from` ends; by search, for cells may be long. Null where it never does. */
function endOfQuoted(text: string, from: number): number | null {
  for (let at = from + 1; ;) {
    const end = text.indexOf('"', at)
    if (end < 0) return null
    if (text[end + 1] !== '"') return end + 1
    at = end + 2
  }
}

/** A quotation mark without its other one is a letter. */
function readCell(text: string, from: number, delimiter: Delimiter): Cell {
  const end = text[from] === '"' ? endOfQuoted(text, from) : null
  if (end !== null) return { from, to: end, text: text.slice(from + 1, end - 1).replaceAll('""', '"'), isEmpty: false }
  const plain = plains[delimiter]
  plain.lastIndex = from
  const written = plain.exec(text)?.[0] ?? ''
  return { from, to: from + written.length, text: written, isEmpty: written === '' }
}

function readLine(text: string, from: number, delimiter: Delimiter): Line {
  const line = [readCell(text, from, delimiter)]
  for (let last = line[0]; last && text[last.to] === delimiter; last = line.at(-1))
    line.push(readCell(text, last.to + 1, delimiter))
  return { from, to: line.at(-1)?.to ?? from, cells: line }
}

/** Where the next row begins; null behind the last one, and where what follows a cell is neither a mark nor a line break. */
function nextLine(text: string, { to }: Line): number | null {
  lineBreak.lastIndex = to
  return lineBreak.test(text) ? lineBreak.lastIndex : null
}

/** The rows, empty lines left out; null for what no such file can be. */
export function readLines(text: string, delimiter: Delimiter = ','): readonly Line[] | null {
  const lines: Line[] = []
  let at: number | null = text.startsWith('\ufeff') ? 1 : 0
  while (at !== null && at < text.length) {
    const line = readLine(text, at, delimiter)
    if (line.cells.length > 1 || !line.cells[0]?.isEmpty) lines.push(line)
    at = nextLine(text, line)
    if (at === null && line.to < text.length) return null
  }
  return lines
}

/** A cell that says the text. */
export const writeCell = (text: string, delimiter: Delimiter = ','): string =>
  text === '' || text.includes(delimiter) || /[",\r\n]|^\s|\s$|^\ufeff/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** The mark that parts the first row of a text into most cells: a tab in a `.tsv`, and a comma where none does. */
export function guessDelimiter(path: string, text: string): Delimiter {
  if (/\.tsv$/i.test(path)) return '\t'
  const start = text.startsWith('\ufeff') ? 1 : 0
  const counts = delimiters.map((mark) => ({ mark, count: readLine(text, start, mark).cells.length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark
}
