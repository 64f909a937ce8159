/**
 * The URLs workers may be started from. Under `require-trusted-types-for 'script'` a browser takes a worker's URL only
 * from a policy; ours lets through scripts of our own origin. Where Trusted Types do not exist the same check runs.
 */
const ownScript = (url: string): string => {
  if (new URL(url, location.href).origin === location.origin) return url
  throw new TypeError(`A worker may not be started from ${url}.`)
}

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined

function createPolicy(): Pick<TrustedTypePolicy, 'createScriptURL'> | undefined {
  return window.trustedTypes?.createPolicy('verso-worker', { createScriptURL: ownScript })
}

/** The URL as `new Worker` takes it. TypeScript's `Worker` knows no trusted URLs, hence the type. */
export function trustedWorkerUrl(url: URL): URL {
  policy ??= createPolicy()
  const trusted: unknown = policy?.createScriptURL(url.href) ?? ownScript(url.href)
  return trusted as URL
}
