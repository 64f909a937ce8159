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
  'media-src': 'blob:',
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'self'",
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

// The page that draws diagrams, in a frame of the app: it makes a sandbox inside itself whose scripts are text, and the
// sandbox can only be as free as the page around it. No page of a wiki is ever looked at here (`app/diagrams`).
const diagrams: Policy = {
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** The page among the build's files in which diagrams are drawn. */
const isDiagramPage = (path: string): boolean => path === 'diagram.html'

// The catalog and live databases alone run WebAssembly, SQLite's and PostgreSQL's; they fetch that, and talk to nobody else.
const catalog: Policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
}

/** For `<meta http-equiv>`: without `frame-ancestors`, which browsers only take from a header. */
export const metaPolicy = format(page)

/** The same for a page among the build's files. */
export const metaPolicyOf = (path: string): string => (isDiagramPage(path) ? format(diagrams) : metaPolicy)

/** For the header of everything the app loads, but the scripts of its workers and the page of diagrams. */
export const pagePolicy = format({ ...page, 'frame-ancestors': "'none'" })

/** For the header of the page of diagrams, which the app alone may frame. */
const diagramPolicy = format({ ...diagrams, 'frame-ancestors': "'self'" })

/** For the header of the engine's script: a worker lives by the policy of its own response. */
export const enginePolicy = format(engine)

/** For the header of these scripts. A host that sends none lets it run all the same: a page's policy is not its. */
export const catalogPolicy = format(catalog)

/** For answers that are data and nothing else: should a browser ever show one, it is inert. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The engine's script among the build's files; `path` is relative to the app, such as `assets/engine-Dx3k.js`. */
const isEngineScript = (path: string): boolean => /^assets\/engine-[\w-]+\.js$/.test(path)

/** The same for the scripts of the catalog and of live databases. */
const isCatalogScript = (path: string): boolean => /^assets\/(?:catalog|databases|postgres)-[\w-]+\.js$/.test(path)

/** The policy that a file of the app is sent with. */
export function policyOf(path: string): string {
  if (isEngineScript(path)) return enginePolicy
  if (isCatalogScript(path)) return catalogPolicy
  return isDiagramPage(path) ? diagramPolicy : pagePolicy
}

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
 * send both policies and browsers obey both; so the pages' own policies stay in `<meta>`, and never meet those of workers, and
 * the app may be framed by its own origin, which the page of diagrams needs.
 */
export const formatHeadersFile = (): string =>
  [
    formatRule('/*', { ...securityHeaders, 'content-security-policy': "frame-ancestors 'self'" }),
    formatRule('/assets/*', { 'cache-control': foreverCaching }),
    formatRule('/assets/engine-*', { 'content-security-policy': enginePolicy }),
    formatRule('/assets/databases-*', { 'content-security-policy': catalogPolicy }),
    formatRule('/assets/postgres-*', { 'content-security-policy': catalogPolicy }),
    formatRule('/assets/catalog-*', { 'content-security-policy': catalogPolicy }),
  ].join('\n\n') + '\n'
