/** Takes from a server what we lack: says what we want and what we have, and receives a pack. */
import type { Oid } from '../../../names'
import type { Advertised } from '../advertisement'
import type { Endpoint } from '../endpoint'
import { ask, type Answer } from '../exchange'
import { able, type Terms } from './terms'
import { broken } from '../failure'
import { formatOldRequest, readOldReply } from './protocol-0'
import { formatRequest, readReply } from './protocol-2'
import { IncomingPack, type Boundary } from './incoming-pack'
import { Negotiation, type Haves } from './negotiation'
import { encodeText } from '../packets'
import { parseProgress, type Call } from '../progress'

export type Wanted = Partial<Terms> & {
  /** What the server shall send, with all that they reach. */
  readonly wants: readonly Oid[]
  readonly haves: Haves
  readonly advertised: Advertised
}

/** One request of a negotiation. `last`: the server is to send the pack now, whatever is in common. */
export type Round = Terms & { readonly wants: readonly Oid[]; readonly haves: readonly Oid[]; readonly last: boolean }

/** What the server says to it: commits it knows, whether it knows enough, and the pack when it begins. */
export type Reply = Boundary & {
  readonly known: readonly Oid[]
  readonly ready: boolean
  readonly pack: AsyncIterable<Uint8Array> | null
}

export type ReplyCall = {
  readonly last: boolean
  readonly capabilities: ReadonlyMap<string, string>
  readonly onText: (text: string) => void
}

/** What a server sends us at most; how large a pack may be is for who takes it to say. */
const maxBytes = 2 ** 32
const dialects = {
  old: { format: formatOldRequest, read: readOldReply, version: undefined },
  new: { format: formatRequest, read: readReply, version: 2 },
} as const

/**
 * The pack as it comes, thin where deltas against objects of ours make it smaller; null when nothing is wanted. Terms the
 * server cannot meet are left out: it sends more then. Whoever takes the pack reads it to its end, or closes it.
 */
export async function fetchPack(endpoint: Endpoint, wanted: Wanted, call: Call = {}): Promise<IncomingPack | null> {
  const { wants, haves, advertised } = wanted
  if (wants.length === 0) return null
  const terms = able(wanted, advertised)
  const negotiation = new Negotiation(haves)
  call.onProgress?.({ phase: 'counting' })
  try {
    for (;;) {
      const round = { ...terms, wants, ...(await negotiation.next()) }
      const { answer, reply } = await exchange(endpoint, { round, advertised }, call)
      negotiation.learn(reply)
      if (reply.pack) return new IncomingPack(answer, reply.pack, { ...reply, onProgress: call.onProgress })
      await answer.packets.close()
      if (round.last) throw broken(answer.party.host, 'it sent nothing')
    }
  } finally {
    await negotiation.close()
  }
}

type Asked = { readonly round: Round; readonly advertised: Advertised }

/** Asks, and hears all that comes before the pack. */
async function exchange(
  endpoint: Endpoint,
  { round, advertised: { capabilities, version, address } }: Asked,
  call: Call,
): Promise<{ readonly answer: Answer; readonly reply: Reply }> {
  const dialect = version === 2 ? dialects.new : dialects.old
  const body = encodeText(dialect.format(round, capabilities))
  const question = { service: 'git-upload-pack', address: new URL(address), body, version: dialect.version } as const
  const answer = await ask(endpoint, question, { maxBytes, ...call })
  try {
    const onText = (text: string): void => reportText(text, call)
    return { answer, reply: await dialect.read(answer, { last: round.last, capabilities, onText }) }
  } catch (error) {
    await answer.packets.close()
    throw error
  }
}

function reportText(text: string, { onProgress }: Call): void {
  const progress = parseProgress(text)
  if (progress) onProgress?.(progress)
}
