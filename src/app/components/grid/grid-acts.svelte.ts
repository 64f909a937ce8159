/** What is done in a grid by keys and by the clipboard, and what is said about it. */
import { flushSync } from 'svelte'
import { messages } from '../../messages/all'
import { countCells, textOfRange } from './clipboard/texts'
import type { GridCommand } from './keys/commands'
import type { GridColumn, GridProps } from './grid'
import type { Filled, GridEdits } from './grid-edits.svelte'
import type { GridPlace } from './grid-place.svelte'
import type { Spot } from './keys/moves'
import { parseTabbed } from './clipboard/tab-separated'

export type GridParts = {
  readonly props: () => GridProps
  readonly place: GridPlace
  readonly edits: GridEdits
  /** Gives the focus to the cell of the place. */
  readonly focus: () => void
  /** The link in the cell of the place. */
  readonly link: () => HTMLElement | null | undefined
}

export class GridActs {
  /** For those who listen. */
  said = $state('')
  readonly #parts: GridParts

  constructor(parts: GridParts) {
    this.#parts = parts
  }

  go(to: Spot, how?: 'extending'): void {
    this.#parts.place.go(to, how)
    this.#parts.focus()
  }

  /** The box is there, and has the focus, when this returns: the letter that began it is written into it. */
  begin = (how: 'typed' | 'whole'): boolean => flushSync(() => this.#parts.edits.begin(how))

  /** Up, then down, then as before. */
  turn(column: GridColumn | undefined): void {
    const { sort = null, onsort } = this.#parts.props()
    if (!column || !onsort) return
    const words = messages.records.grid
    const { key, title } = column
    if (sort?.column !== key) {
      onsort({ column: key, down: false })
      this.said = words.sortedUp(title)
    } else {
      onsort(sort.down ? null : { column: key, down: true })
      this.said = sort.down ? words.unsorted : words.sortedDown(title)
    }
  }

  /** False where the command means nothing now. */
  carryOut(command: GridCommand): boolean {
    switch (command) {
      case 'enter':
        this.#enter()
        return true
      case 'open':
        return this.#open()
      case 'choose-row':
      case 'choose-all':
        return this.#choose(command)
      case 'alone':
        if (!this.#parts.place.isMany) return false
        this.go(this.#parts.place.spot)
        return true
      case 'clear':
        return this.#clear()
      case 'remove-rows':
        return this.#removeRows()
      case 'type':
        return this.#parts.props().onedit !== undefined
    }
  }

  /** What can be edited is, what leads somewhere is followed. */
  #enter(): void {
    const { place, props } = this.#parts
    const { row, column } = place.spot
    if (row < 0) return this.turn(props().columns[column])
    if (!this.begin('whole')) this.#open()
  }

  #open(): boolean {
    const { place, props, link } = this.#parts
    const { rows, onopen } = props()
    const [leads, key] = [link(), rows.keyAt(place.spot.row)]
    if (leads) leads.click()
    else if (key !== undefined) onopen?.(key)
    return leads !== null && leads !== undefined
  }

  #choose(what: 'choose-row' | 'choose-all'): boolean {
    const { place, props, focus } = this.#parts
    const { row } = place.spot
    const { count } = props().rows
    if (count === 0 || row < 0) return false
    if (what === 'choose-row') place.chooseRows(row, row)
    else place.chooseRows(0, count - 1)
    focus()
    return true
  }

  #clear(): boolean {
    const { place, edits, props } = this.#parts
    if (!props().onedit || place.spot.row < 0) return false
    const { first, last } = place.range
    const nothing = Array.from({ length: last.column - first.column + 1 }, () => null)
    const rows = Array.from({ length: last.row - first.row + 1 }, () => nothing)
    void edits.fill(rows, first).then(this.#tellFilled)
    return true
  }

  #removeRows(): boolean {
    const { place, props } = this.#parts
    const { onremove } = props()
    if (!onremove || place.keys.length === 0) return false
    onremove(place.keys)
    return true
  }

  #tellFilled = ({ written, fault }: Filled): void => {
    this.said = fault ?? messages.records.grid.written(written)
  }

  copy(event: ClipboardEvent): void {
    const { place, props } = this.#parts
    if (place.spot.row < 0) return
    const { columns, rows } = props()
    event.clipboardData?.setData('text/plain', textOfRange(place.range, columns, rows))
    event.preventDefault()
    this.said = messages.records.grid.copied(countCells(place.range))
  }

  paste(event: ClipboardEvent): void {
    const { place, props, edits } = this.#parts
    const text = event.clipboardData?.getData('text/plain')
    if (text === undefined || !props().onedit || place.spot.row < 0) return
    event.preventDefault()
    void edits.fill(parseTabbed(text), place.range.first).then(this.#tellFilled)
  }
}
