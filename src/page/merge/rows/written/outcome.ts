/** What becomes of one row that stands in three files. */
import { mapSides } from '../../hunks'
import { settleWhole, type Named } from '../../sequence'
import { textOfRow, type WrittenFile, type WrittenRow } from './model'
import type { Piece } from './pieces'
import { mergeWrittenRow } from './row'

export type NamedRow = Named<WrittenRow>

/** `said` is the row that is to be read where a side is taken. */
export type Outcome = {
  readonly sides: NamedRow
  readonly piece: Piece
  readonly said: Readonly<Record<'ours' | 'theirs', WrittenRow | undefined>>
}

type By = 'ours' | 'theirs' | 'tables'

const textOf = (row: WrittenRow | undefined): string | null => (row ? textOfRow(row) : null)

function settled(sides: NamedRow, row: WrittenRow, by: By | undefined): Outcome {
  return { sides, piece: { kind: 'same', text: textOfRow(row), ...(by && { by }) }, said: { ours: row, theirs: row } }
}

function conflicted(sides: NamedRow): Outcome {
  const { ours, theirs } = sides
  const partial = !sides.base || !ours || !theirs
  const texts = mapSides(sides, (row) => (row ? (partial ? row.above : '') + textOfRow(row) : ''))
  return { sides, piece: { kind: 'conflict', texts, partial }, said: { ours, theirs } }
}

/** Whether what stands above a row that is gone may go with it: nobody wrote there meanwhile. */
const isLeft = ({ base, ours, theirs }: NamedRow): boolean =>
  [ours, theirs].every((row) => row === undefined || row.above === base?.above)

function takeWhole(sides: NamedRow, text: string | null): readonly Outcome[] | undefined {
  const row = [sides.ours, sides.theirs].find((one) => textOf(one) === text)
  if (!row) return isLeft(sides) ? [] : undefined
  const { base, ours, theirs } = mapSides(sides, textOf)
  const taker = ours === base ? 'theirs' : 'ours'
  return [settled(sides, row, ours === theirs ? undefined : taker)]
}

/** Nothing where the row is gone; undefined where lines have to do. */
export function mergeRow(sides: NamedRow, write: WrittenFile['write']): readonly Outcome[] | undefined {
  const whole = settleWhole(mapSides(sides, textOf))
  if (whole) return takeWhole(sides, whole.value)
  const merged = sides.ours && sides.theirs ? mergeWrittenRow({ rows: sides, write }) : undefined
  if (merged?.kind === 'unfit') return undefined
  return [merged?.kind === 'merged' ? settled(sides, merged.row, 'tables') : conflicted(sides)]
}
