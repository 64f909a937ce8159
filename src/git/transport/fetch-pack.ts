/** Takes from a server what we lack: says what we want and what we have, and receives a pack. */
import type { Oid } from '../../names'
import type { Advertised } from './advertisement'
import type { Endpoint } from './endpoint'
import { ask, type Answer } from './exchange'
import { broken } from './failure'
import { formatOldRequest, readOldReply } from './fetch-v0'
import { formatRequest, readReply } from './fetch-v2'
import { readAndClose } from './list-refs'
import { Negotiation, type Haves } from './negotiation'
import { encodeText, join } from './packets'
import { parseProgress, type Call } from './progress'

export type Wanted = {
  /** What the server shall send, with all that they reach. */
  readonly wants: readonly Oid[]
  readonly haves: Haves
  readonly advertised: Advertised
}

/** One request of a negotiation. `last`: the server is to send the pack now, whatever is in common. */
export type Round = { readonly wants: readonly Oid[]; readonly haves: readonly Oid[]; readonly last: boolean }

/** What the server says to it: commits it knows, whether it knows enough, and the pack when it begins. */
export type Reply = {
  readonly known: readonly Oid[]
  readonly ready: boolean
  readonly pack: AsyncIterable<Uint8Array> | null
}

export type ReplyCall = {
  readonly last: boolean
  readonly capabilities: ReadonlyMap<string, string>
  readonly onText: (text: string) => void
}

const maxBytes = 200 * 1024 * 1024
const dialects = {
  old: { format: formatOldRequest, read: readOldReply, version: undefined },
  new: { format: formatRequest, read: readReply, version: 2 },
} as const

/** The pack, thin where deltas against objects of ours make it smaller; null when nothing is wanted. */
export async function fetchPack(
  endpoint: Endpoint,
  { wants, haves, advertised }: Wanted,
  call: Call = {},
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (wants.length === 0) return null
  const { capabilities } = advertised
  const dialect = advertised.version === 2 ? dialects.new : dialects.old
  const address = new URL(advertised.address)
  const negotiation = new Negotiation(haves)
  const onText = (text: string): void => reportText(text, call)
  call.onProgress?.({ phase: 'counting' })
  try {
    for (;;) {
      const round: Round = { wants, ...(await negotiation.next()) }
      const body = encodeText(dialect.format(round, capabilities))
      const question = { service: 'git-upload-pack', address, body, version: dialect.version } as const
      const answer = await ask(endpoint, question, { maxBytes, ...call })
      const pack = await readAndClose(answer, async () => {
        const reply = await dialect.read(answer, { last: round.last, capabilities, onText })
        negotiation.learn(reply)
        if (reply.pack === null && round.last) throw broken(answer.party.host, 'it sent nothing')
        return reply.pack && collect(reply.pack, answer, call)
      })
      if (pack) return pack
    }
  } finally {
    await negotiation.close()
  }
}

function reportText(text: string, { onProgress }: Call): void {
  const progress = parseProgress(text)
  if (progress) onProgress?.(progress)
}

/** Receives the pack whole: what it is worth is told by `indexPack`. */
async function collect(
  pack: AsyncIterable<Uint8Array>,
  { party }: Answer,
  { onProgress }: Call,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pack) {
    pieces.push(piece)
    bytes += piece.length
    onProgress?.({ phase: 'receiving', bytes })
  }
  if (bytes === 0) throw broken(party.host, 'it sent nothing')
  return join(pieces, bytes)
}
