/**
 * Two sides of a file of rows merged by row and cell, everything else as it is written.
 *
 * Rows are told apart by what one column says. A row one side added stands where it has it, one it took out is gone, and
 * of one that both changed each cell is of the side that changed it. What comes out is read again: unless it says just
 * that, and wherever both sides changed the order of rows or the comments between them, the file is left to whoever
 * merges lines.
 */
import { isTablePath } from '../../../csv'
import { mapSides } from '../../hunks'
import type { PageMerge, Sides } from '../../model'
import { alignNamed, settleWhole } from '../../sequence'
import { keySides } from './key'
import type { WrittenFile, WrittenRow } from './model'
import { mergeRow, type Outcome } from './outcome'
import { hunksOf, textOfPieces, withoutLastBreak, type Piece } from './pieces'
import { placeRows } from './place'
import { readWritten } from './read'

type Files = Sides<WrittenFile>

/** Most files are read once to know that they are none of rows. */
function readSides(path: string, texts: Sides<string>): Files | undefined {
  const base = readWritten(path, texts.base)
  const ours = base && readWritten(path, texts.ours)
  const theirs = ours && readWritten(path, texts.theirs)
  return theirs ? { base, ours, theirs } : undefined
}

/** Separated values have to have the same columns, marks and line breaks on all sides: those are in the first line. */
function settleFrame(path: string, files: Files): WrittenFile | undefined {
  const { base, ours, theirs } = files
  const [head, tail] = [
    settleWhole(mapSides(files, (file) => file.head)),
    settleWhole(mapSides(files, (file) => file.tail)),
  ]
  const areAlike = [ours, theirs].every(
    (file) => file.flow === base.flow && (!isTablePath(path) || file.head === base.head),
  )
  return areAlike && head && tail ? { ...ours, head: head.value, tail: tail.value } : undefined
}

/** What becomes of every row; undefined where the file is not to be merged by row. */
function mergeRows(files: Files): readonly Outcome[] | undefined {
  const keyed = keySides(files)
  const outcomes: Outcome[] = []
  for (const sides of (keyed && alignNamed(keyed)) ?? [undefined]) {
    const merged = sides && mergeRow(sides, files.ours.write)
    if (!merged) return undefined
    outcomes.push(...merged)
  }
  return outcomes
}

const cellsOf = (rows: readonly (WrittenRow | undefined)[]): string =>
  JSON.stringify(rows.flatMap((row) => (row ? [row.cells] : [])))

/** Whether the file, whichever side's rows are taken, has the rows that it is to have, as they are written. */
function areSaid(path: string, pieces: readonly Piece[], outcomes: readonly Outcome[]): boolean {
  const sides = pieces.some(({ kind }) => kind === 'conflict') ? (['ours', 'theirs'] as const) : (['ours'] as const)
  return sides.every((side) => {
    const read = readWritten(path, textOfPieces(pieces, side))
    return read && cellsOf(read.rows) === cellsOf(outcomes.map(({ said }) => said[side]))
  })
}

function mergePieces(path: string, texts: Sides<string>): readonly Piece[] | undefined {
  const files = readSides(path, texts)
  const frame = files && settleFrame(path, files)
  const outcomes = frame && mergeRows(files)
  const pieces = outcomes && placeRows(outcomes, frame)
  return pieces && areSaid(path, pieces, outcomes) ? pieces : undefined
}

const endsLine = (text: string): boolean => /[\r\n]$/.test(text)

/** With a line break behind the last line, so that every line is whole. */
const endLine = (text: string): string => (endsLine(text) ? text : text + (/\r\n?|\n/.exec(text)?.[0] ?? '\n'))

/** Undefined for what is not merged by row. A conflict is one row's. */
export function mergeWritten(path: string, texts: Sides<string>): PageMerge | undefined {
  const whole = settleWhole(texts)
  if (whole) return { kind: 'merged', text: whole.value, rules: [] }
  const ended = mergePieces(path, mapSides(texts, endLine))
  const isEnded = settleWhole(mapSides(texts, endsLine))?.value ?? true
  const pieces = ended && (isEnded ? ended : withoutLastBreak(ended))
  if (!pieces) return undefined
  if (pieces.some(({ kind }) => kind === 'conflict'))
    return { kind: 'conflicted', hunks: hunksOf(pieces), rules: ['tables'] }
  return { kind: 'merged', text: textOfPieces(pieces, 'ours'), rules: ['tables'] }
}
