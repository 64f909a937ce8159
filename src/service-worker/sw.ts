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
import {
  asksForFont,
  asksForMermaid,
  asksForMessages,
  asksForPostgres,
  asksForShell,
  asksToReceive,
  asksToTakeOver,
  isOlder,
} from './questions'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }

const scope = new URL(self.registration.scope)

async function keepNewestOnly({ cacheName, request }: { cacheName: string; request: Request }): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const older of await cache.keys()) if (isOlder(older.url, request.url)) await cache.delete(older)
}

// install, activate, fetch: every built file, and nothing else.
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// fetch: the app's address, whatever its query, is the shell.
registerRoute(({ request, url }) => asksForShell(request.mode, url, scope), createHandlerBoundToURL('index.html'))

// fetch: the letters of scripts that not everybody reads are kept once somebody has read them.
registerRoute(({ url }) => asksForFont(url, scope), new CacheFirst({ cacheName: `verso-fonts-${scope.href}` }))

// fetch: the sentences of the languages somebody reads are kept, each part in one version.
registerRoute(
  ({ url }) => asksForMessages(url, scope),
  new CacheFirst({ cacheName: `verso-messages-${scope.href}`, plugins: [{ cacheDidUpdate: keepNewestOnly }] }),
)

// fetch: what draws diagrams is kept once a page had one, in one version.
registerRoute(
  ({ url }) => asksForMermaid(url, scope),
  new CacheFirst({ cacheName: `verso-diagrams-${scope.href}`, plugins: [{ cacheDidUpdate: keepNewestOnly }] }),
)

// fetch: what runs PostgreSQL is kept once a wiki had a database of it, each part in one version.
registerRoute(
  ({ url }) => asksForPostgres(url, scope),
  new CacheFirst({ cacheName: `verso-postgres-${scope.href}`, plugins: [{ cacheDidUpdate: keepNewestOnly }] }),
)

// fetch: what another program shares waits, unread, for the app to look at it (src/app/received/shelf.ts).
registerRoute(
  ({ url }) => asksToReceive(url, scope),
  async ({ request }) => {
    const shelf = await caches.open(`verso-received-${scope.href}`)
    const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' }
    await shelf.put(`${scope.href}received/${crypto.randomUUID()}`, new Response(await request.blob(), { headers }))
    return Response.redirect(`${scope.href}#/received`, 303)
  },
  'POST',
)

// activate: from the first visit on, the open tab finds its lazy parts offline too.
clientsClaim()

// message: a tab says that all text is kept and the new version may begin.
self.addEventListener('message', (event) => {
  if (asksToTakeOver(event.data)) event.waitUntil(self.skipWaiting())
})
