/**
 * libgit2 as WebAssembly (wasm-git), synchronous in a worker over IDBFS: all files in memory, written to IndexedDB after
 * each change. Of the ways its README offers this was the fastest here; with OPFS a clone took eight times as long.
 */
import { storedHere, type Desk } from './desk'
import { serve, unable } from './worker-desk'

type FileSystem = {
  mkdir(path: string): void
  chdir(path: string): void
  mount(type: unknown, options: object, path: string): void
  syncfs(populate: boolean, done: (error: unknown) => void): void
  writeFile(path: string, text: string): void
  readFile(path: string, options: { encoding: 'utf8' }): string
  analyzePath(path: string): { readonly exists: boolean }
  readonly filesystems: { readonly IDBFS: unknown }
}
type Module = { readonly FS: FileSystem; callMain(args: readonly string[]): number }
type Loader = { default(): Promise<Module> }

const isLoader = (loaded: unknown): loaded is Loader =>
  typeof loaded === 'object' && loaded !== null && 'default' in loaded

const printed: string[] = []
const print = (line: string): number => printed.push(line)
Object.assign(globalThis, { wasmGitModuleOverrides: { print, printErr: print } })

const root = '/wikis'
const dir = `${root}/wiki`
const library = '/bench/wasm-git/lg2.js'

let loading: Promise<Module> | undefined
const load = (): Promise<Module> => (loading ??= start())

async function start(): Promise<Module> {
  const loaded: unknown = await import(/* @vite-ignore */ library)
  if (!isLoader(loaded)) throw new Error('wasm-git has another shape than was known.')
  const module = await loaded.default()
  const { FS } = module
  FS.writeFile('/home/web_user/.gitconfig', '[user]\nname = Ada\nemail = ada@example.org\n')
  FS.mkdir(root)
  FS.mount(FS.filesystems.IDBFS, {}, root)
  await synchronise(FS, 'from the disk')
  return module
}

const synchronise = (FS: FileSystem, direction: 'from the disk' | 'to the disk'): Promise<void> =>
  new Promise((resolve, reject) => {
    FS.syncfs(direction === 'from the disk', (error) =>
      error ? reject(new Error('IndexedDB failed.', { cause: error })) : resolve(),
    )
  })

/** Runs one of libgit2's commands in the wiki and gives the lines it printed. */
async function run(...args: readonly string[]): Promise<readonly string[]> {
  const module = await load()
  module.FS.chdir(args[0] === 'clone' ? root : dir)
  printed.length = 0
  const code = module.callMain(args)
  if (code !== 0) throw new Error(`${args[0] ?? ''} ended with ${code}: ${printed.join(' ')}`)
  return [...printed]
}

const persist = async (): Promise<void> => synchronise((await load()).FS, 'to the disk')

async function write(path: string, text: string): Promise<void> {
  const { FS } = await load()
  const parts = path.split('/').slice(0, -1)
  for (const depth of parts.keys()) {
    const folder = `${dir}/${parts.slice(0, depth + 1).join('/')}`
    if (!FS.analyzePath(folder).exists) FS.mkdir(folder)
  }
  FS.writeFile(`${dir}/${path}`, text)
}

const count = (lines: readonly string[], pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length

const desk: Desk = {
  start: async () => void (await load()),
  async clone(url, extent) {
    if (extent !== 'everything') return unable()
    await run('clone', url, dir)
    await persist()
  },
  settle: persist,
  prepare: async () => undefined,
  open: async (path) => (await load()).FS.readFile(`${dir}/${path}`, { encoding: 'utf8' }).length,
  history: async (path) => count(await run('log', '-50', '--', path), /^commit /),
  changes: async (commit, parent) => count(await run('diff', parent, commit), /^diff /),
  diff: unable,
  async save(path, text) {
    await write(path, text)
    await run('add', path)
    await run('commit', '-m', 'bench')
    await persist()
  },
  async put(texts) {
    for (const [path, text] of Object.entries(texts)) await write(path, text)
    await run('add', ...Object.keys(texts))
    await run('commit', '-m', 'bench')
    await persist()
  },
  async pull(branch) {
    await run('fetch', 'origin')
    await run('merge', `origin/${branch}`)
    await persist()
  },
  stored: storedHere,
}

serve(desk)
