/** Whether a wiki keeps the state of this app: known at once, so that nothing is fetched for one that does not. */
import type { WikiId } from '../../names'

export const bindingKey = (wiki: WikiId): string => `verso.state.${wiki}`

/** A browser may forbid storage altogether. */
export function withStorage<Result>(act: (storage: Storage) => Result): Result | undefined {
  try {
    return act(localStorage)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

export const isBound = (wiki: WikiId): boolean =>
  typeof withStorage((storage) => storage.getItem(bindingKey(wiki))) === 'string'
