/** Fetching as servers have known it since 2010 (gitprotocol-pack(5), “Packfile Negotiation”; gitprotocol-http(5)). */
import { isOid, type Oid } from '../../../names'
import type { Answer } from '../exchange'
import { broken, cutOff, refusedByGit, type Party } from '../failure'
import type { Reply, ReplyCall, Round } from './fetch-pack'
import type { Boundary } from './incoming-pack'
import { decodeLine, flush, formatPacket } from '../packets'
import { readSideBand } from '../side-band'

type Capabilities = ReadonlyMap<string, string>

function chooseCapabilities({ haves, thin, tags, filter }: Round, capabilities: Capabilities): readonly string[] {
  const useful = ['multi_ack_detailed', 'no-done', 'side-band-64k', 'ofs-delta']
    .concat(thin && haves.length > 0 ? ['thin-pack'] : [])
    .concat(tags ? ['include-tag'] : [])
    .concat(filter === null ? [] : ['filter'])
  return useful.filter((name) => capabilities.has(name)).concat(capabilities.has('agent') ? ['agent=verso'] : [])
}

/** A server that does not acknowledge in detail is old or odd: it is asked once, for everything. */
const isLast = (last: boolean, capabilities: Capabilities): boolean => last || !capabilities.has('multi_ack_detailed')

export function formatOldRequest(round: Round, capabilities: Capabilities): string {
  const { wants, haves, shallow, depth, filter, last } = round
  const ours = chooseCapabilities(round, capabilities).join(' ')
  const lines = [
    ...wants.map((oid, i) => (i === 0 ? `want ${oid} ${ours}\n` : `want ${oid}\n`)),
    ...shallow.map((oid) => `shallow ${oid}\n`),
    ...(depth === null ? [] : [`deepen ${depth}\n`]),
    ...(filter === null ? [] : [`filter ${filter}\n`]),
  ]
  const known = capabilities.has('multi_ack_detailed') ? haves.map((oid) => `have ${oid}\n`) : []
  const end = isLast(last, capabilities) ? formatPacket('done\n') : flush
  return lines.map(formatPacket).join('') + flush + known.map(formatPacket).join('') + end
}

/**
 * `ACK <oid> common` says the server has it, `ready` that it knows enough. A bare `ACK`, or `NAK` after we said done, is
 * the last line before the pack.
 */
export async function readOldReply({ packets, party }: Answer, call: ReplyCall): Promise<Reply> {
  const last = isLast(call.last, call.capabilities)
  const said = { known: new Array<Oid>(), shallow: new Array<Oid>(), unshallow: new Array<Oid>() }
  let ready = false
  for (let packet = await packets.next(); packet !== undefined; packet = await packets.next()) {
    if (typeof packet === 'string') continue
    const line = parseLine(decodeLine(packet), party)
    if (line.oid) said[line.kind].push(line.oid)
    ready ||= line.status === 'ready'
    const begins = line.oid ? line.kind === 'known' && line.status === '' : last
    if (begins) return { ...said, ready, pack: readPack({ packets, party }, call) }
  }
  if (last) throw cutOff(party.host)
  return { ...said, ready, pack: null }
}

type Line =
  | { readonly oid?: undefined; readonly status: '' }
  | { readonly kind: keyof Boundary | 'known'; readonly oid: Oid; readonly status: string }

/** A `NAK` is a line that names nothing. */
function parseLine(line: string, party: Party): Line {
  const [word, oid = '', status = ''] = line.split(' ')
  if (word === 'NAK') return { status: '' }
  if (word === 'ACK' && isOid(oid)) return { kind: 'known', oid, status }
  if ((word === 'shallow' || word === 'unshallow') && isOid(oid)) return { kind: word, oid, status: '' }
  throw word === 'ERR' ? refusedByGit(party, line) : broken(party.host, 'its answer is unreadable')
}

const readPack = ({ packets, party }: Pick<Answer, 'packets' | 'party'>, { capabilities, onText }: ReplyCall) =>
  capabilities.has('side-band-64k') ? readSideBand(packets, party, onText) : packets.rest()
