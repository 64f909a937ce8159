/** What the service worker is asked, decided without it. */

/** A visit to the app itself: its folder or its index file, not the proxy or a repository below it. */
export const asksForShell = (mode: RequestMode, url: URL, scope: URL): boolean =>
  mode === 'navigate' &&
  url.origin === scope.origin &&
  (url.pathname === scope.pathname || url.pathname === `${scope.pathname}index.html`)

export const asksForFont = (url: URL, scope: URL): boolean =>
  url.href.startsWith(new URL('assets/', scope).href) && url.pathname.endsWith('.woff2')

/** The message workbox-window sends for `messageSkipWaiting`. */
export const asksToTakeOver = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'
