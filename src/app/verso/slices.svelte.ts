import { untrack } from 'svelte'
import type { Oid } from '../../names'
import type { Call, EngineEvent, Slice } from '../../worker'
import { useEngine } from '../engine-context'
import { LongCall } from '../long-call.svelte'

type Read<Item> = (after: Oid | undefined, call: Call) => Promise<Slice<Item>>

/** A list that is read a slice at a time, newest first, and read again from its start when what it shows has moved. */
export class Slices<Item> {
  items = $state.raw<readonly Item[]>([])
  next = $state.raw<Oid | null>(null)
  /** The first slice has been read at least once. */
  ready = $state(false)
  readonly call = new LongCall()
  readonly #read: Read<Item>

  constructor(read: Read<Item>) {
    this.#read = read
  }

  /** Appends the slice after the last one. */
  older = async (): Promise<void> => {
    const after = this.next
    const slice = after && (await this.call.run((call) => this.#read(after, call)))
    if (slice) this.#show([...this.items, ...slice.items], slice.next)
  }

  /** Reads from the start, as far as the list had been read before. */
  reload = async (): Promise<void> => {
    const shown = untrack(() => this.items.length)
    const list = await this.call.run((call) => this.#readAtLeast(shown, call))
    if (list) this.#show(list.items, list.next)
  }

  /** Forgets what was read: another list is to be shown. */
  clear(): void {
    Object.assign(this, { items: [], next: null, ready: false })
  }

  #show(items: readonly Item[], next: Oid | null): void {
    Object.assign(this, { items, next, ready: true })
  }

  async #readAtLeast(count: number, call: Call): Promise<Slice<Item>> {
    let slice = await this.#read(undefined, call)
    while (slice.next && slice.items.length < count) {
      const more = await this.#read(slice.next, call)
      slice = { items: [...slice.items, ...more.items], next: more.next }
    }
    return slice
  }
}

/** Reads the first slice now and on every event that `when` accepts. To be called while a component starts. */
export function slices<Item>(read: Read<Item>, when: (event: EngineEvent) => boolean): Slices<Item> {
  const engine = useEngine()
  const list = new Slices(read)
  $effect(() => {
    list.clear()
    void list.reload()
    return list.call.stop
  })
  $effect(() => engine.subscribe((event) => when(event) && void list.reload()))
  return list
}
