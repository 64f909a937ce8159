/** Starts the service worker, and tells `update` what becomes of it. */
import { Workbox } from 'workbox-window'
import type { Update } from './update.svelte'

const hour = 3_600_000

const address = (): string => new URL('sw.js', document.baseURI).href

function allowOnlyOurs(url: string): string {
  if (url !== address()) throw new TypeError(`${url} is not Verso's service worker.`)
  return url
}

function trustedAddress(): string | TrustedScriptURL {
  const policy = window.trustedTypes?.createPolicy('verso-service-worker', { createScriptURL: allowOnlyOurs })
  return policy?.createScriptURL(address()) ?? address()
}

/** Undefined where there can be none: in a private window of some browsers, or while developing. */
export const serviceWorker = (): Workbox | undefined =>
  import.meta.env.PROD && 'serviceWorker' in navigator
    ? new Workbox(trustedAddress(), { updateViaCache: 'none' })
    : undefined

/** The first worker a tab ever gets is no update: only a later one makes it reload. */
function onTakeover(act: () => void): void {
  let served = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (served) act()
    served = true
  })
}

/** Asks for a new version when somebody comes back to a tab, at most once an hour. */
function lookForUpdates(worker: Workbox): void {
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < hour) return
    asked = Date.now()
    // No network, no new version: there is nothing to say about it.
    worker.update().catch(() => undefined)
  })
}

/** A refused worker costs only the offline start; the wiki works without it. */
export async function startServiceWorker(worker: Workbox, update: Update): Promise<void> {
  worker.addEventListener('waiting', () => update.found())
  onTakeover(() => void update.tookOver())
  lookForUpdates(worker)
  await worker.register({ immediate: true }).catch(() => undefined)
}
