/** A list of flat objects, where each value stands. JSON is read as the YAML that it is, once it is known to be JSON. */
import { Composer, isMap, isScalar, isSeq, type Document, type Range, type Scalar, type YAMLMap } from 'yaml'
import { guessType, type FileColumn } from '../csv/table'
import { readTokens } from '../properties/tokens'

/** `source` is as it is written; `value` what it says. */
export type ListCell = {
  readonly key: string
  readonly keyFrom: number
  readonly keyTo: number
  readonly from: number
  readonly to: number
  readonly value: string | number | boolean | null
  readonly source: string
  readonly type: Scalar.Type | undefined
}

/** An object, from its first key or bracket to the end of what it says. */
export type ListRow = {
  readonly from: number
  readonly to: number
  readonly flow: boolean
  readonly cells: readonly ListCell[]
}

/** A cell is null where its object does not say it, or says null. `lines` are the objects, where they stand. */
export type ListTable = {
  readonly isJson: boolean
  /** In brackets, or in lines. */
  readonly flow: boolean
  /** Behind the opening bracket of the list. */
  readonly from: number
  readonly columns: readonly FileColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  readonly lines: readonly ListRow[]
}

/** Longer files, in UTF-16 units, are left to the editor. */
export const maxListLength = 512 * 1024

export const isListPath = (path: string): boolean => /\.(?:json|ya?ml)$/i.test(path)

function isJsonText(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const isPlain = (node: Scalar): boolean => node.anchor === undefined && node.tag === undefined

const isSaid = (value: unknown): value is ListCell['value'] =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function readCell(key: unknown, value: unknown, text: string): ListCell | null {
  if (!isScalar(key) || !isScalar(value) || !isPlain(key) || !isPlain(value)) return null
  if (typeof key.value !== 'string' || !isSaid(value.value) || !key.range || !value.range) return null
  const [[keyFrom, keyTo], [from, to]]: readonly [Range, Range] = [key.range, value.range]
  if (!text.slice(keyTo, from).includes(':')) return null
  const place = { keyFrom, keyTo, from, to, source: text.slice(from, to), type: value.type }
  return { key: key.value, value: value.value, ...place }
}

function readRow(item: YAMLMap, text: string): ListRow | null {
  const cells = item.items.map(({ key, value }) => readCell(key, value, text))
  if (!item.range || item.anchor !== undefined || item.tag !== undefined || cells.includes(null)) return null
  const said = cells.filter((cell) => cell !== null)
  const to = item.flow ? item.range[1] : (said.at(-1)?.to ?? item.range[1])
  return { from: item.range[0], to, flow: item.flow === true, cells: said }
}

export const textOf = ({ value, source }: ListCell): string | null =>
  value === null ? null : typeof value === 'string' ? value : source

/** The one document that a text is; undefined for a text that is none, or several, or nested without end. */
function parseOne(text: string): Document.Parsed | undefined {
  const tokens = readTokens(text)
  const documents = tokens ? [...new Composer().compose(tokens)] : []
  const isSound =
    documents.length === 1 && documents.every(({ errors, warnings }) => errors.length + warnings.length === 0)
  return isSound ? documents[0] : undefined
}

/** Null for a text that is no list of flat objects, and for one without an object in it. */
export function readList(path: string, text: string): ListTable | null {
  const isJson = /\.json$/i.test(path)
  if (text.length > maxListLength || (isJson && !isJsonText(text))) return null
  const contents = parseOne(text)?.contents
  if (!isSeq(contents) || contents.anchor !== undefined) return null
  const lines = contents.items.map((item) => (isMap(item) ? readRow(item, text) : null))
  const found = lines.filter((line) => line !== null)
  if (found.length === 0 || found.length < lines.length || !contents.range) return null
  const names = [...new Set(found.flatMap(({ cells }) => cells.map(({ key }) => key)))]
  const rows = found.map(({ cells }) => names.map((name) => cellText(cells, name)))
  const columns = names.map((name, at) => ({ name, type: guessType(rows.flatMap((row) => row[at] || [])) }))
  return names.length === 0
    ? null
    : { isJson, flow: contents.flow === true, from: contents.range[0] + 1, columns, rows, lines: found }
}

function cellText(cells: readonly ListCell[], name: string): string | null {
  const cell = cells.find(({ key }) => key === name)
  return cell ? textOf(cell) : null
}
