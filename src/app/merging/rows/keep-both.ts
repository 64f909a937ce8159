/**
 * Rows of one number that both sides added, which happens wherever two people add to a table that numbers its rows: they
 * are two rows, and both can be kept, ours by a number that no row has. Pure.
 */
import type { MergeHunk } from '../../../page'
import { compareRows, formatRow, parseCell, parseTable, readMembers, type Cell, type Row } from '../../../page/rows'
import type { Choice, Settling } from '../text/choices'
import type { RowPlace } from './row-places'

/** The number that our row gets, and the lines of both. */
export type BothKept = { readonly number: bigint; readonly text: string }

const wasAdded = ({ lines: { base, ours, theirs } }: RowPlace): boolean =>
  base === null && ours !== null && theirs !== null

const textsOf = (hunks: readonly MergeHunk[]): readonly string[] =>
  hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : [...hunk.base, ...hunk.ours, ...hunk.theirs]))

const keysOf = (text: string, column: string): readonly Cell[] =>
  Array.from(parseTable(text), ({ cells }) => cells.get(column) ?? null)

const isWhole = (cell: Cell): cell is bigint => typeof cell === 'bigint'

function withNumber(line: string, column: string, number: bigint): string {
  const { names, texts } = readMembers(1, line)
  return `${formatRow(
    names,
    texts.map((text, at) => (names[at] === column ? number : parseCell(text))),
  )}\n`
}

/** By the key of the place. Empty where rows are not told apart by one whole number. */
export function listBothKept(
  hunks: readonly MergeHunk[],
  places: readonly RowPlace[],
  key: readonly string[],
): ReadonlyMap<string, BothKept> {
  const [column, ...more] = key
  const added = places.filter(wasAdded)
  if (column === undefined || more.length > 0 || added.length === 0) return new Map()
  const keys = keysOf(textsOf(hunks).join(''), column)
  if (!keys.every(isWhole)) return new Map()
  const highest = keys.reduce((most, number) => (number > most ? number : most), 0n)
  return new Map(
    added.map(({ key: place, lines }, at) => {
      const number = highest + BigInt(at + 1)
      return [place, { number, text: `${lines.theirs ?? ''}${withNumber(lines.ours ?? '', column, number)}` }]
    }),
  )
}

const isOfTwo = (choice: Choice | null): choice is Extract<Choice, { kind: 'edit' }> =>
  choice?.kind === 'edit' && choice.text.trimEnd().includes('\n')

/** Whether both rows were kept, and the number is free still: others may have added more meanwhile. */
export const areBothKept = ({ choice }: Settling, both: BothKept | undefined): boolean =>
  isOfTwo(choice) && choice.text === both?.text

/** The row is to be settled again: both were kept, but what follows is not what was chosen then. */
export const isOutdated = ({ choice }: Settling, both: BothKept | undefined): boolean =>
  isOfTwo(choice) && choice.text !== both?.text

/** The lines of a table in their order; a row that got another number may stand at the place of its old one. */
export function inOrder(text: string, key: readonly string[]): string {
  const placed = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const { names, texts } = readMembers(at + 1, line)
    const cells = texts.map(parseCell)
    const row: Row = [...key.map((column) => cells[names.indexOf(column)] ?? null), ...cells]
    return [{ line, row }]
  })
  return placed
    .sort((a, b) => compareRows(a.row, b.row))
    .map(({ line }) => `${line}\n`)
    .join('')
}
