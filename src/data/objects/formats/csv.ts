/** Records as rows of a CSV file: the first row names the properties. Lists and JSON stand in their cells as JSON. */
import type { PropertyValue } from '../../../page'
import { readLines, writeCell, type Cell, type Line } from '../../../page/csv'
import type { FieldKind } from '../fields/field'
import type { Edits, Plain, Shape } from './format'
import { parseJson } from './json-text'
import { appendLine, idIn, withId, type Row, type RowsFormat } from './rows'

type Table = { readonly header: readonly string[]; readonly lines: readonly Line[] }

function readTable(text: string): Table | null {
  const [head, ...lines] = readLines(text) ?? []
  return head ? { header: head.cells.map((cell) => cell.text), lines } : null
}

function readCellAs({ text, isEmpty }: Cell, kind: FieldKind | undefined): PropertyValue {
  if (isEmpty) return null
  return kind === 'json' || kind === 'list' ? (parseJson(text) ?? text) : text
}

function writeValue(value: PropertyValue, kind: FieldKind | undefined): string {
  if (value === null) return ''
  return writeCell(typeof value === 'string' && kind !== 'json' ? value : JSON.stringify(value))
}

export const csvFormat = ({ kinds }: Shape, key: string): RowsFormat => {
  const readPlain = ({ header }: Table, { cells }: Line): Plain =>
    new Map(header.flatMap((name, at) => (cells[at] ? [[name, readCellAs(cells[at], kinds.get(name))] as const] : [])))

  const findLine = (table: Table, id: string): Line | undefined =>
    table.lines.find((line) => idIn(readPlain(table, line), key) === id)

  const write = (edits: Edits, name: string): string => writeValue(edits.get(name) ?? null, kinds.get(name))

  /** The cells of a row that are to say something else; the last one goes first, so that the others stay where they are. */
  function editLine(text: string, { header, line }: { header: readonly string[]; line: Line }, edits: Edits): string {
    const named = header.map((name, at) => ({ name, cell: line.cells[at] }))
    return named.reduceRight(
      (edited, { name, cell }) =>
        cell && edits.has(name) ? edited.slice(0, cell.from) + write(edits, name) + edited.slice(cell.to) : edited,
      text,
    )
  }

  return {
    extension: '.csv',

    parse(text) {
      const table = readTable(text)
      const rows = table?.lines.map((line): Row | undefined => {
        const plain = readPlain(table, line)
        const id = idIn(plain, key)
        return id === undefined ? undefined : { id, plain }
      })
      return rows?.filter((row) => row !== undefined) ?? []
    },

    edit(text, { id, edits }) {
      const start = text === null || text.trim() === '' ? appendLine('', writeCell(key)) : text
      const wide = edits ? widen(start, [...edits.keys()]) : start
      const table = wide === null ? null : readTable(wide)
      if (wide === null || table === null) return null
      const line = findLine(table, id)
      if (edits === null) return line ? removeLine(wide, line) : wide
      if (line) return editLine(wide, { header: table.header, line }, edits)
      const row = withId(edits, key, id)
      return appendLine(wide, table.header.map((name) => write(row, name)).join(','))
    },
  }
}

const removeLine = (text: string, { from, to }: Line): string =>
  text.slice(0, from) + text.slice(to).replace(/^(?:\r\n?|\n)/, '')

/** The table with a column for each of the names; every row becomes as long as the first one. */
function widen(text: string, names: readonly string[]): string | null {
  const table = readTable(text)
  const head = readLines(text)?.[0]
  if (!table || !head) return null
  const missing = names.filter((name) => !table.header.includes(name))
  const width = table.header.length + missing.length
  const tails = [...table.lines].map((line) => ({
    at: line.to,
    tail: ','.repeat(Math.max(0, width - line.cells.length)),
  }))
  const all = [{ at: head.to, tail: missing.map((name) => `,${writeCell(name)}`).join('') }, ...tails]
  return all.reduceRight((wide, { at, tail }) => wide.slice(0, at) + tail + wide.slice(at), text)
}
