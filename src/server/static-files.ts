/** The files of the built app, with the headers that keep it fast and safe. */
import { say } from './answers'
import { foreverCaching, isHashed, policyOf, securityHeaders } from './content-security-policy'
import type { Handler } from './handle'

/** A file as it is on disk now. `etag` changes whenever its content does; `size` is in bytes. */
export type StaticFile = {
  readonly size: number
  readonly etag: string
  open(): ReadableStream<Uint8Array>
}

/** Finds a file by its path below the app's folder; the path has passed `parseFilePath`. */
export type FindFile = (path: string) => Promise<StaticFile | undefined>

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

const typeOf = (path: string): string => types[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream'

// A part may not be empty, begin with a dot (`..`, hidden files), or hold what some file system takes for a separator.
const isFilePart = (part: string): boolean => /^[^.\p{Cc}\\/:][^\p{Cc}\\/:]*$/u.test(part)

/** The path below the app's folder that a URL's path means, `index.html` for `/`; undefined when it can mean no file. */
export function parseFilePath(pathname: string): string | undefined {
  if (pathname === '/') return 'index.html'
  try {
    const path = decodeURIComponent(pathname.slice(1))
    return path.split('/').every(isFilePart) ? path : undefined
  } catch {
    return undefined
  }
}

/** The headers of one file of the app, whoever serves it. */
export const headersOf = (path: string): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  'content-type': typeOf(path),
  'content-security-policy': policyOf(path),
  'cache-control': isHashed(path) ? foreverCaching : 'no-cache',
})

// RFC 9110 §13.1.2: `If-None-Match` compares weakly, and may list several.
const isKnown = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '').split(',').some((known) => known.trim() === etag)

function answerFile(request: Request, path: string, file: StaticFile): Response {
  const headers = { ...headersOf(path), etag: file.etag }
  if (isKnown(request, file.etag)) return new Response(null, { status: 304, headers })
  const body = request.method === 'HEAD' ? null : file.open()
  return new Response(body, { headers: { ...headers, 'content-length': String(file.size) } })
}

export const serveFiles =
  (find: FindFile): Handler =>
  async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(405, 'Files can only be read.', { allow: 'GET, HEAD' })
    }
    const path = parseFilePath(new URL(request.url).pathname)
    const file = path === undefined ? undefined : await find(path)
    if (path !== undefined && file !== undefined) return answerFile(request, path, file)
    return say(404, 'There is no such file here. Verso begins at the address without a path.')
  }
