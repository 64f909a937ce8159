/** What the terminal says at the start: where Verso is, what it shares, and with whom. */
import { networkInterfaces } from 'node:os'
import { isLoopback } from './addresses'
import { formatAddress, type Running, type Settings } from './server'

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

function whoShares({ host, user }: Settings): string {
  if (user !== null) return `whoever knows the password of “${user.name}” may read and write`
  return isLoopback(host)
    ? 'everybody on this machine may read and write'
    : 'everybody who reaches it may read; nobody may write'
}

function countRepositories(names: readonly string[]): string {
  if (names.length === 0) return 'the repositories (none yet)'
  return names.length === 1 ? 'the one repository' : `the ${String(names.length)} repositories`
}

function describeSharing(settings: Settings, base: string, names: readonly string[]): readonly string[] {
  if (settings.repositories === null) return []
  return [
    `It shares ${countRepositories(names)} of ${settings.repositories} at ${base}/repositories/${encodeURIComponent(names[0] ?? 'NAME.git')};`,
    `  ${whoShares(settings)}.`,
  ]
}

function describeReach({ host }: Settings, port: number): readonly string[] {
  if (isLoopback(host)) return ['Only this machine reaches it.']
  const addresses = isEverywhere(host) ? ownAddresses() : [host]
  return [
    `Others reach it at ${addresses.map((address) => formatAddress(address, port)).join(', ')}.`,
    '  They can share its repositories. The app itself works on other devices only over https, since browsers',
    '  give offline use and encryption to no other address: put a server with a certificate in front, and name',
    '  its address with --origin.',
  ]
}

/** The lines to print once the server listens; `repositories` are the names of those it shares. */
export function welcome(settings: Settings, running: Running, repositories: readonly string[]): string {
  const base = isEverywhere(settings.host) ? formatAddress('localhost', running.port) : running.url
  return [
    `Verso is at ${base}/`,
    ...describeReach(settings, running.port),
    ...describeSharing(settings, base, repositories),
    'Stop it with Ctrl+C. Your wikis stay in your browser.',
  ].join('\n')
}
