/** Three streams in one (gitprotocol-pack(5), “side-band”): data, words for the user, and the word that ends it all. */
import { broken, refusedByGit, type Party } from './failure'
import { decodeLine, decodeText, type PacketReader } from './packets'

/** The data. Words for the user go to `onText` as they come; a fatal word is thrown, as is the end before the flush. */
export async function* readSideBand(
  packets: PacketReader,
  party: Party,
  onText: (text: string) => void,
): AsyncGenerator<Uint8Array> {
  for await (const packet of packets.lines()) {
    const band = packet[0]
    if (band === 1) yield packet.subarray(1)
    else if (band === 2) onText(decodeText(packet.subarray(1)))
    else if (band === 3) throw refusedByGit(party, decodeLine(packet.subarray(1)))
    else if (band !== undefined) throw broken(party.host, 'its answer is unreadable')
  }
}
