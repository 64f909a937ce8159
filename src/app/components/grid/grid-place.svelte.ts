/**
 * Where somebody is in a grid: the cell that has, or will have, the focus, and the cells chosen with it.
 *
 * The row is known by its key, so that the place stays with it when the rows are sorted anew or others come and go.
 */
import { untrack } from 'svelte'
import type { GridRows } from './grid'
import { isInRange, rangeOf, within, type Range, type Spot } from './keys/moves'

export class GridPlace {
  /** The cell of the focus; row −1 is that of the headings. */
  spot = $state.raw<Spot>({ row: 0, column: 0 })
  /** The other corner of what is chosen. */
  #anchor = $state.raw<Spot | null>(null)
  #key: string | undefined
  readonly #extent: () => { readonly rows: GridRows; readonly columns: number }

  constructor(extent: () => { readonly rows: GridRows; readonly columns: number }) {
    this.#extent = extent
  }

  get range(): Range {
    return rangeOf(this.#anchor ?? this.spot, this.spot)
  }

  get isMany(): boolean {
    return this.#anchor !== null
  }

  has(spot: Spot): boolean {
    return isInRange(this.range, spot)
  }

  /** Goes to the spot; `extending` keeps the corner where choosing began. */
  go(to: Spot, how: 'alone' | 'extending' = 'alone'): void {
    const { rows, columns } = this.#extent()
    if (how === 'extending' && to.row >= 0) this.#anchor ??= this.spot
    else this.#anchor = null
    this.spot = within(to, { rows: rows.count, columns })
    this.#key = rows.keyAt(this.spot.row)
  }

  chooseRows(first: number, last: number): void {
    this.#anchor = { row: first, column: 0 }
    const { columns, rows } = this.#extent()
    this.spot = { row: last, column: columns - 1 }
    this.#key = rows.keyAt(last)
  }

  /** The keys of the rows that are chosen, headings left out. */
  get keys(): readonly string[] {
    const { rows } = this.#extent()
    const { first, last } = this.range
    const all = Array.from({ length: last.row - first.row + 1 }, (_, at) => first.row + at)
    return all.flatMap((row) => (row < 0 || rows.headingAt?.(row) !== undefined ? [] : (rows.keyAt(row) ?? [])))
  }

  /** The rows are others: goes with the row it stood at, or stays as near as there is one. False when that row is gone. */
  follow(): boolean {
    const { rows, columns } = this.#extent()
    const before = untrack(() => this.spot)
    const row = this.#find(rows, before.row)
    const spot = within({ ...before, row: row ?? before.row }, { rows: rows.count, columns })
    this.#key = rows.keyAt(spot.row)
    if (spot.row !== before.row || spot.column !== before.column) {
      this.#anchor = null
      this.spot = spot
    }
    return row !== undefined
  }

  /** Where the row is that was there before; undefined when it is gone. */
  #find(rows: GridRows, before: number): number | undefined {
    if (this.#key === undefined || rows.keyAt(before) === this.#key) return before
    const row = findRow(rows, this.#key)
    return row < 0 ? undefined : row
  }
}

/** −1 when the row is gone. */
export function findRow(rows: GridRows, key: string): number {
  for (let row = 0; row < rows.count; row++) if (rows.keyAt(row) === key) return row
  return -1
}
