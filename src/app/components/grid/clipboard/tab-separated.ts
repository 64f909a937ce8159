/** Cells as spreadsheets give them to each other: tabs between cells, lines between rows, quotes around what has either. */

const formatCell = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A line with nothing on it would be none at the end. */
const formatRow = (cells: readonly string[]): string => cells.map(formatCell).join('\t') || '""'

export const formatTabbed = (rows: readonly (readonly string[])[]): string => rows.map(formatRow).join('\n')

/** A cell with what ends it. One that begins with a quote goes on to the quote that closes it. */
const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y

/** `parseTabbed(formatTabbed(rows))` is `rows`. A line break at the end begins no row. */
export function parseTabbed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at
    const found = cell.exec(text) ?? readPlain(text, at)
    const [whole, quoted, plain = '', end = ''] = found
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    at += whole.length
    if (end === '' || (end !== '\t' && at === text.length)) break
    if (end !== '\t') rows.push([])
  }
  return rows
}

/** What begins with a quote and goes on after the one that closes it was never quoted. */
const plainCell = /()([^\t\r\n]*)(\t|\r\n|\n|\r|$)/y
function readPlain(text: string, at: number): readonly (string | undefined)[] & { readonly 0: string } {
  plainCell.lastIndex = at
  const [whole = '', , plain = '', end = ''] = plainCell.exec(text) ?? []
  return [whole, undefined, plain, end]
}
