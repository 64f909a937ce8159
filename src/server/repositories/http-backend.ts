/** The machine's own `git http-backend`, run once for each request (git-http-backend(1)). */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { WikiError } from '../../errors'
import type { GitRequest } from '../git-request'
import { pump, streamOf } from '../node/streams'
import { readCgi } from './cgi'

export type BackendCall = {
  readonly request: Request
  readonly git: GitRequest
  /** The folder that holds the repositories. */
  readonly folder: string
  /** The repository's name in it. */
  readonly name: string
  /** Who pushes, for the reflog; null: pushing is not allowed. */
  readonly user: string | null
  readonly client: string
  readonly log: (line: string) => void
}

type Environment = Readonly<Record<string, string>>

const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM', 'SystemRoot']

const ownEnvironment = (): Environment =>
  Object.fromEntries(inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))

/** Settings of git's that every shared repository gets: a clone may leave contents there, and ask for one later. */
const settings: Environment = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'uploadpack.allowFilter',
  GIT_CONFIG_VALUE_0: 'true',
  GIT_CONFIG_KEY_1: 'uploadpack.allowAnySHA1InWant',
  GIT_CONFIG_VALUE_1: 'true',
}

function requestEnvironment({ request, git, folder, name, user, client }: BackendCall): Environment {
  const header = (from: string, to: string): Environment => {
    const value = request.headers.get(from)
    return value === null ? {} : { [to]: value }
  }
  return {
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROJECT_ROOT: folder,
    PATH_INFO: `/${name}${git.tail}`,
    QUERY_STRING: new URL(request.url).search.slice(1),
    REQUEST_METHOD: request.method,
    REMOTE_ADDR: client,
    ...(user === null ? {} : { REMOTE_USER: user }),
    ...header('content-type', 'CONTENT_TYPE'),
    ...header('content-length', 'CONTENT_LENGTH'),
    ...header('content-encoding', 'HTTP_CONTENT_ENCODING'),
    ...header('git-protocol', 'GIT_PROTOCOL'),
  }
}

/** Git's own programs share its group of processes, so the group is told. */
function signalGroup(child: ChildProcessWithoutNullStreams, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal) // there are no groups on this system, or all of it has ended
  }
}

/** Time for git to take its locks away, in milliseconds. */
const grace = 5000

/** Asks git to end, and ends what is still there after a while: git 2.39 can spin for ever in handling the signal. */
function stop(child: ChildProcessWithoutNullStreams): void {
  if (child.exitCode !== null || child.signalCode !== null) return
  signalGroup(child, 'SIGTERM')
  setTimeout(() => signalGroup(child, 'SIGKILL'), grace).unref()
}

/** What git has to complain about, 4 KB at most, told once it has ended. */
function reportComplaints(child: ChildProcessWithoutNullStreams, { name, log }: BackendCall): void {
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(0, 4096)
  })
  child.once('close', () => {
    if (text !== '') log(`git ${name}: ${text.trim().replaceAll('\n', ' · ')}`)
  })
}

/** Carries the request out; git is stopped when the client goes away. Throws `unsupported` when there is no git. */
export async function runBackend(call: BackendCall): Promise<Response> {
  const env = { ...ownEnvironment(), ...settings, ...requestEnvironment(call) }
  const child = spawn('git', ['http-backend'], { env, detached: process.platform !== 'win32' })
  const failed = new Promise<never>((_, reject) =>
    child.once('error', (cause) => {
      reject(missingGit(cause))
    }),
  )
  const { signal, body } = call.request
  const abort = () => {
    stop(child)
  }
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  child.once('close', () => {
    signal.removeEventListener('abort', abort)
  })
  child.stdin.on('error', () => undefined) // git may answer before it has read everything
  reportComplaints(child, call)
  if (body === null) child.stdin.end()
  else void pump(body, child.stdin)
  return Promise.race([readCgi(streamOf(child.stdout)), failed])
}

const missingGit = (cause: unknown) =>
  new WikiError(
    'unsupported',
    'git with its http-backend is not installed on this machine. Install it to share repositories.',
    {},
    { cause },
  )

/** Throws `unsupported`, with a sentence, unless this machine can share repositories. */
export async function checkGit(): Promise<void> {
  try {
    const { stdout } = await promisify(execFile)('git', ['--exec-path'])
    const program = process.platform === 'win32' ? 'git-http-backend.exe' : 'git-http-backend'
    await access(join(stdout.trim(), program))
  } catch (cause) {
    throw missingGit(cause)
  }
}
