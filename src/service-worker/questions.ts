/** What the service worker is asked, decided without it. */

/** A visit to the app itself: its folder or its index file, not the proxy or a repository below it. */
export const asksForShell = (mode: RequestMode, url: URL, scope: URL): boolean =>
  mode === 'navigate' &&
  url.origin === scope.origin &&
  (url.pathname === scope.pathname || url.pathname === `${scope.pathname}index.html`)

export const asksForFont = (url: URL, scope: URL): boolean =>
  url.href.startsWith(new URL('assets/', scope).href) && url.pathname.endsWith('.woff2')

/** What another program shares, posted to the address that `public/manifest.webmanifest` names. */
export const asksToReceive = (url: URL, scope: URL): boolean => url.href === new URL('share', scope).href

/** The message workbox-window sends for `messageSkipWaiting`. */
export const asksToTakeOver = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'

/** Which part of which language a file of sentences has, or what of PostgreSQL a file is; undefined for every other file. */
const partOf = (url: string): string | undefined =>
  /messages-[\w-]+?-(?:first|rest|guide)-/.exec(url)?.[0] ??
  /(?:postgres|pglite|initdb)[\w-]*(?=-[\w-]{8}\.\w+$)/.exec(url)?.[0].concat(url.slice(url.lastIndexOf('.')))

/** The sentences of a language besides English, or the guide in it, never changed under their name. */
export const asksForMessages = (url: URL, scope: URL): boolean =>
  url.href.startsWith(new URL('assets/', scope).href) &&
  /messages-.*\.js$/.test(url.pathname) &&
  partOf(url.href) !== undefined

/** Whether one kept file is the other in another version; each part of each language, and of PostgreSQL, stands for itself. */
export const isOlder = (kept: string, newest: string): boolean => kept !== newest && partOf(kept) === partOf(newest)

/** What draws diagrams: too large for everybody to fetch it, and never changed under its name. */
export const asksForMermaid = (url: URL, scope: URL): boolean =>
  url.href.startsWith(new URL('assets/mermaid', scope).href) && url.pathname.endsWith('.js')

/** What runs PostgreSQL, its program and its data: large, for few, and never changed under their names. */
export const asksForPostgres = (url: URL, scope: URL): boolean =>
  url.href.startsWith(new URL('assets/', scope).href) &&
  /\/(?:postgres|pglite|initdb)-[\w-]+\.(?:js|wasm|data)$/.test(url.pathname)
