/** The command `fetch` of protocol 2 (gitprotocol-v2(5)): arguments there, sections back. */
import { isOid, type Oid } from '../../../names'
import type { Answer } from '../exchange'
import { broken, cutOff, refusedByGit } from '../failure'
import type { Reply, ReplyCall, Round } from './fetch-pack'
import { formatCommand } from '../list-refs'
import { decodeLine, flush, formatPacket, type PacketReader } from '../packets'
import { readSideBand } from '../side-band'

export function formatRequest(round: Round, capabilities: ReadonlyMap<string, string>): string {
  const { wants, haves, shallow, depth, filter, last } = round
  const lines = [
    ...(round.thin && haves.length > 0 ? ['thin-pack\n'] : []),
    ...(round.tags ? ['include-tag\n'] : []),
    'ofs-delta\n',
    ...wants.map((oid) => `want ${oid}\n`),
    ...shallow.map((oid) => `shallow ${oid}\n`),
    ...(depth === null ? [] : [`deepen ${depth}\n`]),
    ...(filter === null ? [] : [`filter ${filter}\n`]),
    ...haves.map((oid) => `have ${oid}\n`),
    ...(last ? ['done\n'] : []),
  ]
  return formatCommand('fetch', capabilities) + lines.map(formatPacket).join('') + flush
}

/** Sections each begin with their name; the pack is the last one. */
export async function readReply({ packets, party }: Answer, { onText }: ReplyCall): Promise<Reply> {
  const lines: string[] = []
  for (;;) {
    const packet = await packets.next()
    if (packet === undefined) throw cutOff(party.host)
    const name = typeof packet === 'string' ? packet : decodeLine(packet)
    if (name.startsWith('ERR ')) throw refusedByGit(party, name)
    if (name === 'flush') return { ...parseLines(lines), pack: null }
    if (name === 'packfile') return { ...parseLines(lines), pack: readSideBand(packets, party, onText) }
    if (!/^(acknowledgments|shallow-info|wanted-refs)$/.test(name)) throw broken(party.host, 'its answer is unreadable')
    const section = await readSection(packets, party.host)
    lines.push(...section.lines)
    if (section.isLast) return { ...parseLines(lines), pack: null }
  }
}

async function readSection(packets: PacketReader, host: string) {
  const lines: string[] = []
  for (;;) {
    const packet = await packets.next()
    if (packet === undefined) throw cutOff(host)
    if (typeof packet === 'string') return { lines, isLast: packet === 'flush' }
    lines.push(decodeLine(packet))
  }
}

const parseLines = (lines: readonly string[]): Omit<Reply, 'pack'> => ({
  known: oidsAfter('ACK ', lines),
  ready: lines.includes('ready'),
  shallow: oidsAfter('shallow ', lines),
  unshallow: oidsAfter('unshallow ', lines),
})

const oidsAfter = (word: string, lines: readonly string[]): readonly Oid[] =>
  lines.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length)] : [])).filter(isOid)
