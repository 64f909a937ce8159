/**
 * What a page of Verso may load, and whom it may talk to: said once, here.
 *
 * The server sends it as headers, the build writes it into `<meta>` and into the header file of static hosts. Plain
 * data without imports, so that a build script can read it too.
 */

type Policy = Readonly<Record<string, string>>

const format = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')

const page: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html dompurify verso-worker verso-service-worker',
}

// The engine alone talks to git servers, whichever the user names; it never sees a page's HTML.
const engine: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self' https: http://localhost:* http://127.0.0.1:*",
}

/** For `<meta http-equiv>`: without `frame-ancestors`, which browsers only take from a header. */
export const metaPolicy = format(page)

/** For the header of everything the app loads, but the engine's script. */
export const pagePolicy = format({ ...page, 'frame-ancestors': "'none'" })

/** For the header of the engine's script: a worker lives by the policy of its own response. */
export const enginePolicy = format(engine)

/** For answers that are data and nothing else: should a browser ever show one, it is inert. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The engine's script among the build's files; `path` is relative to the app, such as `assets/engine-Dx3k.js`. */
export const isEngineScript = (path: string): boolean => /^assets\/engine-[\w-]+\.js$/.test(path)

/** Files whose name holds a hash of their content, and so never change. */
export const isHashed = (path: string): boolean => path.startsWith('assets/')

export const foreverCaching = 'public, max-age=31536000, immutable'

/** Sent with every file of the app. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const formatRule = (path: string, headers: Readonly<Record<string, string>>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')

/**
 * The same headers as a `_headers` file, as Cloudflare Pages and Netlify read it. Where several rules match, such hosts
 * send both policies and browsers obey both; so the page's own policy stays in `<meta>`, and never meets the engine's.
 */
export const formatHeadersFile = (): string =>
  [
    formatRule('/*', { ...securityHeaders, 'content-security-policy': "frame-ancestors 'none'" }),
    formatRule('/assets/*', { 'cache-control': foreverCaching }),
    formatRule('/assets/engine-*', { 'content-security-policy': enginePolicy }),
  ].join('\n\n') + '\n'
