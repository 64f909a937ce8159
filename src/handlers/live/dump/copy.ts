/** The text form of `COPY … FROM stdin` (postgresql.org/docs/18/sql-copy.html, “Text Format”): a row a line, cells between tabs. */
import { unescape } from './escapes'

/** What is between cells, what a cell without a value is written as, and whether the first line only names the columns. */
export type CopyForm = { readonly delimiter: string; readonly nothing: string; readonly header: boolean }

const plainForm: CopyForm = { delimiter: '\t', nothing: '\\N', header: false }

const isEven = (count: number): boolean => count % 2 === 0

/** Whether the end of a line is one of its text: behind a backslash it is. */
const goesOn = (line: string): boolean => !isEven(line.length - line.replace(/\\+$/, '').length)

function* splitCells(line: string, delimiter: string): Generator<string> {
  let from = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === delimiter) {
      yield line.slice(from, at)
      from = at + 1
    }
  }
  yield line.slice(from)
}

const parseLine = (line: string, { delimiter, nothing }: CopyForm): readonly (string | null)[] =>
  Array.from(splitCells(line, delimiter), (cell) => (cell === nothing ? null : unescape(cell, 'copy')))

/** The rows that begin with that line, up to `\.`. */
export function* copyRows(
  lines: readonly string[],
  first: number,
  form: CopyForm,
): Generator<readonly (string | null)[]> {
  let gathered = ''
  for (let at = first + Number(form.header); at < lines.length && lines[at] !== '\\.'; at++) {
    gathered += lines[at] ?? ''
    if (goesOn(gathered) && at + 1 < lines.length) gathered += '\n'
    else {
      yield parseLine(gathered, form)
      gathered = ''
    }
  }
}

const quoted = String.raw`\s+(?:as\s+)?(e?'(?:[^']|'')*')`

function readText(options: string, word: string): string | undefined {
  const written = new RegExp(`\\b${word}${quoted}`, 'i').exec(options)?.[1]
  if (written === undefined) return undefined
  const text = written.slice(written.indexOf("'") + 1, -1).replaceAll("''", "'")
  return /^e/i.test(written) ? unescape(text, 'string') : text
}

/** What is said behind `stdin`; undefined for rows in another form, such as CSV. */
export function readCopyForm(options: string): CopyForm | undefined {
  const words = options.replaceAll(/'(?:[^']|'')*'/g, "''")
  const delimiter = readText(options, 'delimiters?') ?? plainForm.delimiter
  if (/\b(?:csv|binary|default|oids)\b/i.test(words) || delimiter.length !== 1) return undefined
  const header = /\bheader\b(?!\s+(?:false|off|0))/i.test(words)
  return { delimiter, nothing: readText(options, 'null') ?? plainForm.nothing, header }
}
