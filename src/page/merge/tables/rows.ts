/** A row of a GFM table, cut at the bars that are not escaped; `lead`, the cells with bars between, and `trail` are the row. */
import { breakOf, withoutBreak } from '../../compare'

export type Row = {
  /** The space and the bar before the first cell. */
  readonly lead: string
  readonly cells: readonly string[]
  /** The bar after the last cell, what follows it and the line break. */
  readonly trail: string
}

/** Cells keep the space around them. */
export function splitRow(line: string): Row {
  const text = withoutBreak(line)
  const lead = /^\s*\|?/.exec(text)?.[0] ?? ''
  const cells = text.slice(lead.length).split(/(?<!\\)\|/)
  const isClosed = cells.length > 1 && cells.at(-1)?.trim() === ''
  const last = isClosed ? `|${cells.at(-1) ?? ''}` : ''
  return { lead, cells: isClosed ? cells.slice(0, -1) : cells, trail: last + breakOf(line) }
}

export const joinRow = ({ lead, cells, trail }: Row): string => lead + cells.join('|') + trail
