/** The build on a plain static host: files by their path under some sub-path, no headers but the type, no fallback. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export type StaticHost = {
  /** The app's address, with a slash at the end. */
  readonly url: string
  /** From now on the file at `path` is this text: the host was given a newer version. */
  publish(path: string, text: string): void
  /** The file as it is served now. */
  read(path: string): Promise<string>
  close(): Promise<void>
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

/** Serves `folder` below `base`, which begins and ends with a slash. */
export async function hostStatically(folder: string, base = '/'): Promise<StaticHost> {
  const newer = new Map<string, string>()
  const find = async (path: string): Promise<Buffer | string> => newer.get(path) ?? readFile(join(folder, path))

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = pathname === base ? 'index.html' : pathname.slice(base.length)
    const found = pathname.startsWith(base) ? find(path) : Promise.reject(new Error('Not ours.'))
    found.then(
      (body) => response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    )
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}${base}`,
    publish: (path, text) => void newer.set(path, text),
    read: async (path) => String(await find(path)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
