/** What a server says first: its refs and what it can do (gitprotocol-pack(5)), or what it can do alone (gitprotocol-v2(5)). */
import { WikiError } from '../../errors'
import { isOid, isRefName, type Oid, type RefName } from '../../names'
import type { Answer } from './exchange'
import { broken, cutOff, notGit, refusedByGit } from './failure'
import { decodeLine, type PacketReader } from './packets'

export type Advertised = {
  readonly version: 0 | 1 | 2
  /** A capability's value, empty where it has none. */
  readonly capabilities: ReadonlyMap<string, string>
  readonly refs: ReadonlyMap<RefName, Oid>
  /** The branch that is checked out by who clones; null when the server does not say. */
  readonly head: RefName | null
  /** The repository's address after redirects. */
  readonly address: string
}

/** Throws `cut-off` unless it comes to its end: half a list of refs looks like deleted branches. */
export async function readAdvertisement({ packets, party, address }: Answer): Promise<Advertised> {
  const lines = await readLines(packets, party.host)
  const error = lines.find((line) => line.startsWith('ERR '))
  if (error !== undefined) throw refusedByGit(party, error)
  const advertised = lines[0] === 'version 2' ? parseCapabilities(lines.slice(1)) : parseRefs(lines, party.host)
  if ((advertised.capabilities.get('object-format') ?? 'sha1') !== 'sha1')
    throw new WikiError('unsupported', 'Objects named by SHA-256.', { reason: 'sha-256' })
  return { ...advertised, address: address.href }
}

/** The lines up to the flush, without the service's name, which has a flush of its own. */
async function readLines(packets: PacketReader, host: string): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const packet of sections(packets, host)) {
    if (packet === 'flush') return lines
    if (typeof packet === 'string') throw broken(host, 'its list of refs is out of order')
    lines.push(decodeLine(packet))
  }
  throw cutOff(host)
}

async function* sections(packets: PacketReader, host: string) {
  const first = await packets.next()
  if (first === undefined) throw cutOff(host)
  const isService = typeof first !== 'string' && decodeLine(first).startsWith('# service=')
  if (!isService) yield first
  else if ((await packets.next()) !== 'flush') throw notGit(host)
  for (let packet = await packets.next(); packet !== undefined; packet = await packets.next()) yield packet
}

type Parsed = Omit<Advertised, 'address'>

const splitAt = (text: string, mark: string): readonly [string, string] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const parseCapabilities = (lines: readonly string[]): Parsed => ({
  version: 2,
  capabilities: new Map(lines.map((line) => splitAt(line, '='))),
  refs: new Map(),
  head: null,
})

function parseRefs(lines: readonly string[], host: string): Parsed {
  const version = lines[0] === 'version 1' ? 1 : 0
  const [first = '', ...others] = lines.slice(version)
  const [firstRef, list] = splitAt(first, '\0')
  const words = list.split(' ').filter(Boolean)
  const named = [firstRef, ...others].filter(Boolean).map((line) => parseRef(line, host))
  return {
    version,
    capabilities: new Map(words.map((word) => splitAt(word, '='))),
    refs: new Map(named.flatMap(([oid, name]) => (isRefName(name) ? [[name, oid] as const] : []))),
    head: findHead(words, named),
  }
}

function parseRef(line: string, host: string): readonly [Oid, string] {
  const [oid, name] = splitAt(line, ' ')
  if (!isOid(oid) || name === '') throw broken(host, 'its list of refs is unreadable')
  return [oid, name]
}

/** Where HEAD points: as `symref` says, else a branch that stands where it stands. */
function findHead(words: readonly string[], named: readonly (readonly [Oid, string])[]): RefName | null {
  const symref = words.find((word) => word.startsWith('symref=HEAD:'))?.slice('symref=HEAD:'.length)
  const head = named.find(([, name]) => name === 'HEAD')?.[0]
  const alike = named.filter(([oid, name]) => oid === head && name.startsWith('refs/heads/')).map(([, name]) => name)
  const likely = alike.find((name) => name === 'refs/heads/main' || name === 'refs/heads/master')
  const found = symref ?? likely ?? alike[0] ?? ''
  return isRefName(found) ? found : null
}
