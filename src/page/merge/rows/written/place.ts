/** Rows put one after the other, with what parts them. */
import { mapSides } from '../../hunks'
import { settleTrifle, settleWhole } from '../../sequence'
import type { WrittenFile } from './model'
import type { NamedRow, Outcome } from './outcome'
import { addPiece, type Piece } from './pieces'

const hasWords = (text: string): boolean => text.includes('#')

/** What is to stand above a row; undefined where both sides have words of their own there. */
function settleAbove({ base, ours, theirs }: NamedRow, flow: boolean): string | undefined {
  const found = mapSides({ base, ours, theirs }, (row) => (row && !(flow && row.above === '') ? row.above : undefined))
  if (found.ours === undefined || found.theirs === undefined) return found.ours ?? found.theirs ?? ','
  const whole = settleWhole(found)
  if (whole) return whole.value
  const texts = { base: found.base ?? '', ours: found.ours, theirs: found.theirs }
  return Object.values(texts).some(hasWords) ? undefined : settleTrifle(texts)
}

/** What parts a row from the one before it, which the first row of a list in brackets is not. */
function findBetween({ sides, piece }: Outcome, { flow, isFirst }: { flow: boolean; isFirst: boolean }) {
  const isPartial = piece.kind === 'conflict' && piece.partial
  if (!flow || !isFirst) return isPartial ? '' : settleAbove(sides, flow)
  const rows = [sides.base, sides.ours, sides.theirs]
  return isPartial || rows.some((row) => row && hasWords(row.above)) ? undefined : ''
}

/** Undefined where nobody can tell what is to stand between two rows. */
export function placeRows(
  outcomes: readonly Outcome[],
  { head, tail, flow }: WrittenFile,
): readonly Piece[] | undefined {
  let pieces: readonly Piece[] = [{ kind: 'same', text: '' }]
  let before = head
  for (const [at, outcome] of outcomes.entries()) {
    const between = findBetween(outcome, { flow, isFirst: at === 0 })
    if (between === undefined) return undefined
    pieces = addPiece(pieces, before + between, outcome.piece)
    before = ''
  }
  const end = flow ? tail.indexOf('\n') + 1 : 0
  return addPiece(pieces, before + tail.slice(0, end), { kind: 'same', text: tail.slice(end) })
}
