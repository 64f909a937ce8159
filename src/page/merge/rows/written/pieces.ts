/** A merged file of rows, piece by piece. */
import { splitLines } from '../../../compare'
import { joinAlike, mapSides } from '../../hunks'
import type { MergeHunk, Sides } from '../../model'

type By = Extract<MergeHunk, { kind: 'same' }>['by']

/** A conflict of which a side has no row is `partial`: what parts it from others goes with it. */
export type Piece =
  | { readonly kind: 'same'; readonly text: string; readonly by?: By }
  | { readonly kind: 'conflict'; readonly texts: Sides<string>; readonly partial: boolean }

const follow = (piece: Piece, more: string): Piece =>
  piece.kind === 'same'
    ? { ...piece, text: piece.text + more }
    : { ...piece, texts: mapSides(piece.texts, (text) => text + more) }

const lead = (piece: Piece, before: string): Piece =>
  piece.kind === 'same'
    ? { ...piece, text: before + piece.text }
    : { ...piece, texts: mapSides(piece.texts, (text) => before + text) }

const isPartial = (piece: Piece | undefined): boolean => piece?.kind === 'conflict' && piece.partial

/**
 * Puts what parts two rows between them: its line breaks behind the one, what stands in a line with the other before that,
 * so that pieces are whole lines wherever they can be.
 */
export function addPiece(pieces: readonly Piece[], between: string, piece: Piece): readonly Piece[] {
  const last = pieces.at(-1)
  const line = between.lastIndexOf('\n') + 1
  const end = between.slice(line).trim() === '' ? line : between.length
  if (!last || isPartial(last) || isPartial(piece))
    return [...pieces, ...(between === '' ? [] : [{ kind: 'same', text: between } as const]), piece]
  return [...pieces.slice(0, -1), follow(last, between.slice(0, end)), lead(piece, between.slice(end))]
}

export const textOfPieces = (pieces: readonly Piece[], side: 'ours' | 'theirs'): string =>
  pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece.texts[side])).join('')

/** The last line break goes. */
export const withoutLastBreak = (pieces: readonly Piece[]): readonly Piece[] => {
  const cut = (text: string): string => text.replace(/(?:\r\n?|\n)$/, '')
  const last = pieces.findLastIndex((piece) => piece.kind === 'conflict' || piece.text !== '')
  return pieces.map((piece, at) => {
    if (at !== last) return piece
    return piece.kind === 'same' ? { ...piece, text: cut(piece.text) } : { ...piece, texts: mapSides(piece.texts, cut) }
  })
}

/** Pieces of one kind, one after the other, are one text. */
function joinSame(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'same' && last?.kind === 'same' && last.by === piece.by)
      joined.splice(-1, 1, follow(last, piece.text))
    else joined.push(piece)
  }
  return joined
}

export const hunksOf = (pieces: readonly Piece[]): readonly MergeHunk[] =>
  joinAlike(
    joinSame(pieces).map((piece): MergeHunk =>
      piece.kind === 'conflict'
        ? { kind: 'conflict', ...mapSides(piece.texts, splitLines) }
        : { kind: 'same', lines: splitLines(piece.text), ...(piece.by && { by: piece.by }) },
    ),
  )
