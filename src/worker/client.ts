/** Starts the engine and speaks with it, from a tab. */
import { formatError, WikiError, type ErrorMessage } from '../errors'
import type { Engine, EngineEvent } from './api'
import { withCatalog } from './catalog-client'
import engineUrl from './engine?worker&url'
import { withLive } from './live-client'
import { connect, eventsChannel } from './rpc'
import { trustedWorkerUrl } from './trusted-worker'

/** The engine of this tab. Calls made before it is ready wait; should it die, they and all later ones fail. */
export function openEngine(): Engine {
  const worker = new Worker(trustedWorkerUrl(new URL(engineUrl, location.href)), { type: 'module', name: 'engine' })
  const events = new BroadcastChannel(eventsChannel)
  const failures = new Set<(error: ErrorMessage) => void>()
  const { api, fail } = connect(worker)

  const die = (detail: string): void => {
    const error = new WikiError('internal', 'The engine stopped.', { detail })
    fail(error)
    failures.forEach((listener) => listener(formatError(error)))
  }

  worker.addEventListener('error', ({ message }) => die(message))
  worker.addEventListener('messageerror', () => die('unreadable message'))

  return {
    api: withLive(withCatalog(api)),
    subscribe(listener) {
      const hear = ({ data }: MessageEvent<EngineEvent>): void => listener(data)
      events.addEventListener('message', hear)
      return () => events.removeEventListener('message', hear)
    },
    onFailure: (listener) => void failures.add(listener),
  }
}
