/** Records as one text, in and out: comma-separated values (RFC 4180), or JSON. */
import type { PropertyValue } from '../../../page'
import { readLines, writeCell } from '../../../page/csv'
import { parseJson } from '../../objects/formats/json-text'
import { isList, isMap } from '../lists'
import type { FieldKind, RecordValues, TableText } from '../model'

export type Table = { readonly columns: readonly string[]; readonly rows: readonly RecordValues[] }

/** The kinds of columns that have one; values of others are told by their look. */
export type Kinds = ReadonlyMap<string, FieldKind>

/** Undefined for what is no such text. */
export const parseTable = ({ form, text }: TableText, kinds: Kinds): Table | undefined =>
  form === 'csv' ? parseCsv(text, kinds) : parseObjects(text)

export const formatTable = ({ columns, rows }: Table, form: TableText['form']): string =>
  form === 'csv' ? formatCsv(columns, rows) : formatObjects(columns, rows)

/** What a cell says that is more than a text: in JSON, which is how it stands there. */
const written: ReadonlySet<FieldKind | undefined> = new Set(['number', 'list', 'json'])

/** What a spreadsheet would run as a formula, be it behind apostrophes; a number or a telephone number is none. */
const formula = /^'*(?:[=@\t\r]|[-+](?![\d .,()/-]*$))/

/** A text is a text to spreadsheets too: an apostrophe in front says so, and is taken away again. */
const guard = (text: string): string => (formula.test(text) ? `'${text}` : text)
const unguard = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)

/** As spreadsheets and people write them. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
])

function readCell(said: string, kind: FieldKind | undefined): PropertyValue {
  const text = unguard(said)
  if (kind === 'boolean') return truths.get(text.trim().toLowerCase()) ?? text
  if (!written.has(kind)) return text
  const value = parseJson(text)
  if (kind === 'list') return isList(value) ? value : text.split(',').map((item) => item.trim())
  return value ?? text
}

function parseCsv(text: string, kinds: Kinds): Table | undefined {
  const [head, ...lines] = readLines(text) ?? []
  if (!head) return undefined
  const columns = head.cells.map((cell) => unguard(cell.text.trim()))
  const rows = lines.map(({ cells }) =>
    Object.fromEntries(
      columns.flatMap((name, at) => {
        const cell = cells[at]
        return name === '' || !cell || cell.isEmpty ? [] : [[name, readCell(cell.text, kinds.get(name))]]
      }),
    ),
  )
  return { columns: columns.filter((name) => name !== ''), rows }
}

function parseObjects(text: string): Table | undefined {
  const value = parseJson(text.replace(/^\ufeff/, ''))
  const rows = isList(value) ? value : value === undefined ? [] : [value]
  if (rows.length === 0 || !rows.every(isMap)) return undefined
  return { columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows }
}

const cellOf = (value: PropertyValue | undefined): string => {
  if (value === undefined || value === null) return ''
  return writeCell(typeof value === 'string' ? guard(value) : JSON.stringify(value))
}

const formatCsv = (columns: readonly string[], rows: readonly RecordValues[]): string =>
  [columns.map((name) => writeCell(guard(name))), ...rows.map((row) => columns.map((name) => cellOf(row[name])))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

const formatObjects = (columns: readonly string[], rows: readonly RecordValues[]): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))),
    null,
    2,
  )}\n`
