/** `npm start`: reads the command line, starts the server, says where it is, and stops it on Ctrl+C. */
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { WikiError } from '../errors'
import { checkGit, help, listRepositories, parseCommandLine, startServer, welcome } from '.'
import type { Settings, Wishes } from '.'

/** Milliseconds that a push under way gets to end after Ctrl+C; a second Ctrl+C ends at once. */
const grace = 5_000

const print = (line: string) => void process.stdout.write(`${line}\n`)

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )

/** Why the server could not start, as a sentence; undefined for a fault of our own. */
function explain(error: unknown, { host, port }: Settings): string | undefined {
  if (error instanceof WikiError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const place = `${String(port)} on ${host}`
  if (code === 'EADDRINUSE') return `Port ${place} is busy. Is Verso running already? Else choose another with --port.`
  if (code === 'EACCES') return `Port ${place} is not for everybody to use. Choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine. Choose another --host.`
  return undefined
}

async function readRepositories(folder: string | null): Promise<readonly string[]> {
  if (folder === null) return []
  if (!(await isFolder(folder))) throw new WikiError('not-found', `There is no folder ${folder} to share.`)
  await checkGit()
  return listRepositories(folder)
}

function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
}

async function serve(wishes: Wishes): Promise<void> {
  const app = join(import.meta.dirname, '../app')
  const repositories = wishes.repositories === null ? null : resolve(wishes.repositories)
  const settings: Settings = { ...wishes, app, repositories, log: print }
  try {
    const names = await readRepositories(repositories)
    const running = await startServer(settings)
    print(welcome(settings, running, names))
    stopOnSignal(() => running.close(grace))
  } catch (error) {
    const sentence = explain(error, settings)
    if (sentence === undefined) throw error
    end(sentence)
  }
}

const command = parseCommandLine(process.argv.slice(2), process.env)
if (command.kind === 'help') print(help)
else if (command.kind === 'fault') end(command.sentence)
else await serve(command.wishes)
