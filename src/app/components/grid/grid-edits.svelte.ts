/** What is typed into a grid: one cell's editor at a time, values pasted and taken away, and what was wrong with them. */
import type { GridColumn, GridProps } from './grid'
import type { GridPlace } from './grid-place.svelte'
import type { Spot } from './keys/moves'

/** The cell that is edited, by its row's key: it stays open whatever happens to the other rows. */
export type OpenEditor = {
  readonly key: string
  readonly column: string
  /** What it begins with. */
  readonly text: string
  readonly had: string | null
  /** Begun by a letter, which takes the place of what stood there. */
  readonly typed: boolean
}

export class GridEdits {
  open = $state.raw<OpenEditor | null>(null)
  /** What is wrong with what was typed. */
  fault = $state('')
  #saving = false
  readonly #props: () => GridProps
  readonly #place: GridPlace

  constructor(props: () => GridProps, place: GridPlace) {
    this.#props = props
    this.#place = place
  }

  /** The column of a cell that may be edited, with its row's key and text; undefined for others. */
  find({ row, column }: Spot): { key: string; column: GridColumn; text: string | null } | undefined {
    const { columns, rows, onedit } = this.#props()
    const [key, shape] = [rows.keyAt(row), columns[column]]
    if (!onedit || key === undefined || !shape || rows.headingAt?.(row) !== undefined) return undefined
    const cell = rows.cellAt(row, shape.key)
    return cell && !shape.fixed && !cell.fixed ? { key, column: shape, text: cell.text } : undefined
  }

  /** Opens the editor of the cell that has the focus, or turns over what is either true or false. False for a fixed one. */
  begin(how: 'typed' | 'whole'): boolean {
    const found = this.find(this.#place.spot)
    if (!found) return false
    const { key, column, text } = found
    this.fault = ''
    if (column.kind === 'boolean') void this.#give(key, column.key, text === 'true' ? 'false' : 'true')
    else
      this.open = {
        key,
        column: column.key,
        text: how === 'typed' ? '' : (text ?? ''),
        had: text,
        typed: how === 'typed',
      }
    return true
  }

  cancel(): void {
    this.open = null
    this.fault = ''
  }

  /** Gives what was typed away; true once it was taken, and the editor is closed. */
  async save(text: string | null): Promise<boolean> {
    const { open } = this
    if (!open) return true
    if (this.#saving) return false
    this.#saving = true
    try {
      const isSame = text === open.had || (text === '' && open.had === null)
      const fault = isSame ? undefined : await this.#give(open.key, open.column, text)
      if (this.open !== open) return true
      this.fault = fault ?? ''
      if (!fault) this.open = null
      return !fault
    } finally {
      this.#saving = false
    }
  }

  #give(key: string, column: string, text: string | null): Promise<string | undefined> {
    return this.#props().onedit?.(key, column, text) ?? Promise.resolve(undefined)
  }

  /** Writes the rows of texts from a spot on, as far as there are cells; a fixed one is passed over. */
  async fill(texts: readonly (readonly (string | null)[])[], from: Spot): Promise<Filled> {
    const spots = texts.flatMap((cells, down) =>
      cells.map((text, on) => ({ text, found: this.find({ row: from.row + down, column: from.column + on }) })),
    )
    const wanted = spots.flatMap(({ text, found }) => (found && found.text !== text ? [{ ...found, text }] : []))
    const answers = await Promise.all(wanted.map(({ key, column, text }) => this.#give(key, column.key, text)))
    const faults = answers.filter((fault) => fault !== undefined)
    return { written: answers.length - faults.length, fault: faults[0] }
  }
}

/** How many cells took what they were given, and what was wrong with the first that did not. */
export type Filled = { readonly written: number; readonly fault: string | undefined }
