/** The record that a pointer drags, for whatever it may be dropped on. */
import type { RecordRow, RecordValue } from '../../../../worker'

type Held = { readonly row: RecordRow; readonly from: RecordValue }

export class HeldRecord {
  current = $state.raw<Held | null>(null)
  /** What it is over, by any key. */
  over = $state<string | null>(null)

  /** For `ondragstart`. */
  take = (event: DragEvent, row: RecordRow, from: RecordValue): void => {
    event.dataTransfer?.setData('text/plain', row.title)
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
    this.current = { row, from }
  }

  /** For `ondragover`: says that it may be dropped here. */
  hover = (event: DragEvent, key: string): void => {
    if (!this.current) return
    event.preventDefault()
    this.over = key
  }

  /** For `ondrop`: what was dropped, which is held no more. */
  drop = (event: DragEvent): Held | null => {
    const { current } = this
    if (current) event.preventDefault()
    this.letGo()
    return current
  }

  letGo = (): void => {
    this.current = null
    this.over = null
  }
}
