/** How much of the room that the browser gives is taken, by all wikis together. */
import { askToPersist } from './persist'

/** From this part on it is worth saying before a save does not fit. */
const tight = 0.8

export type RoomState = { readonly usage: number; readonly quota: number; readonly persisted: boolean }

export class Room {
  /** Null where the browser does not tell: some have no storage manager, none has outside a secure context. */
  current = $state.raw<RoomState | null | undefined>()
  readonly part = $derived(this.current && this.current.quota > 0 ? this.current.usage / this.current.quota : 0)
  readonly isTight = $derived(this.part >= tight)
  #timer: ReturnType<typeof setTimeout> | undefined

  look = async (): Promise<void> => {
    this.current = await readRoom()
  }

  /** Something was stored: looks again once it is quiet. */
  lookSoon = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.look(), 2000)
  }

  /** Asks the browser to keep everything; false when it does not agree. */
  ask = async (): Promise<boolean> => {
    const agreed = await askToPersist()
    await this.look()
    return agreed
  }
}

async function readRoom(): Promise<RoomState | null> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return null
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return { usage, quota, persisted: await navigator.storage.persisted() }
}
