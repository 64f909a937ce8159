import type { GraphCall } from '../../git'
import type { Call } from '../api'

/** A call that goes through history: its commits are counted. */
export const graphCall = (call: Call = {}): GraphCall => ({
  signal: call.signal,
  onCount: (done, total) => call.onProgress?.({ phase: 'counting', done, ...(total === undefined ? {} : { total }) }),
})
