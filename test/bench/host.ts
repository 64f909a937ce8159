/** One server for all: Verso's own, with the app and the repositories, and beside it the pages the engines run in. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import { build } from 'vite'
import { answerer } from '../../src/server/node/server'
import { makeFolder } from '../support/folder'

export type Host = {
  /** Without a slash at the end. */
  readonly url: string
  /** The folder of repositories it shares. */
  readonly repositories: string
  /** The address of an engine's page. */
  pageOf(engine: string): string
  close(): Promise<void>
}

// npm runs scripts in the package's folder.
const bench = resolve('test/bench')
const wasmGit = resolve('node_modules/wasm-git')
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** Bundles the engines' pages and workers into a folder. */
async function buildPages(): Promise<string> {
  const outDir = await makeFolder('bench-pages')
  const inputs = ['verso', 'rival', 'isomorphic', 'libgit2'].map((name) => join(bench, 'pages', `${name}.ts`))
  await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: { input: inputs, output: { entryFileNames: '[name].js' } },
    },
  })
  return outDir
}

/** The pages have no policy: Verso's own would not let the other engines run. */
const page = (engine: string): string =>
  `<!doctype html><script type="module" src="/bench/${engine === 'verso' ? engine : 'rival'}.js"></script>`

async function answerPage(pages: string, path: string, response: ServerResponse): Promise<void> {
  const name = basename(path)
  if (extname(name) === '.html') {
    response.setHeader('content-type', 'text/html').end(page(basename(name, '.html')))
    return
  }
  const folder = path.startsWith('/bench/wasm-git/')
    ? wasmGit
    : join(pages, path.startsWith('/bench/assets/') ? 'assets' : '')
  const body = await readFile(join(folder, name)).catch(() => undefined)
  if (!body) response.writeHead(404).end()
  else response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream').end(body)
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

const end = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Opens the server for the app built in `app`. */
export async function openHost(app: string): Promise<Host> {
  const repositories = await makeFolder('bench-server')
  const pages = await buildPages()
  const wishes = { host: '127.0.0.1', port: 0, allow: [], origins: [], user: null }
  const answer = answerer({ ...wishes, app, repositories, log: () => undefined })
  const server = createServer((request: IncomingMessage, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    void (pathname.startsWith('/bench/') ? answerPage(pages, pathname, response) : answer(request, response))
  })
  const url = `http://127.0.0.1:${await listen(server)}`
  const scripts = readdirSync(join(app, 'assets')).filter((name) => /^(?:engine|catalog|databases)-.*\.js$/.test(name))
  const words = scripts.map((name) => `${name.replace(/-.*/, '')}=/assets/${name}`).join('&')
  return {
    url,
    repositories,
    pageOf: (name) => `${url}/bench/${name}.html${name === 'verso' ? `?${words}` : ''}`,
    close: () => end(server),
  }
}
