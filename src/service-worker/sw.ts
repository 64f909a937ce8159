/**
 * The shell, offline: a table of events.
 *
 * It keeps the built files of one version and answers with them; it never sees git. What the engine, the proxy or a
 * shared repository says passes by untouched. A new version waits beside the old one until the tabs have kept their
 * text and say so. To take it off a host for good, serve `retire-sw.js` under the name `sw.js`: every browser that
 * comes by then forgets the worker and its files, and keeps its wikis.
 */
import { clientsClaim } from 'workbox-core'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { asksForFont, asksForShell, asksToTakeOver } from './questions'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }

const scope = new URL(self.registration.scope)

// install, activate, fetch: every built file, and nothing else.
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// fetch: the app's address, whatever its query, is the shell.
registerRoute(({ request, url }) => asksForShell(request.mode, url, scope), createHandlerBoundToURL('index.html'))

// fetch: the letters of scripts that not everybody reads are kept once somebody has read them.
registerRoute(({ url }) => asksForFont(url, scope), new CacheFirst({ cacheName: `verso-fonts-${scope.href}` }))

// activate: from the first visit on, the open tab finds its lazy parts offline too.
clientsClaim()

// message: a tab says that all text is kept and the new version may begin.
self.addEventListener('message', (event) => {
  if (asksToTakeOver(event.data)) event.waitUntil(self.skipWaiting())
})
