/** Folders for tests. What a run leaves behind, the next one sweeps: a killed run cannot clean up after itself. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Holds a folder for each process that runs tests, named by its number. */
const all = join(tmpdir(), 'verso-tests')

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function sweep(): Promise<void> {
  const left = (await readdir(all)).filter((pid) => !isRunning(Number(pid)))
  // Another process may be sweeping the same.
  await Promise.allSettled(left.map((pid) => rm(join(all, pid), { recursive: true, force: true })))
}

async function openOwn(): Promise<string> {
  const own = join(all, String(process.pid))
  await mkdir(own, { recursive: true })
  await sweep()
  return own
}

let own: Promise<string> | undefined

/** A new empty folder in the system's place for such. */
export async function makeFolder(name = 'verso'): Promise<string> {
  own ??= openOwn()
  return mkdtemp(join(await own, `${name}-`))
}
