/**
 * A folder of bare repositories, shared over git's smart HTTP at `/repositories/<name>.git`.
 *
 * With a user and password, whoever has them reads and writes. Without: everybody reads, and everybody writes only where
 * everybody is this machine alone (bound to loopback).
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefusal, refuse, inertHeaders, say } from '../answers'
import { type GitRequest, parseGitRequest } from '../git-request'
import type { Handler } from '../handle'
import { Limiter } from '../proxy/limits'
import { runBackend } from './http-backend'
import { judgeAuthorization, type User } from './password'

export type Sharing = {
  readonly folder: string
  readonly user: User | null
  /** Whether who needs no password may push. */
  readonly openToWriting: boolean
  readonly log: (line: string) => void
  readonly now: () => number
}

// Visible names only, one level deep; what a path could do in a name, it cannot do here.
const isName = (text: string): boolean => /^[^.\p{Cc}\\/][^\p{Cc}\\/]*\.git$/u.test(text)

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const isRepository = async (path: string): Promise<boolean> =>
  (await isThere(join(path, 'HEAD'))) && (await isThere(join(path, 'objects')))

/** The names of the repositories in the folder, in order. */
export async function listRepositories(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter(isName).sort()
  const found = await Promise.all(names.map((name) => isRepository(join(folder, name))))
  return names.filter((_, index) => found[index])
}

/** Their paths in this server's addresses; none when a password is needed even to see them. */
export async function listShared({ folder, user }: Sharing): Promise<readonly string[]> {
  if (user !== null) return []
  return (await listRepositories(folder)).map((name) => `/repositories/${encodeURIComponent(name)}`)
}

const challenge = (sentence: string): Response =>
  say(401, sentence, { 'www-authenticate': 'Basic realm="Repositories shared by Verso", charset="UTF-8"' })

/** Keeps those out who may not come in; at most 20 wrong passwords a minute from one address. */
function createGate({ user, now }: Sharing): (request: Request, client: string) => Response | undefined {
  if (user === null) return () => undefined
  const failures = new Limiter({ concurrent: Infinity, perMinute: 20, now })
  return (request, client) => {
    const judgement = judgeAuthorization(request.headers.get('authorization'), user)
    if (judgement === 'none') return challenge('These repositories ask for a user name and a password.')
    const refusal = failures.refuse(client)
    if (refusal !== undefined) return refuse(refusal)
    if (judgement === 'right') return undefined
    failures.enter(client)()
    return challenge('The user name or the password is wrong.')
  }
}

function refuseService(git: GitRequest, { user, openToWriting }: Sharing): Response | undefined {
  if (git.service === 'git-upload-pack' || user !== null || openToWriting) return undefined
  return say(
    403,
    'These repositories can only be read. To push, whoever shares them starts Verso with --user NAME:PASSWORD.',
  )
}

const who = ({ user, openToWriting }: Sharing): string | null => user?.name ?? (openToWriting ? 'verso' : null)

async function run(request: Request, client: string, sharing: Sharing): Promise<Response> {
  const git = parseGitRequest(request, new URL(request.url).pathname.replace(/^\/repositories/, ''))
  if (isRefusal(git)) return refuse(git)
  const refused = refuseService(git, sharing)
  if (refused !== undefined) return refused
  const name = decodeURIComponent(git.repository.slice(1))
  const { folder, log } = sharing
  if (!isName(name) || !(await isRepository(join(folder, name)))) return say(404, 'There is no such repository here.')
  const response = await runBackend({ request, git, folder, name, user: who(sharing), client, log })
  for (const [header, value] of Object.entries(inertHeaders)) response.headers.set(header, value)
  return response
}

/** The repositories, at `/repositories/`. */
export function shareRepositories(sharing: Sharing): Handler {
  const refuseEntry = createGate(sharing)
  return async (request, client) => refuseEntry(request, client) ?? (await run(request, client, sharing))
}
