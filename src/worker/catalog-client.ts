/** Speaks with the catalog's worker, from a tab; nothing of it is loaded before somebody asks. */
import { WikiError } from '../errors'
import type { CatalogApi, EngineApi, ModelsApi } from './api'
import { catalogMethods } from './catalog/methods'
import catalogUrl from './catalog?worker&url'
import { modelMethods } from './models/methods'
import { connect } from './rpc'
import { trustedWorkerUrl } from './trusted-worker'

/** What the catalog's worker answers: of the catalog, and what saves models and records. */
type Answered = CatalogApi & ModelsApi

const methods: readonly string[] = [...catalogMethods, ...modelMethods]

/** The engine's calls, and the catalog's beside them. */
export function withCatalog(engine: EngineApi): EngineApi & Answered {
  let catalog: Answered | undefined
  const readCatalog = (): Answered => (catalog ??= startCatalog(() => (catalog = undefined)))
  return new Proxy({} as EngineApi & Answered, {
    get(_, method): unknown {
      const isCatalogs = typeof method === 'string' && methods.includes(method)
      return Reflect.get(isCatalogs ? readCatalog() : engine, method)
    },
  })
}

/** Should the worker die, what was asked fails, and the next question starts another. */
function startCatalog(onEnd: () => void): Answered {
  const worker = new Worker(trustedWorkerUrl(new URL(catalogUrl, location.href)), { type: 'module', name: 'catalog' })
  const { api, fail } = connect(worker)
  const die = (detail: string): void => {
    worker.terminate()
    onEnd()
    fail(new WikiError('unsupported', 'The catalog stopped.', { reason: 'part-stopped', detail }))
  }
  worker.addEventListener('error', ({ message }) => die(message ?? 'did not load'))
  worker.addEventListener('messageerror', () => die('unreadable message'))
  return api
}
