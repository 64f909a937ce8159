import type { NewAction } from './actions'
import type { Impossible, Undone } from './model'

/** What undoing comes to: an outcome, and the action that it is; null when nothing was moved. */
export type Plan = {
  readonly undone: Undone
  readonly action: Omit<NewAction, 'kind' | 'subject' | 'time' | 'undoes'> | null
}

export const impossible = (reason: Impossible['reason'], name = ''): Plan => ({
  undone: { kind: 'impossible', reason, name },
  action: null,
})
