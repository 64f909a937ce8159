/** Gives a server our commits and asks it to move its refs (gitprotocol-pack(5), “Pushing Data To a Server”). */
import { WikiError } from '../../errors'
import type { RefName, RefUpdate } from '../../names'
import type { Advertised } from './advertisement'
import type { Endpoint } from './endpoint'
import { ask, type Answer } from './exchange'
import { concat } from '../pack/format/bytes'
import { quote } from './failure'
import { listReceiveRefs, readAndClose } from './list-refs'
import { decodeLine, encodeText, flush, formatPacket, PacketReader } from './packets'
import type { Call } from './progress'
import { readRefusal, refusal, type Refusal } from './refusal'
import { readSideBand } from './side-band'

export type Push = {
  /** `from` is what the server's ref must still be for it to move. */
  readonly updates: readonly RefUpdate[]
  /** All that the new tips reach and the server has not; null when it has everything. */
  readonly pack: Uint8Array | null
  /** What `listReceiveRefs` gave; asked for anew when absent. */
  readonly advertised?: Advertised
}

export type PushOutcome = { readonly kind: 'pushed' } | { readonly kind: 'rejected'; readonly refusal: Refusal }

const nothing = '0'.repeat(40)
const maxBytes = 16 * 1024 * 1024

/** All refs or none, where the server can do that. Throws `cut-off` when it did not say how it went: it may have moved them or not. */
export async function pushPack(endpoint: Endpoint, push: Push, call: Call = {}): Promise<PushOutcome> {
  const advertised = push.advertised ?? (await listReceiveRefs(endpoint, call))
  const stale = push.updates.find(({ ref, from }) => (advertised.refs.get(ref) ?? null) !== from)
  if (stale) return { kind: 'rejected', refusal: refusal('moved') }
  const refused = await send(endpoint, { ...push, advertised, atomic: push.updates.length > 1 ? ['atomic'] : [] }, call)
  const [first] = refused.values()
  return first ? { kind: 'rejected', refusal: first } : { kind: 'pushed' }
}

/** Each ref by itself; which of them the server refused, and why. Throws like `pushPack`. */
export async function pushEach(
  endpoint: Endpoint,
  push: Required<Push>,
  call: Call = {},
): Promise<ReadonlyMap<RefName, Refusal>> {
  const { updates, advertised } = push
  if (advertised.capabilities.has('delete-refs')) return send(endpoint, { ...push, atomic: [] }, call)
  const [removed, made] = [updates.filter(({ to }) => to === null), updates.filter(({ to }) => to !== null)]
  const refused = made.length === 0 ? [] : await send(endpoint, { ...push, updates: made, atomic: [] }, call)
  return new Map([...removed.map(({ ref }) => [ref, refusal('cannot-delete')] as const), ...refused])
}

type Sending = Required<Push> & { readonly atomic: readonly string[] }

async function send(
  endpoint: Endpoint,
  { updates, pack, advertised, atomic }: Sending,
  call: Call,
): Promise<ReadonlyMap<RefName, Refusal>> {
  const head = encodeText(formatUpdates(updates, { capabilities: advertised.capabilities, atomic }))
  const packed = pack ?? new Uint8Array()
  const body = concat([head, packed])
  call.onProgress?.({ phase: 'sending', bytes: body.length })
  const address = new URL(advertised.address)
  const answer = await ask(endpoint, { service: 'git-receive-pack', address, body }, { maxBytes, ...call })
  return readAndClose(answer, () => readOutcome(answer, updates, advertised))
}

type Manner = Pick<Advertised, 'capabilities'> & Pick<Sending, 'atomic'>

function formatUpdates(updates: readonly RefUpdate[], { capabilities, atomic }: Manner): string {
  const ours = ['report-status', 'side-band-64k', 'ofs-delta', 'quiet', ...atomic]
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
async function readOutcome(
  { packets, party }: Answer,
  updates: readonly RefUpdate[],
  { capabilities }: Advertised,
): Promise<ReadonlyMap<RefName, Refusal>> {
  const said: string[] = []
  if (!capabilities.has('report-status')) return new Map()
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
  const words = quote(withoutProgress(said.join('')), party.endpoint)
  const join = (why: string): string => [quote(why, party.endpoint), words].filter(Boolean).join('. ')
  return new Map([...judge(lines, updates)].map(([ref, why]) => [ref, readRefusal(join(why))]))
}

function unconfirmed(error: unknown, host: string): unknown {
  if (!(error instanceof WikiError) || error.code !== 'cut-off') return error
  return new WikiError(
    'cut-off',
    `${host} did not say whether it took the commits.`,
    { reason: 'unconfirmed', host },
    { cause: error },
  )
}

/** What is left when `Resolving deltas: 50% (1/2)` and its like are taken out: the words of hooks. */
const withoutProgress = (text: string): string =>
  text
    .split(/[\r\n]/)
    .filter((line) => !/\d+% \(\d+\/\d+\)/.test(line))
    .join('\n')

/** `unpack ok`, then `ok <ref>` or `ng <ref> <reason>` for each; which were refused, and why. */
function judge(lines: readonly string[], updates: readonly RefUpdate[]): ReadonlyMap<RefName, string> {
  const refused = new Map(lines.filter((line) => line.startsWith('ng ')).map(splitRefusal))
  const unpack = lines.find((line) => line.startsWith('unpack '))?.slice('unpack '.length)
  const ofAll = unpack === 'ok' ? undefined : unpack || ''
  return new Map(
    updates.flatMap(({ ref }) => {
      const why = refused.get(ref) ?? ofAll
      return why === undefined ? [] : [[ref, why] as const]
    }),
  )
}

function splitRefusal(line: string): readonly [string, string] {
  const [, ref = '', ...reason] = line.split(' ')
  return [ref, reason.join(' ')]
}
