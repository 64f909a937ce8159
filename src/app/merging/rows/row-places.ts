/** Rows of a table that both sides changed, to be settled cell by cell. Pure. */
import {
  formatCell,
  parseCell,
  rowLines,
  TableFault,
  type ChosenCells,
  type Members,
  type OpenCell,
  type RowForm,
} from '../../../page/rows'
import { readChoice, type Place, type Settling } from '../text/choices'

type Sides<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value }

/** `cells` are the columns in which the sides disagree; none where one has no such row, so that it is taken whole. */
export type RowPlace = Place & {
  readonly lines: Sides<string | null>
  readonly row: Members
  readonly cells: readonly OpenCell[]
  readonly form: RowForm
}

/** What rows are known by, and how they stand in the file; whole files of rows were told apart by whoever merged them. */
export type RowsKnown = { readonly key: readonly string[]; readonly form?: RowForm | undefined }

const lineOf = (lines: readonly string[]): string | null => lines.join('') || null

const keyOf = (line: string | null, { key, form = rowLines }: RowsKnown): string | null => {
  if (line === null) return null
  const { names, texts } = form.read(line)
  return JSON.stringify(key.map((column) => texts[names.indexOf(column)]))
}

function readPlace(place: Place, known: RowsKnown): RowPlace | null {
  const { form = rowLines } = known
  const { base, ours, theirs } = place.hunk
  const lines = { base: lineOf(base), ours: lineOf(ours), theirs: lineOf(theirs) }
  const keys = Object.values(lines).flatMap((line) => keyOf(line, known) ?? [])
  if (new Set(keys).size !== 1) return null
  const merge = form.merge(lines)
  const row = form.read(lines.ours ?? lines.theirs ?? '')
  return { ...place, lines, row, cells: merge?.kind === 'open' ? merge.cells : [], form }
}

/** Null when they are no rows known so: then there are only lines. */
export function readRowPlaces(places: readonly Place[], known: RowsKnown): readonly RowPlace[] | null {
  if (known.key.length === 0 && !known.form) return null
  try {
    const rows = places.flatMap((place) => readPlace(place, known) ?? [])
    return rows.length === places.length ? rows : null
  } catch (error) {
    if (error instanceof TableFault) return null
    throw error
  }
}

/** What a line says in the columns that are open. */
function cellsOf({ cells, form }: RowPlace, line: string): ChosenCells {
  if (line === '') return new Map()
  const { names, texts } = form.read(line)
  return new Map(cells.map(({ name }) => [name, texts[names.indexOf(name)]]))
}

/** What is chosen in a row so far. What is not whole yet is kept as what is being typed. */
export function readChosen(place: RowPlace, { choice, typing }: Settling): ChosenCells {
  try {
    if (choice) return cellsOf(place, readChoice(place.hunk, choice))
    const kept: unknown = JSON.parse(typing ?? '[]')
    return new Map(Array.isArray(kept) ? kept.flatMap(readKept) : [])
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TableFault) return new Map()
    throw error
  }
}

function readKept(entry: unknown): readonly (readonly [string, string | undefined])[] {
  const pair: readonly unknown[] = Array.isArray(entry) ? entry : []
  const [name, json] = pair
  return typeof name === 'string' ? [[name, typeof json === 'string' ? json : undefined]] : []
}

/** The row's line once all its cells are chosen, else what is to be kept until they are. */
export function settleRow(
  place: RowPlace,
  chosen: ChosenCells,
): { readonly line: string } | { readonly typing: string } {
  const merge = place.form.merge(place.lines, chosen)
  return merge?.kind === 'merged' ? { line: merge.line } : { typing: JSON.stringify([...chosen]) }
}

/** The open cells as one side has them, besides those that are chosen already. */
export const chooseRest = ({ cells }: RowPlace, chosen: ChosenCells, side: 'ours' | 'theirs'): ChosenCells =>
  new Map(cells.map((cell) => [cell.name, chosen.has(cell.name) ? chosen.get(cell.name) : cell[side]]))

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function numberAs(text: string, isReal: boolean): string {
  return !isReal && /^-?\d+$/.test(text) ? text : formatCell(Number(text))
}

/** What somebody typed, as a cell of the kind that its sides have. */
export function cellOfTyped(typed: string, { base, ours, theirs }: OpenCell): string {
  const sides = [base, ours, theirs].flatMap((json) => (json === undefined ? [] : [json]))
  const cells = sides.map(parseCell)
  const text = typed.trim()
  const isReal = cells.some((cell) => typeof cell === 'number')
  if ((isReal || cells.some((cell) => typeof cell === 'bigint')) && number.test(text)) return numberAs(text, isReal)
  if (cells.some((cell) => typeof cell === 'boolean') && /^(?:true|false)$/.test(text)) return text
  if (sides.some((json) => /^[[{]/.test(json)) && isJson(text)) return JSON.stringify(JSON.parse(text))
  if (text === '' && !cells.some((cell) => typeof cell === 'string')) return 'null'
  return JSON.stringify(typed)
}

/** What is typed over at first. */
export function typedOfCell(json: string | undefined): string {
  const cell = json === undefined ? null : parseCell(json)
  return cell === null || cell instanceof Uint8Array ? '' : String(cell)
}
