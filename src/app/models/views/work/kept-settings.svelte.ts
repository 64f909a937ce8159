import type { WikiId } from '../../../../names'
import { parseSettings, type RecordSettings } from './settings'

const keyOf = (wiki: WikiId, model: string): string => `verso.records.${wiki}.${model}`

/** A browser may forbid storage altogether; settings then last as long as the view. */
function withStorage<Result>(act: (storage: Storage) => Result): Result | undefined {
  try {
    return act(localStorage)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

function readStored(key: string): unknown {
  try {
    return JSON.parse(withStorage((storage) => storage.getItem(key)) ?? 'null')
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The settings of one wiki and model on this device. */
export class KeptSettings {
  current = $state.raw<RecordSettings>(parseSettings(null))
  readonly #key: string

  constructor(wiki: WikiId, model: string) {
    this.#key = keyOf(wiki, model)
    this.current = parseSettings(readStored(this.#key))
  }

  change = (part: Partial<RecordSettings>): void => {
    this.current = { ...this.current, ...part }
    withStorage((storage) => storage.setItem(this.#key, JSON.stringify(this.current)))
  }
}
