/** What the person who starts Verso may say. */
import { parseArgs } from 'node:util'
import { type Host, parseAllowed } from '../proxy/hosts'
import type { User } from '../repositories/password'

export type Wishes = {
  readonly host: string
  readonly port: number
  readonly allow: readonly (Host | '*')[]
  readonly origins: readonly string[]
  readonly repositories: string | null
  readonly user: User | null
}

export type Command =
  | { readonly kind: 'serve'; readonly wishes: Wishes }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly sentence: string }

export const help = `Verso: a wiki in the browser, with its history.

  npm start -- [options]

  --port PORT            where to listen; default 4180 (or the variable PORT)
  --host HOST            for whom: 127.0.0.1, the default, is this machine alone; 0.0.0.0 everybody
                         who reaches it (or the variable HOST)
  --allow HOST[:PORT]    a git server the proxy may speak to, besides the well-known public ones; it
                         may be on your own network. http://HOST[:PORT] for one without encryption,
                         '*' for every public host. May be repeated
  --origin ORIGIN        another site, such as https://wiki.example.org, whose pages may use the proxy
                         and the repositories, or the name this server is known by. May be repeated
  --repositories DIR     shares the bare repositories DIR/*.git at /repositories/
  --user NAME:PASSWORD   who may read and write them (or the variable VERSO_USER, which other people
                         on this machine cannot see). Without: everybody reads, and writes if HOST is
                         this machine alone
  --help                 this text`

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  allow: { type: 'string', multiple: true },
  origin: { type: 'string', multiple: true },
  repositories: { type: 'string' },
  user: { type: 'string' },
  help: { type: 'boolean' },
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** A wish that cannot be fulfilled; caught by `parseCommandLine`, and only there. */
class Fault extends Error {}

const optionNames = Object.keys(options)

/** Splits the arguments, telling in our own words what is wrong with them. */
function split(args: readonly string[]) {
  const { values, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Fault(`“${token.value}” is not understood.`)
    if (token.kind === 'option' && !optionNames.includes(token.name))
      throw new Fault(`There is no option ${token.rawName}.`)
    if (token.kind === 'option' && token.name !== 'help' && !token.value)
      throw new Fault(`${token.rawName} needs a value.`)
  }
  return values
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : []

function parsePort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN
  if (port >= 0 && port <= 65_535) return port
  throw new Fault(`“${value}” is not a port; that is a number up to 65535.`)
}

function parseAllow(value: string): Host | '*' {
  const allowed = parseAllowed(value)
  if (allowed !== undefined) return allowed
  throw new Fault(`“${value}” is not a host to allow; write HOST or HOST:PORT.`)
}

function parseOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  throw new Fault(`“${value}” is not an origin; write it like https://wiki.example.org.`)
}

// The value is not repeated in the sentence, since it holds a password.
function parseUser(value: string): User {
  const [, name, password] = /^([^:]+):(.+)$/s.exec(value) ?? []
  if (name !== undefined && password !== undefined) return { name, password }
  throw new Fault('The user is written as NAME:PASSWORD, both at least one character.')
}

function parseWishes(values: ReturnType<typeof split>, env: Environment): Wishes {
  const user = text(values.user) ?? text(env['VERSO_USER'])
  const repositories = text(values.repositories) ?? null
  if (text(values.user) !== undefined && repositories === null) throw new Fault('--user goes with --repositories DIR.')
  return {
    port: parsePort(text(values.port) ?? text(env['PORT']) ?? '4180'),
    host: text(values.host) ?? text(env['HOST']) ?? '127.0.0.1',
    allow: texts(values.allow).map(parseAllow),
    origins: texts(values.origin).map(parseOrigin),
    repositories,
    user: user === undefined ? null : parseUser(user),
  }
}

/** `args` without the names of the programs. */
export function parseCommandLine(args: readonly string[], env: Environment): Command {
  try {
    const values = split(args)
    return values.help === true ? { kind: 'help' } : { kind: 'serve', wishes: parseWishes(values, env) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { kind: 'fault', sentence: `${error.message} npm start -- --help tells what can be said.` }
  }
}
