/** Gives a server our commits and asks it to move its refs (gitprotocol-pack(5), “Pushing Data To a Server”). */
import { WikiError } from '../../errors'
import type { RefUpdate } from '../../names'
import type { Advertised } from './advertisement'
import type { Endpoint } from './endpoint'
import { ask, type Answer } from './exchange'
import { quote } from './failure'
import { listReceiveRefs, readAndClose } from './list-refs'
import { decodeLine, encodeText, flush, formatPacket, join, PacketReader } from './packets'
import type { Call } from './progress'
import { readSideBand } from './side-band'

export type Push = {
  /** `from` is what the server's ref must still be for it to move. */
  readonly updates: readonly RefUpdate[]
  /** All that the new tips reach and the server has not; null when it has everything. */
  readonly pack: Uint8Array | null
  /** What `listReceiveRefs` gave; asked for anew when absent. */
  readonly advertised?: Advertised
}

export type PushOutcome = { readonly kind: 'pushed' } | { readonly kind: 'rejected'; readonly reason: string }

const nothing = '0'.repeat(40)
const maxBytes = 16 * 1024 * 1024

/** Throws `cut-off` when the server did not say how it went: it may have moved its refs or not. */
export async function pushPack(endpoint: Endpoint, push: Push, call: Call = {}): Promise<PushOutcome> {
  const advertised = push.advertised ?? (await listReceiveRefs(endpoint, call))
  const stale = push.updates.find(({ ref, from }) => (advertised.refs.get(ref) ?? null) !== from)
  if (stale)
    return {
      kind: 'rejected',
      reason: 'Somebody else has pushed in the meantime. Fetch and merge their commits first.',
    }
  const head = encodeText(formatUpdates(push.updates, advertised.capabilities))
  const pack = push.pack ?? new Uint8Array()
  const body = join([head, pack], head.length + pack.length)
  call.onProgress?.({ phase: 'sending', bytes: body.length })
  const address = new URL(advertised.address)
  const answer = await ask(endpoint, { service: 'git-receive-pack', address, body }, { maxBytes, ...call })
  return readAndClose(answer, () => readOutcome(answer, advertised))
}

function formatUpdates(updates: readonly RefUpdate[], capabilities: Advertised['capabilities']): string {
  const ours = ['report-status', 'side-band-64k', 'ofs-delta', 'quiet', ...(updates.length > 1 ? ['atomic'] : [])]
    .filter((name) => capabilities.has(name))
    .concat(capabilities.has('object-format') ? ['object-format=sha1'] : [])
    .concat(capabilities.has('agent') ? ['agent=verso'] : [])
  const lines = updates.map(({ ref, from, to }, i) => {
    const line = `${from ?? nothing} ${to ?? nothing} ${ref}`
    return i === 0 ? `${line}\0 ${ours.join(' ')}` : line
  })
  return lines.map(formatPacket).join('') + flush
}

/** The report is packets within the first side band; what hooks print comes on the second. */
async function readOutcome({ packets, party }: Answer, { capabilities }: Advertised): Promise<PushOutcome> {
  const said: string[] = []
  if (!capabilities.has('report-status')) return { kind: 'pushed' }
  const hasBands = capabilities.has('side-band-64k')
  const report = hasBands
    ? new PacketReader(
        readSideBand(packets, party, (text) => said.push(text)),
        party.host,
      )
    : packets
  const lines: string[] = []
  try {
    for await (const packet of report.lines()) lines.push(decodeLine(packet))
    if (hasBands) await report.next()
  } catch (error) {
    throw unconfirmed(error, party.host)
  }
  return judge(lines, quote(withoutProgress(said.join('')), party.endpoint), (text) => quote(text, party.endpoint))
}

function unconfirmed(error: unknown, host: string): unknown {
  if (!(error instanceof WikiError) || error.code !== 'cut-off') return error
  return new WikiError(
    'cut-off',
    `The connection to ${host} ended before it said whether it took the commits. Nothing is lost; sync again to find out.`,
    { host },
    { cause: error },
  )
}

/** What is left when `Resolving deltas: 50% (1/2)` and its like are taken out: the words of hooks. */
const withoutProgress = (text: string): string =>
  text
    .split(/[\r\n]/)
    .filter((line) => !/\d+% \(\d+\/\d+\)/.test(line))
    .join('\n')

/** `unpack ok`, then `ok <ref>` or `ng <ref> <reason>` for each. */
function judge(lines: readonly string[], said: string, clean: (text: string) => string): PushOutcome {
  const refused = lines.find((line) => line.startsWith('ng '))?.replace(/^ng \S+ ?/, '')
  const unpack = lines.find((line) => line.startsWith('unpack '))?.slice('unpack '.length)
  if (refused === undefined && unpack === 'ok') return { kind: 'pushed' }
  const why = clean(refused ?? unpack ?? 'no reason given')
  return { kind: 'rejected', reason: `The server refused: ${why}.${said === '' ? '' : ` It says: ${said}`}` }
}
