/** Verso's real server on a free port, and bare repositories to share; for unit tests and for tests in the browser. */
import { join } from 'node:path'
import { type Limits, parseAllowed, startServer as start } from '../../src/server'
import { git, makeFolder } from './git'

export type ServerOptions = {
  /** The folder of bare repositories to share. */
  readonly repositories?: string
  /** `NAME:PASSWORD`. */
  readonly user?: string
  /** As `--allow`: hosts the proxy may speak to, such as `http://127.0.0.1:4321`. */
  readonly allow?: readonly string[]
  readonly origins?: readonly string[]
  /** The folder of the built app; absent: one that does not exist. */
  readonly app?: string
  readonly limits?: Partial<Limits>
  readonly host?: string
  readonly port?: number
  readonly log?: (line: string) => void
}

export type TestServer = {
  /** Without a slash at the end. */
  readonly url: string
  /** As `allow` takes it, and as it stands in the proxy's path after the `//`. */
  readonly host: string
  close(): Promise<void>
}

function parseUser(user: string | undefined) {
  if (user === undefined) return null
  const [name = '', ...password] = user.split(':')
  return { name, password: password.join(':') }
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { url, close } = await start({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    app: options.app ?? join(import.meta.dirname, 'no-app'),
    allow: (options.allow ?? []).map(parseAllowed).filter(isDefined),
    origins: options.origins ?? [],
    repositories: options.repositories ?? null,
    user: parseUser(options.user),
    log: options.log ?? (() => undefined),
    ...(options.limits ? { limits: options.limits } : {}),
  })
  return { url, host: new URL(url).host, close }
}

/** The repository as it is to be after one commit more: a path's new text, or null to delete it. */
export type CommitStep = {
  readonly message: string
  readonly files: Readonly<Record<string, string | null>>
  /** Seconds since 1970. */
  readonly time?: number
}

const data = (text: string): string => `data ${String(Buffer.byteLength(text))}\n${text}\n`
const quote = (path: string): string => `"${path.replaceAll(/[\\"]/g, '\\$&')}"`

const formatFile = ([path, text]: [string, string | null]): string =>
  text === null ? `D ${quote(path)}\n` : `M 100644 inline ${quote(path)}\n${data(text)}`

/** One commit for `git fast-import`, a minute after the one before unless told. */
function formatCommit({ message, files, time }: CommitStep, index: number): string {
  const when = `Ada <ada@example.org> ${String(time ?? 1_767_323_045 + index * 60)} +0000`
  const changes = Object.entries(files).map(formatFile).join('')
  return `commit refs/heads/main\nauthor ${when}\ncommitter ${when}\n${data(message)}${changes}\n`
}

/** Makes the bare repository `folder/name` (which ends in `.git`) with these commits on `main`, and gives its path. */
export async function makeRepository(folder: string, name: string, steps: readonly CommitStep[] = []): Promise<string> {
  const path = join(folder, name)
  await git(['init', '--quiet', '--bare', path])
  if (steps.length > 0) await git(['fast-import', '--quiet'], { cwd: path, input: steps.map(formatCommit).join('') })
  return path
}

/** A folder for `repositories`, holding one of each given name. */
export async function makeRepositories(repositories: Readonly<Record<string, readonly CommitStep[]>>): Promise<string> {
  const folder = await makeFolder('verso-repositories')
  for (const [name, steps] of Object.entries(repositories)) await makeRepository(folder, name, steps)
  return folder
}
